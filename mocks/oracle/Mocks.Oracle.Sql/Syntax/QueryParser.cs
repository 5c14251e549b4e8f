using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Queries: WITH, set operators, ORDER BY, OFFSET and FETCH, FOR UPDATE.</summary>
internal static class QueryParser
{
    public static bool IsQueryStart(TokenReader reader) => reader.Current.Keyword switch
    {
        SELECT or WITH => true,
        VALUES => reader.Compat >= 23 && reader.NextIs(TokenKind.LeftParen),
        _ => false,
    };

    /// <summary>Whether a query in parentheses goes on here: with a set operator, an ORDER BY or a row limit.</summary>
    public static bool IsContinuation(TokenReader reader) => IsSetOperator(reader) || reader.Is(ORDER) || RowLimitParser.IsStart(reader);

    /// <summary>A query with the closing parenthesis; the opening one was taken.</summary>
    public static Query ParseInParens(TokenReader reader)
    {
        var query = Parse(reader);
        reader.CloseParen();
        return query;
    }

    public static Query Parse(TokenReader reader)
    {
        reader.Enter();
        var start = reader.Position;
        var with = reader.Is(WITH) ? WithParser.Parse(reader) : null;
        var body = ParseBody(reader, ParseOperand(reader));
        var query = ParseTail(reader, new Query(start, body) { With = with });
        reader.Leave();
        return query with { Text = new TextSpan(start, reader.End) };
    }

    /// <summary>Goes on behind a query that was read as an expression in parentheses.</summary>
    public static Query ParseRest(TokenReader reader, SubqueryExpression first)
    {
        var body = ParseBody(reader, new NestedQuery(first.Position, first.Query));
        return ParseTail(reader, new Query(first.Position, body)) with { Text = new TextSpan(first.Position, reader.End) };
    }

    public static bool IsSetOperator(TokenReader reader) => reader.Current.Keyword switch
    {
        UNION or INTERSECT or MINUS => true,
        EXCEPT => reader.Compat >= 23 && (reader.Peek().Keyword is SELECT or ALL or DISTINCT || reader.NextIs(TokenKind.LeftParen)),
        _ => false,
    };

    private static QueryBody ParseBody(TokenReader reader, QueryBody first)
    {
        if (!IsSetOperator(reader))
            return first;
        var rest = new List<SetOperand>();
        while (IsSetOperator(reader))
        {
            var token = reader.Take();
            var all = reader.Accept(ALL);
            if (!all)
                reader.Accept(DISTINCT);
            var operation = token.Keyword switch { UNION => SetOperator.Union, INTERSECT => SetOperator.Intersect, _ => SetOperator.Minus };
            rest.Add(new SetOperand(token.Start, operation, all, ParseOperand(reader)));
        }
        return new SetOperation(first.Position, first, rest);
    }

    private static QueryBody ParseOperand(TokenReader reader)
    {
        if (reader.Is(SELECT))
            return SelectParser.Parse(reader);
        if (reader.Is(VALUES) && reader.Compat >= 23)
            return ParseValues(reader);
        if (!reader.Is(TokenKind.LeftParen))
            throw reader.Error(OraError.MissingSelectKeyword);
        var position = reader.Take().Start;
        return new NestedQuery(position, ParseInParens(reader));
    }

    public static ValuesBody ParseValues(TokenReader reader)
    {
        var position = reader.Take().Start;
        var rows = new List<RowExpression>();
        do
        {
            var start = reader.Position;
            reader.OpenParen();
            rows.Add(new RowExpression(start, ExpressionParser.ParseList(reader)));
            reader.CloseParen();
        }
        while (reader.Accept(TokenKind.Comma));
        return new ValuesBody(position, rows);
    }

    /// <summary>The clauses behind the body; FOR UPDATE may come before ORDER BY.</summary>
    private static Query ParseTail(TokenReader reader, Query query)
    {
        var forUpdate = ParseForUpdate(reader);
        if (reader.Accept(ORDER))
        {
            var siblings = reader.Accept(SIBLINGS);
            reader.Expect(BY, OraError.MissingByKeyword);
            query = query with { OrderSiblings = siblings, OrderBy = ParseOrderItems(reader) };
        }
        if (RowLimitParser.IsStart(reader))
            query = query with { Limit = RowLimitParser.Parse(reader) };
        forUpdate ??= ParseForUpdate(reader);
        if (forUpdate is not null)
            query = query with { ForUpdate = forUpdate };
        return query;
    }

    public static IReadOnlyList<OrderItem> ParseOrderItems(TokenReader reader)
    {
        var items = new List<OrderItem>();
        do
        {
            var position = reader.Position;
            var value = ExpressionParser.ParseValue(reader);
            var descending = reader.Accept(DESC);
            if (!descending)
                reader.Accept(ASC);
            var nulls = NullsOrder.Default;
            if (reader.Accept(NULLS))
            {
                nulls = reader.Accept(FIRST) ? NullsOrder.First : NullsOrder.Last;
                if (nulls == NullsOrder.Last)
                    reader.Expect(LAST);
            }
            items.Add(new OrderItem(position, value, descending, nulls));
        }
        while (reader.Accept(TokenKind.Comma));
        return items;
    }

    private static ForUpdate? ParseForUpdate(TokenReader reader)
    {
        if (!reader.Is(FOR, UPDATE))
            return null;
        var position = reader.Take().Start;
        reader.Advance();
        var columns = new List<NameExpression>();
        if (reader.Accept(OF))
        {
            do
                columns.Add(DmlParser.ParseColumn(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        var (wait, seconds) = ParseWait(reader);
        return new ForUpdate(position, columns, wait, seconds);
    }

    /// <summary>[NOWAIT | WAIT n | SKIP LOCKED]</summary>
    public static (LockWait Wait, Expression? Seconds) ParseWait(TokenReader reader)
    {
        if (reader.Accept(NOWAIT))
            return (LockWait.NoWait, null);
        if (reader.Accept(SKIP))
        {
            reader.Expect(LOCKED);
            return (LockWait.SkipLocked, null);
        }
        if (!reader.Accept(WAIT))
            return (LockWait.Wait, null);
        if (!reader.Is(TokenKind.Number) && !reader.Is(TokenKind.Bind))
            throw reader.Error(OraError.MissingOrInvalidWaitInterval);
        return (LockWait.WaitSeconds, ExpressionParser.ParseSum(reader));
    }
}
