using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The small definition statements: TRUNCATE, RENAME, COMMENT, PURGE, FLASHBACK, ANALYZE.</summary>
internal static class DefinitionParser
{
    public static TruncateStatement ParseTruncate(TokenReader reader)
    {
        var position = reader.Take().Start;
        var cluster = reader.Accept(CLUSTER);
        if (!cluster)
            reader.Expect(TABLE, OraError.InvalidTruncateCommand);
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        var truncate = new TruncateStatement(position, cluster, name);
        while (reader.Is(TokenKind.Word))
        {
            var word = reader.Current.Keyword;
            if (word == CASCADE)
                truncate = truncate with { Cascade = true };
            else if (word is REUSE)
                truncate = truncate with { ReuseStorage = true };
            else if (word is not (DROP or STORAGE or PRESERVE or PURGE or MATERIALIZED or VIEW or LOG or ALL))
                throw reader.Error(OraError.InvalidTruncateOption);
            reader.Advance();
        }
        return truncate;
    }

    public static RenameStatement ParseRename(TokenReader reader)
    {
        var position = reader.Take().Start;
        var from = Names.TakeStrict(reader, OraError.InvalidTableName);
        if (reader.Is(TokenKind.Dot))
            throw reader.ErrorAt(position, OraError.SpecifyingOwnerNotAllowed);
        reader.Expect(TO, OraError.MissingToKeyword);
        return new RenameStatement(position, from, Names.TakeStrict(reader, OraError.InvalidTableName));
    }

    public static CommentStatement ParseComment(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Expect(ON, OraError.MissingOnKeyword);
        CommentTarget target = reader.Current.Keyword switch
        {
            TABLE => CommentTarget.Table,
            COLUMN => CommentTarget.Column,
            MATERIALIZED => CommentTarget.MaterializedView,
            INDEXTYPE => CommentTarget.IndexType,
            OPERATOR => CommentTarget.Operator,
            EDITION => CommentTarget.Edition,
            MINING => CommentTarget.MiningModel,
            _ => throw reader.Error(OraError.InvalidCommentCategory),
        };
        if (reader.Take().Keyword is MATERIALIZED or MINING)
            reader.Advance();
        var (name, column) = target == CommentTarget.Column ? TakeColumn(reader) : (Names.TakeObject(reader, OraError.InvalidTableName), null);
        reader.Expect(IS);
        return new CommentStatement(position, target, name, column, LiteralParser.TakeText(reader, OraError.StringLiteralRequired));
    }

    /// <summary>[schema.]table.column</summary>
    private static (ObjectName Table, Identifier? Column) TakeColumn(TokenReader reader)
    {
        var parts = new List<Identifier> { Names.TakeStrict(reader, OraError.InvalidTableName) };
        while (reader.Accept(TokenKind.Dot))
            parts.Add(Names.TakeAny(reader, OraError.InvalidColumnSpecification));
        return parts.Count switch
        {
            2 => (new ObjectName(parts[0].Position, null, parts[0]), parts[1]),
            3 => (new ObjectName(parts[0].Position, parts[0], parts[1]), parts[2]),
            _ => throw reader.ErrorAt(parts[0].Position, OraError.InvalidColumnSpecification),
        };
    }

    public static PurgeStatement ParsePurge(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (reader.Current.Keyword is not (TABLE or INDEX or RECYCLEBIN or DBA_RECYCLEBIN or TABLESPACE))
            throw reader.Error(OraError.InvalidPurgeOption);
        var target = Keywords.NameOf(reader.Take().Keyword);
        if (target is "RECYCLEBIN" or "DBA_RECYCLEBIN")
            return new PurgeStatement(position, target, null);
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        if (reader.Accept(USER))
            Names.Take(reader, OraError.MissingOrInvalidUsername);
        return new PurgeStatement(position, target, name);
    }

    public static Statement ParseFlashback(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (!reader.Is(TABLE))
        {
            OtherDefinitionParser.SkipRest(reader);
            return new AdministrativeStatement(position, "FLASHBACK", reader.TextFrom(position));
        }
        reader.Advance();
        var tables = new List<ObjectName>();
        do
            tables.Add(Names.TakeObject(reader, OraError.InvalidTableName));
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(TO, OraError.MissingToKeyword);
        if (reader.Accept(BEFORE))
        {
            reader.Expect(DROP);
            Identifier? name = null;
            if (reader.Accept(RENAME))
            {
                reader.Expect(TO, OraError.MissingToKeyword);
                name = Names.TakeStrict(reader, OraError.InvalidTableName);
            }
            return new FlashbackTable(position, tables, true, name, null);
        }
        var start = reader.Current;
        if (start.Keyword is not (SCN or TIMESTAMP))
            throw reader.Error(OraError.MissingKeyword);
        reader.Advance();
        var clause = new FlashbackClause(start.Start, start.Keyword == SCN ? FlashbackKind.Scn : FlashbackKind.Timestamp, ExpressionParser.ParseSum(reader), null);
        if (reader.IsEither(ENABLE, DISABLE))
        {
            reader.Advance();
            reader.Expect(TRIGGERS);
        }
        return new FlashbackTable(position, tables, false, null, clause);
    }

    public static AnalyzeStatement ParseAnalyze(TokenReader reader)
    {
        var position = reader.Take().Start;
        var kind = reader.Take().Keyword switch
        {
            TABLE => ObjectKind.Table,
            INDEX => ObjectKind.Index,
            CLUSTER => ObjectKind.Cluster,
            _ => throw reader.ErrorAt(reader.Previous, OraError.InvalidAnalyzeCommand),
        };
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        var start = reader.Position;
        OtherDefinitionParser.SkipRest(reader);
        return new AnalyzeStatement(position, kind, name, reader.TextFrom(start).ToUpperInvariant());
    }

    /// <summary>AUDIT, NOAUDIT, ADMINISTER, ASSOCIATE: the words alone.</summary>
    public static AdministrativeStatement ParseAdministrative(TokenReader reader)
    {
        var start = reader.Take();
        OtherDefinitionParser.SkipRest(reader);
        return new AdministrativeStatement(start.Start, Keywords.NameOf(start.Keyword), reader.TextFrom(start.Start));
    }
}
