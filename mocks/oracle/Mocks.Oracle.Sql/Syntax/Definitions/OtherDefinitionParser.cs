using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Kinds of objects that are kept by name and text: tablespaces, profiles, clusters, ….</summary>
internal static class OtherDefinitionParser
{
    public static CreateOther ParseCreate(TokenReader reader, int position, bool orReplace)
    {
        var kind = TakeKind(reader) ?? throw reader.Error(OraError.InvalidCreateCommand);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.MissingIdentifier);
        var start = reader.Position;
        SkipRest(reader);
        return new CreateOther(position, kind, name, reader.TextFrom(start)) { OrReplace = orReplace, IfNotExists = ifNotExists };
    }

    /// <summary>The words of a kind, taken; null when there is no such kind.</summary>
    public static ObjectKind? TakeKind(TokenReader reader)
    {
        while (reader.Current.Keyword is BIGFILE or SMALLFILE or TEMPORARY or UNDO or MANDATORY or PUBLIC or PRIVATE or AND && !reader.NextIs(TokenKind.End))
            reader.Advance();
        var kind = reader.Current.Keyword switch
        {
            TABLESPACE => ObjectKind.Tablespace,
            PROFILE => ObjectKind.Profile,
            CLUSTER => ObjectKind.Cluster,
            LIBRARY => ObjectKind.Library,
            OPERATOR => ObjectKind.Operator,
            INDEXTYPE => ObjectKind.IndexType,
            OUTLINE => ObjectKind.Outline,
            DIMENSION => ObjectKind.Dimension,
            EDITION => ObjectKind.Edition,
            DOMAIN => ObjectKind.Domain,
            JAVA => ObjectKind.Java,
            PLUGGABLE when reader.NextIs(DATABASE) => ObjectKind.PluggableDatabase,
            PROPERTY when reader.NextIs(GRAPH) => ObjectKind.PropertyGraph,
            ANALYTIC when reader.NextIs(VIEW) => ObjectKind.AnalyticView,
            ROLLBACK when reader.NextIs(SEGMENT) => ObjectKind.RollbackSegment,
            RESTORE => ObjectKind.Restore,
            AUDIT when reader.NextIs(POLICY) => ObjectKind.AuditPolicy,
            MATERIALIZED when reader.NextIs(ZONEMAP) => ObjectKind.MaterializedZonemap,
            ZONEMAP => ObjectKind.MaterializedZonemap,
            _ => (ObjectKind?)null,
        };
        if (kind is null)
            return null;
        reader.Advance();
        if (kind is ObjectKind.PluggableDatabase or ObjectKind.PropertyGraph or ObjectKind.AnalyticView or ObjectKind.RollbackSegment or ObjectKind.AuditPolicy)
            reader.Advance();
        if (kind == ObjectKind.Java)
            SkipTo(reader, NAMED, TokenKind.QuotedName);
        return kind;
    }

    /// <summary>CREATE [SHARED] [PUBLIC] DATABASE LINK name [CONNECT TO user IDENTIFIED BY password] [USING 'descriptor'].</summary>
    public static CreateDatabaseLink ParseDatabaseLink(TokenReader reader, int position)
    {
        var shared = reader.Accept(SHARED);
        var isPublic = reader.Accept(PUBLIC);
        reader.Expect(DATABASE);
        reader.Expect(LINK);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var first = Names.TakeAny(reader, OraError.DatabaseLinkNameExpected);
        var text = first.Name;
        while (reader.Accept(TokenKind.Dot))
            text += "." + Names.TakeAny(reader, OraError.DatabaseLinkNameExpected).Name;
        var name = new ObjectName(first.Position, null, first with { Name = text });
        string? user = null;
        string? password = null;
        var currentUser = false;
        if (reader.Accept(CONNECT))
        {
            reader.Expect(TO, OraError.MissingToKeyword);
            currentUser = reader.Accept(CURRENT_USER);
            if (!currentUser)
            {
                user = Names.Take(reader, OraError.MissingOrInvalidUsername).Name;
                reader.Expect(IDENTIFIED);
                reader.Expect(BY, OraError.MissingByKeyword);
                password = UserParser.TakePassword(reader);
            }
        }
        var descriptor = reader.Accept(USING) ? LiteralParser.TakeText(reader, OraError.StringLiteralRequired) : null;
        return new CreateDatabaseLink(position, name, user, password, descriptor) { Public = isPublic, Shared = shared, CurrentUser = currentUser, IfNotExists = ifNotExists };
    }

    public static AlterOther ParseAlter(TokenReader reader, int position, ObjectKind kind, bool named)
    {
        if (named)
            DropParser.AcceptIfExists(reader);
        var name = named ? Names.TakeObject(reader, OraError.MissingIdentifier) : null;
        var start = reader.Position;
        SkipRest(reader);
        return new AlterOther(position, kind, name, reader.TextFrom(start));
    }

    /// <summary>All that is left, as one option.</summary>
    public static PhysicalOption RestAsOption(TokenReader reader)
    {
        var start = reader.Current;
        SkipRest(reader);
        var text = reader.TextFrom(start.Start);
        var length = Math.Min(start.Length, text.Length);
        return new PhysicalOption(start.Start, Names.Upper(text.AsSpan(0, length)), text.Length > length ? text[length..].Trim() : null);
    }

    /// <summary>Takes everything up to the end, with balanced parentheses.</summary>
    public static void SkipRest(TokenReader reader)
    {
        var depth = 0;
        while (!reader.AtEnd && !(depth == 0 && reader.Is(TokenKind.Semicolon)))
        {
            depth += reader.Is(TokenKind.LeftParen) ? 1 : reader.Is(TokenKind.RightParen) ? -1 : 0;
            if (depth < 0 || reader.Current.Kind is TokenKind.UnterminatedText or TokenKind.UnterminatedName or TokenKind.UnterminatedComment)
                throw reader.Error(OraError.MissingOrInvalidOption);
            reader.Advance();
        }
        if (depth > 0)
            throw reader.Error(OraError.MissingRightParenthesis);
    }

    public static void SkipTo(TokenReader reader, Keyword one, Keyword other)
    {
        while (!reader.AtEnd && !reader.IsEither(one, other))
            reader.Advance();
    }

    public static void SkipTo(TokenReader reader, Keyword keyword, TokenKind kind)
    {
        while (!reader.AtEnd && !reader.Is(keyword) && !reader.Is(kind))
            reader.Advance();
        if (keyword == NAMED)
            reader.Accept(NAMED);
    }
}
