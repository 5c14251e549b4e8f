using System.Globalization;

namespace Mocks.Oracle.Differential.Tests;

/// <summary>Writes expressions and conditions over the columns that are in sight.</summary>
internal sealed class ExpressionGenerator(Choices choices, QueryGenerator queries)
{
    private const int Deepest = 3;

    public string Number(IReadOnlyList<ScopeColumn> scope, int depth = 0)
    {
        var numbers = scope.Where(c => !c.IsText).ToList();
        if (depth >= Deepest || choices.OnceIn(3))
            return numbers.Count > 0 && !choices.OnceIn(4) ? choices.OneOf(numbers).Name : Literal();
        string Next() => Number(scope, depth + 1);
        return choices.Below(10) switch
        {
            0 => $"({Next()} + {Next()})",
            1 => $"({Next()} - {Next()})",
            2 => $"({Next()} * {Literal()})",
            3 => $"-({Next()})",
            4 => $"COALESCE({Next()}, {Next()})",
            5 => $"NULLIF({Next()}, {Next()})",
            6 => $"CASE WHEN {Condition(scope, depth + 1)} THEN {Next()} ELSE {Next()} END",
            7 => $"CASE {Next()} WHEN {Literal()} THEN {Next()} WHEN {Literal()} THEN {Next()} END",
            8 => $"ABS({Next()})",
            _ => depth == 0 && choices.OnceIn(3) ? queries.Scalar(scope) : $"LENGTH({Text(scope)})",
        };
    }

    public string Text(IReadOnlyList<ScopeColumn> scope, int depth = 0)
    {
        var texts = scope.Where(c => c.IsText).ToList();
        if (texts.Count == 0)
            return "'ab'";
        if (depth > 1 || choices.OnceIn(2))
            return choices.OneOf(texts).Name;
        return choices.Below(5) switch
        {
            0 => $"UPPER({Text(scope, depth + 1)})",
            1 => $"LOWER({Text(scope, depth + 1)})",
            2 => $"SUBSTR({Text(scope, depth + 1)}, 1, {1 + choices.Below(2)})",
            3 => $"COALESCE({Text(scope, depth + 1)}, 'zz')",
            _ => $"REPLACE({Text(scope, depth + 1)}, 'a', 'xy')",
        };
    }

    public string Condition(IReadOnlyList<ScopeColumn> scope, int depth = 0)
    {
        if (depth < 2 && choices.OnceIn(3))
        {
            var parts = Enumerable.Range(0, 2 + choices.Below(2)).Select(_ => Condition(scope, depth + 1));
            return "(" + string.Join(choices.OnceIn(2) ? " AND " : " OR ", parts) + ")";
        }

        string Value() => Number(scope, depth + 2);
        return choices.Below(14) switch
        {
            0 => $"{Value()} BETWEEN {Value()} AND {Value()}",
            1 => $"{Value()} NOT BETWEEN {Literal()} AND {Value()}",
            2 => $"{Value()} {(choices.OnceIn(2) ? "NOT " : "")}IN ({Literal()}, {Value()}, {(choices.OnceIn(5) ? "NULL" : Literal())})",
            3 => $"{Value()} IS {(choices.OnceIn(2) ? "NOT " : "")}NULL",
            4 => $"NOT ({Condition(scope, depth + 1)})",
            5 => $"{Text(scope)} LIKE '{choices.Of("a%", "%b", "_b%", "%", "A_", "b")}'",
            6 => $"{Text(scope)} {Comparison()} {Text(scope)}",
            7 when depth < 2 => queries.Exists(scope),
            8 when depth < 2 => $"{Value()} {(choices.OnceIn(2) ? "NOT " : "")}IN ({queries.OneColumn(scope)})",
            9 when depth < 2 => $"{Value()} {Comparison()} {queries.Scalar(scope)}",
            10 when depth < 2 => queries.Quantified(scope, Value(), Comparison()),
            11 when depth < 2 => queries.RowIn(scope, Value(), Value()),
            _ => $"{Value()} {Comparison()} {Value()}",
        };
    }

    private string Comparison() => choices.Of("=", "<>", "<", "<=", ">", ">=");

    private string Literal() => choices.OnceIn(12) ? "CAST(NULL AS INTEGER)" : (choices.Below(11) - 3).ToString(CultureInfo.InvariantCulture);
}
