using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE: to each kind of object its parser.</summary>
internal static class CreateParser
{
    public static Statement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var orReplace = reader.Is(OR);
        if (orReplace)
        {
            reader.Advance();
            reader.Expect(REPLACE);
        }
        return ParseReplaceable(reader, position, orReplace) ?? (orReplace ? throw reader.Error(OraError.MissingOrInvalidOption) : ParsePlain(reader, position));
    }

    /// <summary>IF NOT EXISTS, since 23ai.</summary>
    public static bool AcceptIfNotExists(TokenReader reader)
    {
        if (reader.Compat < 23 || !reader.Is(IF, NOT))
            return false;
        reader.Advance();
        reader.Advance();
        reader.Expect(EXISTS);
        return true;
    }

    private static Statement? ParseReplaceable(TokenReader reader, int position, bool orReplace)
    {
        var editionable = true;
        if (reader.Current.Keyword is EDITIONABLE or NONEDITIONABLE)
            editionable = reader.Take().Keyword == EDITIONABLE;
        return reader.Current.Keyword switch
        {
            PROCEDURE or FUNCTION or PACKAGE or TRIGGER or TYPE => UnitParser.Parse(reader, position, orReplace, editionable),
            VIEW => ViewParser.Parse(reader, position, orReplace),
            FORCE when reader.NextIs(VIEW) || reader.NextIs(EDITIONABLE) || reader.NextIs(NONEDITIONABLE) => ViewParser.Parse(reader, position, orReplace),
            _ when reader.Is("EDITIONING") && reader.NextIs(VIEW) => ViewParser.Parse(reader, position, orReplace),
            NO or NOFORCE => ViewParser.Parse(reader, position, orReplace),
            PUBLIC when reader.NextIs(SYNONYM) => ParseSynonym(reader, position, orReplace),
            SYNONYM => ParseSynonym(reader, position, orReplace),
            DIRECTORY => ParseDirectory(reader, position, orReplace),
            CONTEXT => ParseContext(reader, position, orReplace),
            DOMAIN => DomainParser.ParseCreate(reader, position, orReplace),
            LIBRARY or OPERATOR or INDEXTYPE or OUTLINE or JAVA => OtherDefinitionParser.ParseCreate(reader, position, orReplace),
            AND when orReplace => OtherDefinitionParser.ParseCreate(reader, position, orReplace),
            _ => null,
        };
    }

    private static Statement ParsePlain(TokenReader reader, int position) => reader.Current.Keyword switch
    {
        TABLE => TableDefinitionParser.Parse(reader, position, TableKind.Heap),
        GLOBAL or PRIVATE or SHARDED or DUPLICATED or BLOCKCHAIN or IMMUTABLE => TableDefinitionParser.ParseSpecial(reader, position),
        UNIQUE or BITMAP or MULTIVALUE or INDEX => IndexParser.ParseCreate(reader, position),
        SEQUENCE => SequenceParser.ParseCreate(reader, position),
        MATERIALIZED => ViewParser.ParseMaterialized(reader, position),
        USER => UserParser.ParseCreate(reader, position),
        ROLE => UserParser.ParseRole(reader, position),
        PUBLIC or SHARED or DATABASE when IsDatabaseLink(reader) => OtherDefinitionParser.ParseDatabaseLink(reader, position),
        _ => OtherDefinitionParser.ParseCreate(reader, position, false),
    };

    private static bool IsDatabaseLink(TokenReader reader)
    {
        var ahead = 0;
        while (reader.Peek(ahead).Keyword is PUBLIC or SHARED)
            ahead++;
        return reader.NextIs(DATABASE, ahead) && reader.NextIs(LINK, ahead + 1);
    }

    private static CreateSynonym ParseSynonym(TokenReader reader, int position, bool orReplace)
    {
        var isPublic = reader.Accept(PUBLIC);
        reader.Advance();
        var ifNotExists = AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.MissingOrInvalidSynonymIdentifier);
        reader.Expect(FOR);
        var target = Names.TakeObject(reader, OraError.MissingOrInvalidSynonymIdentifier);
        return new CreateSynonym(position, name, target) { OrReplace = orReplace, Public = isPublic, IfNotExists = ifNotExists };
    }

    private static CreateDirectory ParseDirectory(TokenReader reader, int position, bool orReplace)
    {
        reader.Advance();
        var ifNotExists = AcceptIfNotExists(reader);
        var name = Names.Take(reader, OraError.MissingIdentifier);
        reader.Expect(AS);
        var path = LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
        return new CreateDirectory(position, name, path) { OrReplace = orReplace, IfNotExists = ifNotExists };
    }

    private static CreateContext ParseContext(TokenReader reader, int position, bool orReplace)
    {
        reader.Advance();
        AcceptIfNotExists(reader);
        var name = Names.Take(reader, OraError.MissingIdentifier);
        reader.Expect(USING);
        var package = Names.TakeObject(reader, OraError.MissingIdentifier);
        var options = new List<string>();
        while (reader.Is(TokenKind.Word))
            options.Add(Names.Upper(reader.TextOf(reader.Take())));
        return new CreateContext(position, name, package, options) { OrReplace = orReplace };
    }
}
