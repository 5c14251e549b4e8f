using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>GROUP BY: expressions, ROLLUP, CUBE and GROUPING SETS.</summary>
internal static class GroupByParser
{
    public static List<GroupingElement> Parse(TokenReader reader)
    {
        var elements = new List<GroupingElement>();
        do
            elements.Add(ParseElement(reader));
        while (reader.Accept(TokenKind.Comma));
        return elements;
    }

    private static GroupingElement ParseElement(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(ROLLUP, TokenKind.LeftParen) || reader.Is(CUBE, TokenKind.LeftParen))
        {
            var rollup = reader.Take().Keyword == ROLLUP;
            var sets = ParseSets(reader);
            return rollup ? new Rollup(position, sets) : new Cube(position, sets);
        }
        if (reader.Is(GROUPING, SETS))
        {
            reader.Advance();
            reader.Advance();
            reader.OpenParen();
            reader.Enter();
            var elements = Parse(reader);
            reader.Leave();
            reader.CloseParen();
            return new GroupingSets(position, elements);
        }
        return ParseSet(reader);
    }

    private static List<GroupingSet> ParseSets(TokenReader reader)
    {
        reader.OpenParen();
        var sets = new List<GroupingSet>();
        do
            sets.Add(ParseSet(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return sets;
    }

    /// <summary>An expression; (a, b) is one set of two; () is the grand total.</summary>
    private static GroupingSet ParseSet(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(TokenKind.LeftParen) && reader.NextIs(TokenKind.RightParen))
        {
            reader.Advance();
            reader.Advance();
            return new GroupingSet(position, []);
        }
        var value = ExpressionParser.ParseValue(reader);
        return new GroupingSet(position, value is RowExpression row ? row.Items : [value]);
    }
}
