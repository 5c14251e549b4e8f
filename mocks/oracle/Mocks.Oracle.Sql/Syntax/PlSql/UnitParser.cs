using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE PROCEDURE, FUNCTION, PACKAGE, TRIGGER and TYPE. A mistake inside is kept with the unit: Oracle creates it all the same, INVALID.</summary>
internal static class UnitParser
{
    public static CreateUnit Parse(TokenReader reader, int position, bool orReplace, bool editionable)
    {
        var source = reader.Position;
        var kind = reader.Take();
        var body = kind.Keyword is PACKAGE or TYPE && reader.Accept(BODY);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, kind.Keyword == TRIGGER ? OraError.InvalidTriggerName : OraError.InvalidUnitName);
        var mode = reader.Mode;
        reader.Mode = ParseMode.PlSql;
        CreateUnit unit;
        try
        {
            unit = ParseUnit(reader, position, kind, body, name);
            if (!reader.AtEnd)
                throw PlSqlErrors.Unexpected(reader, "");
            if (reader.Binds is [var bind, ..])
                throw PlSqlErrors.Compilation(reader, bind.Position, $"PLS-00049: bad bind variable '{bind.Name}'");
        }
        catch (OraException error) when (error.Code == OraError.PlSqlCompilation.Code)
        {
            unit = Broken(position, kind, body, name) with { Error = Describe(reader, source, error) };
        }
        reader.Mode = mode;
        reader.InTrigger = false;
        return unit with { OrReplace = orReplace, IfNotExists = ifNotExists, Editionable = editionable, Source = new TextSpan(source, reader.Sql.Length) };
    }

    private static CreateUnit ParseUnit(TokenReader reader, int position, Token kind, bool body, ObjectName name) => kind.Keyword switch
    {
        PROCEDURE => new CreateProcedure(position, name, RoutineParser.ParseRest(reader, kind, name.Name)),
        FUNCTION => new CreateFunction(position, name, RoutineParser.ParseRest(reader, kind, name.Name)),
        PACKAGE => body ? ParsePackageBody(reader, position, name) : ParsePackage(reader, position, name),
        TRIGGER => TriggerParser.Parse(reader, position, name),
        _ => body ? ObjectTypeParser.ParseBody(reader, position, name) : ObjectTypeParser.Parse(reader, position, name),
    };

    private static CreateUnit Broken(int position, Token kind, bool body, ObjectName name) => kind.Keyword switch
    {
        PROCEDURE => new CreateProcedure(position, name, null),
        FUNCTION => new CreateFunction(position, name, null),
        PACKAGE => body ? new CreatePackageBody(position, name, [], null) : new CreatePackage(position, name, []),
        TRIGGER => new CreateTrigger(position, name),
        _ => body ? new CreateTypeBody(position, name, []) : new CreateType(position, name, null),
    };

    /// <summary>Lines and columns of a stored unit count from its first word.</summary>
    private static CompilationError Describe(TokenReader reader, int source, OraException error)
    {
        var before = reader.Sql.AsSpan(source, Math.Max(0, error.Position - source));
        var text = error.HeadlineFor(reader.Compat);
        return new CompilationError(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    private static CreatePackage ParsePackage(TokenReader reader, int position, ObjectName name)
    {
        var invoker = false;
        while (reader.Is(TokenKind.Word) && reader.Current.Keyword is not (IS or AS))
            invoker |= reader.Take().Keyword == CURRENT_USER;
        ExpectIs(reader);
        var declarations = DeclarationParser.ParseAll(reader);
        PlSqlParser.ExpectEnd(reader);
        return new CreatePackage(position, name, declarations) { InvokerRights = invoker };
    }

    private static CreatePackageBody ParsePackageBody(TokenReader reader, int position, ObjectName name)
    {
        ExpectIs(reader);
        var declarations = DeclarationParser.ParseAll(reader);
        if (reader.Is(BEGIN))
            return new CreatePackageBody(position, name, declarations, PlSqlParser.ParseBody(reader, reader.Position, []));
        PlSqlParser.ExpectEnd(reader);
        return new CreatePackageBody(position, name, declarations, null);
    }

    public static void ExpectIs(TokenReader reader)
    {
        if (!reader.Accept(IS) && !reader.Accept(AS))
            throw PlSqlErrors.Unexpected(reader, "is authid as");
    }
}
