using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ALTER: to each kind of object its parser.</summary>
internal static class AlterParser
{
    public static Statement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        switch (reader.Current.Keyword)
        {
            case TABLE:
                return AlterTableParser.Parse(reader, position);
            case SESSION:
                return ParameterParser.ParseSession(reader, position);
            case SYSTEM:
                return ParameterParser.ParseSystem(reader, position);
            case INDEX:
                return IndexParser.ParseAlter(reader, position);
            case SEQUENCE:
                return SequenceParser.ParseAlter(reader, position);
            case USER:
                return UserParser.ParseAlter(reader, position);
            case TRIGGER:
                return ParseTrigger(reader, position);
            case VIEW:
                return ParseView(reader, position);
            case PROCEDURE or FUNCTION or PACKAGE or TYPE or SYNONYM:
            case PUBLIC when reader.NextIs(SYNONYM):
                return ParseUnit(reader, position);
            default:
                return ParseOther(reader, position);
        }
    }

    private static Statement ParseTrigger(TokenReader reader, int position)
    {
        reader.Advance();
        var ifExists = DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidTriggerName);
        if (reader.Accept(COMPILE))
            return FinishCompile(reader, new AlterCompile(position, ObjectKind.Trigger, name) { IfExists = ifExists });
        if (reader.IsEither(ENABLE, DISABLE))
            return new AlterTrigger(position, name, reader.Take().Keyword == ENABLE, null);
        if (reader.Accept(EDITIONABLE) || reader.Accept(NONEDITIONABLE))
            return new AlterTrigger(position, name, null, null);
        reader.Expect(RENAME, OraError.MissingOrInvalidOption);
        reader.Expect(TO, OraError.MissingToKeyword);
        return new AlterTrigger(position, name, null, Names.Take(reader, OraError.InvalidTriggerName));
    }

    private static Statement ParseView(TokenReader reader, int position)
    {
        reader.Advance();
        var ifExists = DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidViewName);
        if (reader.Accept(COMPILE))
            return FinishCompile(reader, new AlterCompile(position, ObjectKind.View, name) { IfExists = ifExists });
        if (reader.Accept(EDITIONABLE) || reader.Accept(NONEDITIONABLE))
            return new AlterOther(position, ObjectKind.View, name, "");
        return new AlterView(position, name, AlterTableParser.ParseAction(reader));
    }

    private static Statement ParseUnit(TokenReader reader, int position)
    {
        var isPublic = reader.Accept(PUBLIC);
        var kind = reader.Take().Keyword switch
        {
            PROCEDURE => ObjectKind.Procedure,
            FUNCTION => ObjectKind.Function,
            PACKAGE => ObjectKind.Package,
            TYPE => ObjectKind.Type,
            _ => ObjectKind.Synonym,
        };
        var ifExists = DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidUnitName);
        if (reader.Accept(COMPILE))
            return FinishCompile(reader, new AlterCompile(position, kind, name) { IfExists = ifExists, Public = isPublic });
        if (kind == ObjectKind.Type && !reader.IsEither(EDITIONABLE, NONEDITIONABLE) && !reader.Is("RESET"))
            return AlterTypeParser.Parse(reader, position, name);
        if (kind != ObjectKind.Type && !reader.IsEither(EDITIONABLE, NONEDITIONABLE))
            throw reader.Error(OraError.MissingOrInvalidOption);
        var start = reader.Position;
        OtherDefinitionParser.SkipRest(reader);
        return new AlterOther(position, kind, name, reader.TextFrom(start));
    }

    /// <summary>COMPILE [DEBUG] [PACKAGE|BODY|SPECIFICATION] [parameter = value] [REUSE SETTINGS].</summary>
    private static AlterCompile FinishCompile(TokenReader reader, AlterCompile compile)
    {
        reader.AcceptWord("DEBUG");
        if (reader.Current.Keyword is BODY or SPECIFICATION or PACKAGE)
            compile = compile with { Part = Keywords.NameOf(reader.Take().Keyword) };
        while (reader.Current.Kind is TokenKind.Word or TokenKind.Equal or TokenKind.Text or TokenKind.Number)
        {
            var isFlags = reader.Is(TokenKind.Word) && reader.TextOf(reader.Current).Equals("PLSQL_CCFLAGS", StringComparison.OrdinalIgnoreCase);
            reader.Advance();
            if (isFlags && reader.Accept(TokenKind.Equal) && reader.Is(TokenKind.Text))
                compile = compile with { Flags = reader.TextOf(reader.Take())[1..^1].ToString() };
        }
        return compile;
    }

    private static Statement ParseOther(TokenReader reader, int position)
    {
        switch (reader.Current.Keyword)
        {
            case MATERIALIZED when reader.NextIs(VIEW):
                return ParseMaterializedView(reader, position);
            case DATABASE:
                reader.Advance();
                return OtherDefinitionParser.ParseAlter(reader, position, reader.Accept(LINK) ? ObjectKind.DatabaseLink : ObjectKind.PluggableDatabase, reader.Previous.Keyword == LINK);
            case ROLE or PROFILE or TABLESPACE or CLUSTER or DIMENSION or OPERATOR or INDEXTYPE or LIBRARY or OUTLINE or ROLLBACK or JAVA or PLUGGABLE or AUDIT or DOMAIN:
                return ParseNamed(reader, position);
            default:
                throw reader.Error(OraError.InvalidAlterCommand);
        }
    }

    private static AlterOther ParseNamed(TokenReader reader, int position)
    {
        if (reader.Is(ROLE))
        {
            reader.Advance();
            return OtherDefinitionParser.ParseAlter(reader, position, ObjectKind.Role, true);
        }
        var kind = OtherDefinitionParser.TakeKind(reader) ?? throw reader.Error(OraError.InvalidAlterCommand);
        if (kind == ObjectKind.Profile && reader.Is(DEFAULT))
            return ParseDefaultProfile(reader, position);
        var named = kind != ObjectKind.PluggableDatabase || Names.IsName(reader.Current);
        return OtherDefinitionParser.ParseAlter(reader, position, kind, named);
    }

    /// <summary>DEFAULT is a reserved word, yet a profile's name.</summary>
    private static AlterOther ParseDefaultProfile(TokenReader reader, int position)
    {
        var name = Names.Of(reader, reader.Take());
        return OtherDefinitionParser.ParseAlter(reader, position, ObjectKind.Profile, false) with { Name = new ObjectName(name.Position, null, name) };
    }

    private static Statement ParseMaterializedView(TokenReader reader, int position)
    {
        reader.Advance();
        reader.Advance();
        var log = reader.Accept(LOG);
        if (log)
            reader.Expect(ON, OraError.MissingOnKeyword);
        var mark = reader.Mark;
        var name = Names.TakeObject(reader, OraError.InvalidViewName);
        if (!log && reader.Accept(COMPILE))
            return new AlterCompile(position, ObjectKind.MaterializedView, name);
        reader.Rewind(mark);
        return OtherDefinitionParser.ParseAlter(reader, position, log ? ObjectKind.MaterializedViewLog : ObjectKind.MaterializedView, true);
    }
}
