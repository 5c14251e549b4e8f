using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>WITH: common table expressions, and functions declared in the query.</summary>
internal static class WithParser
{
    public static WithClause Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var elements = new List<WithElement>();
        while (reader.Current.Keyword is FUNCTION or PROCEDURE && reader.NextIs(TokenKind.Word))
            elements.Add(ParseRoutine(reader));
        if (elements.Count > 0 && reader.Is(SELECT))
            return new WithClause(position, elements);
        do
            elements.Add(ParseElement(reader));
        while (reader.Accept(TokenKind.Comma));
        return new WithClause(position, elements);
    }

    private static WithRoutine ParseRoutine(TokenReader reader)
    {
        var position = reader.Position;
        var mode = reader.Mode;
        reader.Mode = ParseMode.PlSql;
        var routine = RoutineParser.Parse(reader);
        reader.Mode = mode;
        return new WithRoutine(position, routine);
    }

    private static CommonTableExpression ParseElement(TokenReader reader)
    {
        var name = Names.TakeStrict(reader, OraError.InvalidTableName);
        IReadOnlyList<Identifier> columns = reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [];
        reader.Expect(AS);
        reader.OpenParen();
        var query = QueryParser.ParseInParens(reader);
        return new CommonTableExpression(name.Position, name, columns, query)
        {
            Search = ParseSearch(reader),
            Cycle = ParseCycle(reader),
        };
    }

    private static SearchClause? ParseSearch(TokenReader reader)
    {
        if (!reader.Is(SEARCH) || reader.Peek().Keyword is not (DEPTH or BREADTH))
            return null;
        var position = reader.Take().Start;
        var depth = reader.Take().Keyword == DEPTH;
        reader.Expect(FIRST);
        reader.Expect(BY, OraError.MissingByKeyword);
        var items = QueryParser.ParseOrderItems(reader);
        reader.Expect(SET, OraError.MissingSetKeyword);
        return new SearchClause(position, depth, items, Names.TakeColumn(reader));
    }

    private static CycleClause? ParseCycle(TokenReader reader)
    {
        if (!reader.Is(CYCLE))
            return null;
        var position = reader.Take().Start;
        var columns = new List<Identifier>();
        do
            columns.Add(Names.TakeColumn(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(SET, OraError.MissingSetKeyword);
        var mark = Names.TakeColumn(reader);
        reader.Expect(TO, OraError.MissingToKeyword);
        var value = ExpressionParser.ParseSum(reader);
        reader.Expect(DEFAULT);
        return new CycleClause(position, columns, mark, value, ExpressionParser.ParseSum(reader));
    }
}
