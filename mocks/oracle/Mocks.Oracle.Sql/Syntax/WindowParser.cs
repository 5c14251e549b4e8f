using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>OVER, and the WINDOW clause's specifications.</summary>
internal static class WindowParser
{
    public static WindowReference ParseOver(TokenReader reader)
    {
        var position = reader.Take().Start;
        return reader.Is(TokenKind.LeftParen)
            ? new WindowReference(position, null, ParseSpecification(reader))
            : new WindowReference(position, Names.Take(reader, OraError.MissingLeftParenthesis), null);
    }

    public static WindowSpecification ParseSpecification(TokenReader reader)
    {
        var position = reader.Position;
        reader.OpenParen();
        reader.Enter();
        Identifier? basedOn = null;
        if (Names.IsName(reader.Current) && reader.Current.Keyword is not (PARTITION or ROWS or RANGE or GROUPS))
            basedOn = Names.Take(reader, OraError.MissingIdentifier);
        IReadOnlyList<Expression> partition = [];
        if (reader.Accept(PARTITION))
        {
            reader.Expect(BY, OraError.MissingByKeyword);
            partition = ParsePartition(reader);
        }
        IReadOnlyList<OrderItem> order = [];
        if (reader.Accept(ORDER))
        {
            reader.Accept(SIBLINGS);
            reader.Expect(BY, OraError.MissingByKeyword);
            order = QueryParser.ParseOrderItems(reader);
        }
        var frame = reader.Current.Keyword is ROWS or RANGE or GROUPS ? ParseFrame(reader) : null;
        reader.Leave();
        reader.CloseParen();
        return new WindowSpecification(position, basedOn, partition, order, frame);
    }

    /// <summary>PARTITION BY (a, b) is the same as PARTITION BY a, b.</summary>
    private static IReadOnlyList<Expression> ParsePartition(TokenReader reader)
    {
        var items = ExpressionParser.ParseList(reader);
        return items is [RowExpression row] ? row.Items : items;
    }

    private static WindowFrame ParseFrame(TokenReader reader)
    {
        var token = reader.Take();
        var unit = token.Keyword switch { ROWS => FrameUnit.Rows, RANGE => FrameUnit.Range, _ => FrameUnit.Groups };
        FrameBound start;
        FrameBound? end = null;
        if (reader.Accept(BETWEEN))
        {
            start = ParseBound(reader);
            reader.Expect(AND);
            end = ParseBound(reader);
        }
        else
        {
            start = ParseBound(reader);
        }
        return new WindowFrame(token.Start, unit, start, end, ParseExclusion(reader));
    }

    private static FrameBound ParseBound(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Accept(UNBOUNDED))
            return new FrameBound(position, TakeDirection(reader) == PRECEDING ? FrameBoundKind.UnboundedPreceding : FrameBoundKind.UnboundedFollowing, null);
        if (reader.Accept(CURRENT, ROW))
            return new FrameBound(position, FrameBoundKind.CurrentRow, null);
        var offset = ExpressionParser.ParseSum(reader);
        return new FrameBound(position, TakeDirection(reader) == PRECEDING ? FrameBoundKind.Preceding : FrameBoundKind.Following, offset);
    }

    private static Keyword TakeDirection(TokenReader reader) =>
        reader.Is(PRECEDING) || reader.Is(FOLLOWING) ? reader.Take().Keyword : throw reader.Error(OraError.MissingKeyword);

    private static FrameExclusion ParseExclusion(TokenReader reader)
    {
        if (!reader.Accept(EXCLUDE))
            return FrameExclusion.None;
        if (reader.Accept(CURRENT, ROW))
            return FrameExclusion.CurrentRow;
        if (reader.Accept(GROUP))
            return FrameExclusion.Group;
        if (reader.Accept(TIES))
            return FrameExclusion.Ties;
        reader.Expect(NO);
        reader.Expect(OTHERS);
        return FrameExclusion.None;
    }
}
