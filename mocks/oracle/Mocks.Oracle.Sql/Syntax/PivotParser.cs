using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>PIVOT and UNPIVOT.</summary>
internal static class PivotParser
{
    public static TableReference Parse(TokenReader reader, TableReference source)
    {
        var token = reader.Take();
        return token.Keyword == PIVOT ? ParsePivot(reader, source, token.Start) : ParseUnpivot(reader, source, token.Start);
    }

    private static PivotTable ParsePivot(TokenReader reader, TableReference source, int position)
    {
        var xml = reader.Accept(XML);
        reader.OpenParen();
        var aggregates = new List<PivotAggregate>();
        do
            aggregates.Add(ParseAggregate(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(FOR);
        var columns = ParseColumns(reader);
        reader.Expect(IN);
        reader.OpenParen();
        Query? query = null;
        var values = new List<PivotValue>();
        if (QueryParser.IsQueryStart(reader))
            query = QueryParser.Parse(reader);
        else if (!xml || !reader.Accept(ANY))
        {
            do
                values.Add(ParseValue(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        reader.CloseParen();
        reader.CloseParen();
        return new PivotTable(position, source) { Xml = xml, Aggregates = aggregates, For = columns, In = values, InQuery = query };
    }

    private static PivotAggregate ParseAggregate(TokenReader reader)
    {
        var position = reader.Position;
        if (ExpressionParser.ParseSum(reader) is not FunctionCall function)
            throw reader.ErrorAt(position, OraError.ExpectAggregateFunctionInsidePivot);
        return new PivotAggregate(position, function, ParseAlias(reader));
    }

    private static Identifier? ParseAlias(TokenReader reader)
    {
        if (reader.Accept(AS))
            return Names.Take(reader, OraError.MissingIdentifier);
        return Names.IsName(reader.Current) ? Names.Take(reader, OraError.MissingIdentifier) : null;
    }

    private static IReadOnlyList<Identifier> ParseColumns(TokenReader reader) =>
        reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [Names.TakeColumn(reader)];

    private static PivotValue ParseValue(TokenReader reader)
    {
        var position = reader.Position;
        var value = ExpressionParser.ParseSum(reader);
        var heading = reader.TextFrom(position);
        return new PivotValue(position, value is RowExpression row ? row.Items : [value], ParseAlias(reader), heading);
    }

    private static UnpivotTable ParseUnpivot(TokenReader reader, TableReference source, int position)
    {
        var include = reader.Accept(INCLUDE, NULLS);
        reader.Accept(EXCLUDE, NULLS);
        reader.OpenParen();
        var values = ParseColumns(reader);
        reader.Expect(FOR);
        var columns = ParseColumns(reader);
        reader.Expect(IN);
        reader.OpenParen();
        var items = new List<UnpivotColumns>();
        do
        {
            var start = reader.Position;
            var names = ParseColumns(reader);
            IReadOnlyList<Expression> labels = [];
            if (reader.Accept(AS))
                labels = ExpressionParser.ParseSum(reader) is var label && label is RowExpression row ? row.Items : [label];
            items.Add(new UnpivotColumns(start, names, labels));
        }
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        reader.CloseParen();
        return new UnpivotTable(position, source) { IncludeNulls = include, Values = values, For = columns, In = items };
    }
}
