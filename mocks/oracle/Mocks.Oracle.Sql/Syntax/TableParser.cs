using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>FROM: tables, inline views, table functions, and joins between them.</summary>
internal static class TableParser
{
    public static List<TableReference> ParseList(TokenReader reader)
    {
        var tables = new List<TableReference>();
        do
            tables.Add(ParseJoined(reader));
        while (reader.Accept(TokenKind.Comma));
        return tables;
    }

    public static TableReference ParseJoined(TokenReader reader) => JoinParser.ParseRest(reader, ParseFactor(reader));

    /// <summary>One table with its alias and what may follow it.</summary>
    public static TableReference ParseFactor(TokenReader reader)
    {
        var table = reader.Current.Kind switch
        {
            TokenKind.LeftParen => ParseParens(reader),
            TokenKind.Word => ParseWord(reader),
            TokenKind.QuotedName => ParseNamed(reader),
            _ => throw reader.Error(OraError.InvalidTableName),
        };
        return ParseSuffixes(reader, table);
    }

    private static TableReference ParseWord(TokenReader reader)
    {
        if (!reader.NextIs(TokenKind.LeftParen))
            return reader.Is(LATERAL) && reader.NextIs(TokenKind.LeftParen) ? ParseLateral(reader) : ParseNamed(reader);
        return reader.Current.Keyword switch
        {
            LATERAL => ParseLateral(reader),
            TABLE or THE => ParseCollection(reader),
            ONLY => ParseOnly(reader),
            JSON_TABLE => TableFunctionParser.ParseJsonTable(reader),
            XMLTABLE => TableFunctionParser.ParseXmlTable(reader),
            _ => ParseNamed(reader),
        };
    }

    private static DerivedTable ParseLateral(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        return new DerivedTable(position, QueryParser.ParseInParens(reader)) { Lateral = true };
    }

    private static CollectionTable ParseCollection(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        Expression collection;
        if (QueryParser.IsQueryStart(reader))
        {
            collection = new SubqueryExpression(reader.Position, QueryParser.ParseInParens(reader));
        }
        else
        {
            collection = ExpressionParser.ParseValue(reader);
            reader.CloseParen();
        }
        return new CollectionTable(position, collection) { OuterJoin = AcceptOuterJoin(reader) };
    }

    private static bool AcceptOuterJoin(TokenReader reader)
    {
        if (!reader.Is(TokenKind.LeftParen) || !reader.NextIs(TokenKind.Plus) || !reader.NextIs(TokenKind.RightParen, 2))
            return false;
        reader.Rewind(reader.Mark + 3);
        return true;
    }

    private static NamedTable ParseOnly(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        reader.CloseParen();
        return new NamedTable(position, name) { Only = true };
    }

    /// <summary>A table or view; with arguments, a table function.</summary>
    private static TableReference ParseNamed(TokenReader reader)
    {
        if (!Names.IsStrictName(reader.Current))
            throw reader.Error(OraError.InvalidTableName);
        if (IsFunction(reader))
        {
            var function = FunctionParser.ParseNameOrCall(reader);
            return new CollectionTable(function.Position, function) { OuterJoin = AcceptOuterJoin(reader) };
        }
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        return new NamedTable(name.Position, name) { Partition = ParsePartition(reader) };
    }

    private static bool IsFunction(TokenReader reader)
    {
        var ahead = 1;
        while (reader.NextIs(TokenKind.Dot, ahead))
            ahead += 2;
        return reader.NextIs(TokenKind.LeftParen, ahead) && !reader.NextIs(TokenKind.Plus, ahead + 1) && !reader.InInsertTarget;
    }

    public static PartitionReference? ParsePartition(TokenReader reader)
    {
        if (!reader.Is(PARTITION) && !reader.Is(SUBPARTITION))
            return null;
        if (!reader.NextIs(TokenKind.LeftParen) && !reader.NextIs(FOR))
            return null;
        var token = reader.Take();
        var byValue = reader.Accept(FOR);
        reader.OpenParen();
        Identifier? name = byValue ? null : Names.TakeAny(reader, OraError.MissingIdentifier);
        var start = reader.Position;
        if (byValue)
            ExpressionParser.ParseList(reader);
        var values = byValue ? reader.TextFrom(start) : "";
        reader.CloseParen();
        return new PartitionReference(token.Start, token.Keyword == SUBPARTITION, name, values);
    }

    /// <summary>An inline view, or joins in parentheses.</summary>
    private static TableReference ParseParens(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        TableReference table;
        if (QueryParser.IsQueryStart(reader))
        {
            table = new DerivedTable(position, ParseRestricted(reader, QueryParser.Parse(reader)));
        }
        else
        {
            table = ParseJoined(reader);
            if (table is DerivedTable { Alias: null, Lateral: false } inner && QueryParser.IsContinuation(reader))
                table = new DerivedTable(position, QueryParser.ParseRest(reader, new SubqueryExpression(inner.Position, inner.Query)));
        }
        reader.Leave();
        reader.CloseParen();
        return table;
    }

    /// <summary>WITH READ ONLY, WITH CHECK OPTION [CONSTRAINT c].</summary>
    private static Query ParseRestricted(TokenReader reader, Query query)
    {
        if (!reader.Is(WITH))
            return query;
        var position = reader.Take().Start;
        var readOnly = reader.Accept(READ);
        if (readOnly)
            reader.Expect(ONLY);
        else
        {
            reader.Expect(CHECK);
            reader.Expect(OPTION, OraError.MissingOptionKeyword);
        }
        Identifier? constraint = reader.Accept(CONSTRAINT) ? Names.Take(reader, OraError.MissingOrInvalidConstraintName) : null;
        return query with { Restriction = new SubqueryRestriction(position, readOnly, constraint) };
    }

    private static TableReference ParseSuffixes(TokenReader reader, TableReference table)
    {
        if (reader.Is(TokenKind.End))
            return table;
        var flashback = ParseFlashback(reader);
        var sample = ParseSample(reader);
        flashback ??= ParseFlashback(reader);
        if (flashback is not null || sample is not null)
            table = table with { Flashback = flashback, Sample = sample };
        table = ParseAlias(reader, table);
        while ((reader.Is(PIVOT) || reader.Is(UNPIVOT)) && (reader.NextIs(TokenKind.LeftParen) || reader.Peek().Keyword is XML or INCLUDE or EXCLUDE))
            table = ParseAlias(reader, PivotParser.Parse(reader, table));
        while (reader.Is(MATCH_RECOGNIZE, TokenKind.LeftParen))
            table = ParseAlias(reader, MatchRecognizeParser.Parse(reader, table));
        return table;
    }

    private static FlashbackClause? ParseFlashback(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(AS, OF))
        {
            reader.Advance();
            reader.Advance();
            return new FlashbackClause(position, ParseFlashbackKind(reader, false), ExpressionParser.ParseSum(reader), null);
        }
        if (!reader.Is(VERSIONS) || (!reader.NextIs(BETWEEN) && !reader.NextIs(PERIOD)))
            return null;
        reader.Advance();
        reader.Expect(BETWEEN);
        var kind = ParseFlashbackKind(reader, true);
        var from = ParseVersion(reader);
        reader.Expect(AND);
        return new FlashbackClause(position, kind, from, ParseVersion(reader));
    }

    private static Expression ParseVersion(TokenReader reader) =>
        reader.Is(MINVALUE) || reader.Is(MAXVALUE) ? new NameExpression(reader.Position, [Names.Of(reader, reader.Take())]) : ExpressionParser.ParseSum(reader);

    private static FlashbackKind ParseFlashbackKind(TokenReader reader, bool versions)
    {
        if (reader.Accept(SCN))
            return versions ? FlashbackKind.VersionsScn : FlashbackKind.Scn;
        if (reader.Accept(PERIOD))
        {
            reader.Expect(FOR);
            Names.TakeAny(reader, OraError.MissingIdentifier);
            return FlashbackKind.Period;
        }
        reader.Expect(TIMESTAMP);
        return versions ? FlashbackKind.VersionsTimestamp : FlashbackKind.Timestamp;
    }

    private static SampleClause? ParseSample(TokenReader reader)
    {
        if (!reader.Is(SAMPLE) || (!reader.NextIs(TokenKind.LeftParen) && !reader.NextIs(BLOCK)))
            return null;
        var position = reader.Take().Start;
        var block = reader.Accept(BLOCK);
        reader.OpenParen();
        var percent = ExpressionParser.ParseSum(reader);
        reader.CloseParen();
        Expression? seed = null;
        if (reader.Is(SEED, TokenKind.LeftParen))
        {
            reader.Advance();
            reader.OpenParen();
            seed = ExpressionParser.ParseSum(reader);
            reader.CloseParen();
        }
        return new SampleClause(position, block, percent, seed);
    }

    private static TableReference ParseAlias(TokenReader reader, TableReference table)
    {
        // a known deviation: Oracle refuses AS here, which the corpus of SQLLogicTest has behind inline views
        if (table is DerivedTable && reader.Is(AS) && Names.IsName(reader.Peek()))
            reader.Advance();
        if (table is Join || !Names.IsName(reader.Current) || IsClauseWord(reader))
            return table;
        table = table with { Alias = Names.Take(reader, OraError.InvalidTableName) };
        return table is DerivedTable derived && reader.Is(TokenKind.LeftParen) ? derived with { Columns = Names.TakeColumns(reader) } : table;
    }

    /// <summary>Words that aren't reserved, yet begin a clause rather than being an alias.</summary>
    private static bool IsClauseWord(TokenReader reader) => reader.Current.Keyword switch
    {
        LEFT or RIGHT or FULL => reader.Peek().Keyword is JOIN or OUTER,
        INNER => reader.NextIs(JOIN),
        CROSS => reader.Peek().Keyword is JOIN or APPLY,
        OUTER => reader.NextIs(APPLY) || reader.NextIs(JOIN),
        NATURAL => reader.Peek().Keyword is JOIN or INNER or LEFT or RIGHT or FULL,
        JOIN => true,
        PARTITION => reader.NextIs(BY),
        USING => reader.NextIs(TokenKind.LeftParen) || reader.InMerge,
        PIVOT or UNPIVOT => reader.NextIs(TokenKind.LeftParen) || reader.Peek().Keyword is XML or INCLUDE or EXCLUDE,
        MATCH_RECOGNIZE or MODEL => true,
        WINDOW => Names.IsName(reader.Peek()) && reader.NextIs(AS, 2),
        QUALIFY => reader.Compat >= 23,
        OFFSET or FETCH => RowLimitParser.IsStart(reader),
        LOG => reader.NextIs(ERRORS),
        RETURNING or RETURN => true,
        EXCEPT => QueryParser.IsSetOperator(reader),
        WHEN => reader.InMerge || reader.InInsertTarget,
        LOOP => reader.InPlSql,
        _ => false,
    };
}
