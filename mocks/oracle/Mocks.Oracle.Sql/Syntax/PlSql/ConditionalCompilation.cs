using System.Globalization;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>$IF … $THEN … $ELSIF … $ELSE … $END, decided before the parser sees the tokens, and $$name.</summary>
internal static class ConditionalCompilation
{
    /// <summary>The tokens that are left; the same array when there is no $IF.</summary>
    public static Token[] Select(string sql, Token[] tokens, int compat)
    {
        if (!Array.Exists(tokens, t => IsDirective(sql, t, "$IF")))
            return tokens;
        var kept = new List<Token>(tokens.Length);
        var nesting = new Stack<Branch>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (IsDirective(sql, token, "$IF"))
            {
                var active = nesting.Count == 0 || nesting.Peek().Active;
                var holds = Decide(sql, tokens, compat, ref i) && active;
                nesting.Push(new Branch(active, holds, holds));
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$ELSIF"))
            {
                var branch = nesting.Pop();
                var holds = Decide(sql, tokens, compat, ref i) && branch.Outer && !branch.Taken;
                nesting.Push(branch with { Active = holds, Taken = branch.Taken || holds });
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$ELSE"))
            {
                var branch = nesting.Pop();
                nesting.Push(branch with { Active = branch.Outer && !branch.Taken, Taken = true });
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$END"))
            {
                nesting.Pop();
            }
            else if (token.Kind == TokenKind.End || nesting.Count == 0 || nesting.Peek().Active)
            {
                kept.Add(token);
            }
        }
        return [.. kept];
    }

    private readonly record struct Branch(bool Outer, bool Active, bool Taken);

    private static bool IsDirective(string sql, Token token, string name) =>
        token.Kind == TokenKind.Directive && sql.AsSpan(token.Start, token.Length).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Evaluates what stands between the directive at <paramref name="at"/> and its $THEN, and moves there.</summary>
    private static bool Decide(string sql, Token[] tokens, int compat, ref int at)
    {
        var from = at + 1;
        while (tokens[at].Kind != TokenKind.End && !IsDirective(sql, tokens[at], "$THEN"))
            at++;
        var end = tokens[at].Kind == TokenKind.End ? at-- : at;
        Token[] condition = [.. tokens[from..end], new Token(TokenKind.End, None, tokens[end].Start, 0)];
        var reader = new TokenReader(sql, condition, compat, ParseMode.PlSql);
        var expression = ExpressionParser.ParseCondition(reader);
        if (!reader.AtEnd)
            throw PlSqlErrors.Unexpected(reader, "$then");
        return Evaluate(expression, compat) is true;
    }

    /// <summary>bool, decimal digits as long, text, or null. Static expressions are small: package constants, literals, comparisons.</summary>
    private static object? Evaluate(Expression expression, int compat) => expression switch
    {
        BooleanLiteral literal => literal.Value,
        NumberLiteral number => long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        StringLiteral text => text.Value,
        NameExpression { Parts: [.., { Name: "DBMS_DB_VERSION" }, var constant] } => Version(constant.Name, compat),
        NotExpression not => Evaluate(not.Operand, compat) is bool operand ? !operand : null,
        LogicalExpression { Operator: LogicalOperator.And } and => and.Operands.All(o => Evaluate(o, compat) is true),
        LogicalExpression or => or.Operands.Any(o => Evaluate(o, compat) is true),
        IsNullExpression isNull => Evaluate(isNull.Operand, compat) is null != isNull.Negated,
        Comparison comparison => Compare(comparison, compat),
        _ => null,
    };

    private static object? Compare(Comparison comparison, int compat)
    {
        if (Evaluate(comparison.Left, compat) is not IComparable left || Evaluate(comparison.Right, compat) is not { } right || left.GetType() != right.GetType())
            return null;
        var order = left.CompareTo(right);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>VERSION, RELEASE, VER_LE_12, VER_LE_12_2, …</summary>
    private static object? Version(string constant, int compat)
    {
        if (constant == "VERSION")
            return (long)compat;
        if (constant == "RELEASE")
            return 0L;
        if (!constant.StartsWith("VER_LE_", StringComparison.Ordinal))
            return null;
        var digits = constant.AsSpan(7);
        var length = digits.IndexOf('_');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? compat <= version : null;
    }

    /// <summary>$$PLSQL_LINE and its kin; a name without a value is NULL.</summary>
    public static Expression Inquiry(TokenReader reader, Token token)
    {
        var name = Names.Upper(reader.TextOf(token));
        return name switch
        {
            "$$PLSQL_LINE" => new NumberLiteral(token.Start, reader.Line(token.Start).ToString(CultureInfo.InvariantCulture)),
            _ when name.StartsWith("$$", StringComparison.Ordinal) => new NullLiteral(token.Start),
            _ => throw PlSqlErrors.Unexpected(reader, ""),
        };
    }
}
