using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>DROP.</summary>
internal static class DropParser
{
    public static Statement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var isPublic = reader.Current.Keyword == PUBLIC && reader.Peek().Keyword is SYNONYM or DATABASE && reader.Accept(PUBLIC);
        var (kind, error) = TakeKind(reader);
        var ifExists = AcceptIfExists(reader);
        var name = kind is ObjectKind.DatabaseLink ? TakeLinkName(reader) : TakeName(reader, kind, error);
        var drop = new DropStatement(position, kind, name) { IfExists = ifExists, Public = isPublic };
        return ParseOptions(reader, drop);
    }

    /// <summary>IF EXISTS, since 23ai.</summary>
    public static bool AcceptIfExists(TokenReader reader) => reader.Compat >= 23 && reader.Accept(IF, EXISTS);

    private static ObjectName TakeName(TokenReader reader, ObjectKind kind, OraError error)
    {
        if (kind is not (ObjectKind.User or ObjectKind.Role or ObjectKind.Profile or ObjectKind.Directory or ObjectKind.Context or ObjectKind.Tablespace))
            return Names.TakeObject(reader, error);
        var name = Names.Take(reader, error);
        return new ObjectName(name.Position, null, name);
    }

    private static ObjectName TakeLinkName(TokenReader reader)
    {
        var first = Names.TakeAny(reader, OraError.DatabaseLinkNameExpected);
        var text = first.Name;
        while (reader.Accept(TokenKind.Dot))
            text += "." + Names.TakeAny(reader, OraError.DatabaseLinkNameExpected).Name;
        return new ObjectName(first.Position, null, first with { Name = text });
    }

    private static (ObjectKind Kind, OraError Error) TakeKind(TokenReader reader)
    {
        var token = reader.Current;
        if (token.Keyword is MATERIALIZED && reader.NextIs(VIEW))
            return TakeMaterialized(reader);
        if (token.Keyword is PACKAGE or TYPE && reader.NextIs(BODY))
        {
            reader.Advance();
            reader.Advance();
            return (token.Keyword == PACKAGE ? ObjectKind.PackageBody : ObjectKind.TypeBody, OraError.ObjectDoesNotExist);
        }
        (ObjectKind Kind, OraError Error)? found = token.Keyword switch
        {
            TABLE => (ObjectKind.Table, OraError.InvalidTableName),
            VIEW => (ObjectKind.View, OraError.InvalidViewName),
            INDEX => (ObjectKind.Index, OraError.MissingOrInvalidIndexName),
            SEQUENCE => (ObjectKind.Sequence, OraError.InvalidSequenceName),
            SYNONYM => (ObjectKind.Synonym, OraError.MissingOrInvalidSynonymIdentifier),
            TRIGGER => (ObjectKind.Trigger, OraError.InvalidTriggerName),
            PROCEDURE => (ObjectKind.Procedure, OraError.InvalidUnitName),
            FUNCTION => (ObjectKind.Function, OraError.InvalidUnitName),
            PACKAGE => (ObjectKind.Package, OraError.InvalidUnitName),
            TYPE => (ObjectKind.Type, OraError.InvalidUnitName),
            USER => (ObjectKind.User, OraError.MissingOrInvalidUsername),
            ROLE => (ObjectKind.Role, OraError.MissingOrInvalidRoleName),
            DIRECTORY => (ObjectKind.Directory, OraError.MissingIdentifier),
            CONTEXT => (ObjectKind.Context, OraError.MissingIdentifier),
            DATABASE when reader.NextIs(LINK) => (ObjectKind.DatabaseLink, OraError.DatabaseLinkNameExpected),
            _ => null,
        };
        if (found is not null)
        {
            reader.Advance();
            reader.Accept(LINK);
            return found.Value;
        }
        return OtherDefinitionParser.TakeKind(reader) is { } other ? (other, OraError.MissingIdentifier) : throw reader.Error(OraError.InvalidDropOption);
    }

    private static (ObjectKind Kind, OraError Error) TakeMaterialized(TokenReader reader)
    {
        reader.Advance();
        reader.Advance();
        if (!reader.Accept(LOG))
            return (ObjectKind.MaterializedView, OraError.InvalidViewName);
        reader.Expect(ON, OraError.MissingOnKeyword);
        return (ObjectKind.MaterializedViewLog, OraError.InvalidTableName);
    }

    private static DropStatement ParseOptions(TokenReader reader, DropStatement drop)
    {
        while (reader.Is(TokenKind.Word))
        {
            switch (reader.Current.Keyword)
            {
                case CASCADE:
                    reader.Advance();
                    // the product takes the singular too
                    if (!reader.Accept(CONSTRAINTS) && !reader.Accept(CONSTRAINT) && drop.Kind is ObjectKind.Table or ObjectKind.View)
                        throw reader.Error(OraError.MissingKeyword);
                    drop = drop with { Cascade = true };
                    break;
                case PURGE:
                    reader.Advance();
                    drop = drop with { Purge = true };
                    break;
                case FORCE or VALIDATE:
                    reader.Advance();
                    drop = drop with { Force = true };
                    break;
                case ONLINE or IMMEDIATE or DEFERRED or INVALIDATION or PRESERVE or TABLE or KEEP or DROP or QUOTA:
                    reader.Advance();
                    break;
                case INCLUDING:
                    reader.Advance();
                    drop = drop with { IncludingContents = true };
                    while (reader.Current.Keyword is CONTENTS or AND or DATAFILES or KEEP or TABLES)
                        reader.Advance();
                    break;
                default:
                    return drop;
            }
        }
        return drop;
    }
}
