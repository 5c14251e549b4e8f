using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ANSI joins and APPLY.</summary>
internal static class JoinParser
{
    /// <summary>Joins what follows to the table on the left.</summary>
    public static TableReference ParseRest(TokenReader reader, TableReference left)
    {
        for (var links = 0; IsJoin(reader); links++)
        {
            reader.CheckChain(links);
            left = ParseJoin(reader, left);
        }
        return left;
    }

    private static bool IsJoin(TokenReader reader) => reader.Current.Keyword switch
    {
        JOIN => true,
        INNER => reader.NextIs(JOIN),
        LEFT or RIGHT or FULL => reader.Peek().Keyword is JOIN or OUTER,
        CROSS => reader.Peek().Keyword is JOIN or APPLY,
        OUTER => reader.NextIs(APPLY),
        NATURAL => reader.Peek().Keyword is JOIN or INNER or LEFT or RIGHT or FULL,
        PARTITION => reader.NextIs(BY),
        _ => false,
    };

    private static Join ParseJoin(TokenReader reader, TableReference left)
    {
        var position = reader.Position;
        var sparse = ParsePartition(reader);
        var natural = reader.Accept(NATURAL);
        var kind = ParseKind(reader);
        var right = TableParser.ParseFactor(reader);
        if (reader.Is(PARTITION, BY))
            sparse = ParsePartition(reader);
        if (natural || kind is JoinKind.Cross or JoinKind.CrossApply or JoinKind.OuterApply)
            return new Join(position, kind, left, right) { Natural = natural, PartitionBy = sparse };
        if (!reader.Is(ON) && !reader.Is(USING) && IsJoin(reader))
        {
            reader.Enter();
            right = ParseRest(reader, right);
            reader.Leave();
        }
        if (reader.Accept(ON))
            return new Join(position, kind, left, right) { On = ExpressionParser.ParseCondition(reader), PartitionBy = sparse };
        reader.Expect(USING);
        return new Join(position, kind, left, right) { Using = Names.TakeColumns(reader), PartitionBy = sparse };
    }

    private static IReadOnlyList<Expression> ParsePartition(TokenReader reader)
    {
        if (!reader.Accept(PARTITION, BY))
            return [];
        var items = ExpressionParser.ParseList(reader);
        return items is [RowExpression row] ? row.Items : items;
    }

    private static JoinKind ParseKind(TokenReader reader)
    {
        var word = reader.Take().Keyword;
        if (word == JOIN)
            return JoinKind.Inner;
        if (word is CROSS && reader.Accept(APPLY))
            return JoinKind.CrossApply;
        if (word is OUTER)
        {
            reader.Advance();
            return JoinKind.OuterApply;
        }
        if (word is LEFT or RIGHT or FULL)
            reader.Accept(OUTER);
        reader.Expect(JOIN);
        return word switch
        {
            LEFT => JoinKind.Left,
            RIGHT => JoinKind.Right,
            FULL => JoinKind.Full,
            CROSS => JoinKind.Cross,
            INNER => JoinKind.Inner,
            _ => throw reader.ErrorAt(reader.Previous, OraError.MissingKeyword),
        };
    }
}
