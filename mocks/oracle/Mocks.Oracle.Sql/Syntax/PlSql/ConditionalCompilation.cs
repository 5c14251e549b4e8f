using System.Globalization;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>$IF … $THEN … $ELSIF … $ELSE … $END, decided before the parser sees the tokens, $$name and $ERROR.</summary>
internal static class ConditionalCompilation
{
    private static readonly string[] Directives = ["$IF", "$$", "$ERROR"];

    /// <summary>Whether the text means something else with other settings of the session.</summary>
    public static bool MayBeIn(string sql) =>
        sql.Contains('$', StringComparison.Ordinal) && Directives.Any(d => sql.Contains(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>The tokens that are left; the same array when there is no $IF.</summary>
    public static Token[] Select(string sql, Token[] tokens, int compat, ICompilationConstants? constants)
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
                var holds = Decide(sql, tokens, compat, constants, ref i) && active;
                nesting.Push(new Branch(active, holds, holds, false));
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$ELSIF"))
            {
                var branch = nesting.Pop();
                var holds = Decide(sql, tokens, compat, constants, ref i) && branch.Outer && !branch.Taken;
                nesting.Push(branch with { Active = holds, Taken = branch.Taken || holds });
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$ELSE"))
            {
                var branch = nesting.Pop();
                nesting.Push(branch with { Active = branch.Outer && !branch.Taken, Taken = true });
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$ERROR"))
            {
                if (nesting.Peek().Active)
                    kept.Add(token);
                nesting.Push(nesting.Peek() with { IsError = true });
            }
            else if (nesting.Count > 0 && IsDirective(sql, token, "$END"))
            {
                var branch = nesting.Pop();
                if (branch is { IsError: true, Active: true })
                    kept.Add(token);
            }
            else if (token.Kind == TokenKind.End || nesting.Count == 0 || nesting.Peek().Active)
            {
                kept.Add(token);
            }
        }
        return [.. kept];
    }

    private readonly record struct Branch(bool Outer, bool Active, bool Taken, bool IsError);

    private static bool IsDirective(string sql, Token token, string name) =>
        token.Kind == TokenKind.Directive && sql.AsSpan(token.Start, token.Length).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Evaluates what stands between the directive at <paramref name="at"/> and its $THEN, and moves there.</summary>
    private static bool Decide(string sql, Token[] tokens, int compat, ICompilationConstants? constants, ref int at)
    {
        var from = at + 1;
        while (tokens[at].Kind != TokenKind.End && !IsDirective(sql, tokens[at], "$THEN"))
            at++;
        var end = tokens[at].Kind == TokenKind.End ? at-- : at;
        Token[] condition = [.. tokens[from..end], new Token(TokenKind.End, None, tokens[end].Start, 0)];
        var reader = new TokenReader(sql, condition, compat, ParseMode.PlSql, constants);
        var expression = ExpressionParser.ParseCondition(reader);
        if (!reader.AtEnd)
            throw PlSqlErrors.Unexpected(reader, "$then");
        return new StaticExpressions(compat, constants).Evaluate(expression) is true;
    }

    /// <summary>$ERROR … $END where the parser comes to it; null where it stands at something else.</summary>
    public static OraException? Error(TokenReader reader)
    {
        var token = reader.Current;
        return IsDirective(reader.Sql, token, "$ERROR") ? Error(reader, reader.Take()) : null;
    }

    private static OraException Error(TokenReader reader, Token token)
    {
        var text = new StaticExpressions(reader.Compat, reader.Constants).Evaluate(ExpressionParser.ParseValue(reader));
        return PlSqlErrors.Compilation(reader, token.Start, $"PLS-00179: $ERROR: {StaticExpressions.TextOf(text)}");
    }

    /// <summary>$$PLSQL_LINE is a number; what is of the unit is a name that PL/SQL binds; the rest is the session's, or NULL.</summary>
    public static Expression Inquiry(TokenReader reader, Token token)
    {
        var name = Names.Upper(reader.TextOf(token));
        if (name == "$ERROR")
            throw Error(reader, token);
        if (!name.StartsWith("$$", StringComparison.Ordinal))
            throw PlSqlErrors.Unexpected(reader, "");
        if (name is "$$PLSQL_UNIT" or "$$PLSQL_UNIT_OWNER" or "$$PLSQL_UNIT_TYPE")
            return new NameExpression(token.Start, [new Identifier(name, true, token.Start)]);
        if (name == "$$PLSQL_LINE")
            return new NumberLiteral(token.Start, reader.Line(token.Start).ToString(CultureInfo.InvariantCulture));
        return reader.Constants?.Inquire(name[2..]) switch
        {
            bool truth => new BooleanLiteral(token.Start, truth),
            long number => new NumberLiteral(token.Start, number.ToString(CultureInfo.InvariantCulture)),
            string text => new StringLiteral(token.Start, text, false),
            _ => new NullLiteral(token.Start),
        };
    }
}
