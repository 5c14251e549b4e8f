using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>MATCH_RECOGNIZE behind a table.</summary>
internal static class MatchRecognizeParser
{
    public static MatchRecognizeTable Parse(TokenReader reader, TableReference source)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        var inMatch = reader.InMatchRecognize;
        reader.InMatchRecognize = true;
        IReadOnlyList<Expression> partitionBy = reader.Accept(PARTITION, BY) ? ParsePartition(reader) : [];
        IReadOnlyList<OrderItem> orderBy = reader.Accept(ORDER, BY) ? QueryParser.ParseOrderItems(reader) : [];
        var measures = ParseMeasures(reader);
        var rows = ParseRows(reader);
        var (skip, skipTo) = ParseSkip(reader);
        ExpectWord(reader, "PATTERN");
        reader.OpenParen();
        var pattern = RowPatternParser.Parse(reader);
        reader.CloseParen();
        var subsets = ParseSubsets(reader);
        ExpectWord(reader, "DEFINE");
        var definitions = ParseDefinitions(reader);
        reader.InMatchRecognize = inMatch;
        reader.CloseParen();
        return new MatchRecognizeTable(position, source)
        {
            PartitionBy = partitionBy,
            OrderBy = orderBy,
            Measures = measures,
            Rows = rows,
            Skip = skip,
            SkipTo = skipTo,
            Pattern = pattern,
            Subsets = subsets,
            Definitions = definitions,
        };
    }

    private static void ExpectWord(TokenReader reader, string word)
    {
        if (!reader.AcceptWord(word))
            throw reader.Error(OraError.MissingKeyword);
    }

    private static List<Expression> ParsePartition(TokenReader reader)
    {
        var columns = new List<Expression>();
        do
            columns.Add(ExpressionParser.ParseValue(reader));
        while (reader.Accept(TokenKind.Comma));
        return columns;
    }

    private static List<(Expression, Identifier)> ParseMeasures(TokenReader reader)
    {
        var measures = new List<(Expression, Identifier)>();
        if (!reader.AcceptWord("MEASURES"))
            return measures;
        do
        {
            var value = ExpressionParser.ParseValue(reader);
            reader.Accept(AS);
            measures.Add((value, Names.Take(reader, OraError.MissingIdentifier)));
        }
        while (reader.Accept(TokenKind.Comma));
        return measures;
    }

    private static MatchRows ParseRows(TokenReader reader)
    {
        if (!reader.Is("ONE") && !reader.Is(ALL, ROWS))
            return MatchRows.OnePerMatch;
        var all = reader.Take().Keyword == ALL;
        reader.Advance();
        ExpectWord(reader, "PER");
        ExpectWord(reader, "MATCH");
        if (!all)
            return MatchRows.OnePerMatch;
        if (reader.Accept(WITH))
        {
            ExpectWord(reader, "UNMATCHED");
            reader.Expect(ROWS);
            return MatchRows.AllWithUnmatched;
        }

        var omit = reader.AcceptWord("OMIT");
        if (!omit && !reader.AcceptWord("SHOW"))
            return MatchRows.All;
        reader.Expect(EMPTY);
        ExpectWord(reader, "MATCHES");
        return omit ? MatchRows.AllOmitEmpty : MatchRows.All;
    }

    private static (MatchSkip, Identifier?) ParseSkip(TokenReader reader)
    {
        if (!reader.Accept(AFTER))
            return (MatchSkip.PastLastRow, null);
        ExpectWord(reader, "MATCH");
        reader.Expect(SKIP);
        if (reader.AcceptWord("PAST"))
        {
            reader.Expect(LAST);
            reader.Expect(ROW);
            return (MatchSkip.PastLastRow, null);
        }

        reader.Expect(TO, OraError.MissingToKeyword);
        if (reader.Accept(NEXT, ROW))
            return (MatchSkip.ToNextRow, null);
        // a variable may be called FIRST or LAST
        var named = reader.Is("PATTERN", 1);
        var first = !named && reader.Accept(FIRST);
        if (!first && !named)
            reader.Accept(LAST);
        return (first ? MatchSkip.ToFirst : MatchSkip.ToLast, Names.Take(reader, OraError.MissingIdentifier));
    }

    private static List<(Identifier, IReadOnlyList<Identifier>)> ParseSubsets(TokenReader reader)
    {
        var subsets = new List<(Identifier, IReadOnlyList<Identifier>)>();
        if (!reader.AcceptWord("SUBSET"))
            return subsets;
        do
        {
            var name = Names.Take(reader, OraError.MissingIdentifier);
            reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
            reader.OpenParen();
            var members = new List<Identifier>();
            do
                members.Add(Names.Take(reader, OraError.MissingIdentifier));
            while (reader.Accept(TokenKind.Comma));
            reader.CloseParen();
            subsets.Add((name, members));
        }
        while (reader.Accept(TokenKind.Comma));
        return subsets;
    }

    private static List<(Identifier, Expression)> ParseDefinitions(TokenReader reader)
    {
        var definitions = new List<(Identifier, Expression)>();
        do
        {
            var name = Names.Take(reader, OraError.MissingIdentifier);
            reader.Expect(AS);
            definitions.Add((name, ExpressionParser.ParseCondition(reader)));
        }
        while (reader.Accept(TokenKind.Comma));
        return definitions;
    }
}
