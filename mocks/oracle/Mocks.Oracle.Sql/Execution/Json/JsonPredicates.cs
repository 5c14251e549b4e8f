using System.Text.RegularExpressions;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>Filters of paths. A comparison holds when any pair of the values on both sides is so.</summary>
internal static class JsonPredicates
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(1);

    public static bool Holds(JsonPathEvaluator evaluator, JsonPredicate predicate, JsonValue item) => predicate switch
    {
        JsonLogicalPredicate { IsAnd: true } and => and.Operands.All(o => Holds(evaluator, o, item)),
        JsonLogicalPredicate or => or.Operands.Any(o => Holds(evaluator, o, item)),
        JsonNotPredicate not => !Holds(evaluator, not.Operand, item),
        JsonExistsPredicate exists => Values(evaluator, exists.Operand, item).Count > 0,
        JsonInPredicate test => Any(Values(evaluator, test.Left, item), [.. test.Items.SelectMany(i => Values(evaluator, i, item))], JsonComparison.Equal),
        JsonComparisonPredicate comparison => Any(Values(evaluator, comparison.Left, item), Values(evaluator, comparison.Right, item), comparison.Operator),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };

    private static List<JsonValue> Values(JsonPathEvaluator evaluator, JsonOperand operand, JsonValue item)
    {
        switch (operand)
        {
            case JsonLiteralOperand literal:
                return [literal.Value];
            case JsonVariableOperand variable:
                return evaluator.Variable(variable.Name) is { } value ? [value] : [];
            default:
                var path = (JsonPathOperand)operand;
                var found = evaluator.Run(path.Steps, path.FromRoot ? evaluator.Root : item);
                return found.Count == 1 && found[0] is JsonArray array && path.Steps is not [.., JsonMethodStep] ? [.. array.Items, array] : found;
        }
    }

    private static bool Any(List<JsonValue> left, List<JsonValue> right, JsonComparison op)
    {
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (Compare(l, r, op))
                    return true;
            }
        }

        return false;
    }

    private static bool Compare(JsonValue left, JsonValue right, JsonComparison op)
    {
        if (left is not JsonScalar l || right is not JsonScalar r)
            return op == JsonComparison.Equal && left.Equals(right);
        if (op >= JsonComparison.StartsWith)
            return l.Kind == JsonKind.Text && r.Kind == JsonKind.Text && CompareText(l.Text, r.Text, op);
        (l, r) = Align(l, r);
        if (!AreComparable(l, r))
            return false;
        var order = l.CompareTo(r);
        return op switch
        {
            JsonComparison.Equal => order == 0,
            JsonComparison.NotEqual => order != 0,
            JsonComparison.Less => order < 0,
            JsonComparison.LessOrEqual => order <= 0,
            JsonComparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool CompareText(string text, string pattern, JsonComparison op) => op switch
    {
        JsonComparison.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
        JsonComparison.HasSubstring => text.Contains(pattern, StringComparison.Ordinal),
        JsonComparison.Like => new LikePattern(pattern, null, ignoresCase: false).IsMatch(text),
        JsonComparison.LikeRegex => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, RegexLimit),
        _ => Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, RegexLimit),
    };

    /// <summary>A string beside a number is read as one, as a date beside a date.</summary>
    private static (JsonScalar Left, JsonScalar Right) Align(JsonScalar left, JsonScalar right)
    {
        if (left.Kind == JsonKind.Text && IsNumber(right) && OracleNumber.TryParse(left.Text, out var number))
            return (JsonScalar.Number(number), right);
        if (right.Kind == JsonKind.Text && IsNumber(left) && OracleNumber.TryParse(right.Text, out number))
            return (left, JsonScalar.Number(number));
        if (left.Kind == JsonKind.Text && IsDate(right) && JsonIso.TryTimestamp(left.Text) is { } timestamp)
            return (JsonScalar.Of(JsonKind.TimestampTz, Datum.Timestamp(timestamp)), right);
        if (right.Kind == JsonKind.Text && IsDate(left) && JsonIso.TryTimestamp(right.Text) is { } other)
            return (left, JsonScalar.Of(JsonKind.TimestampTz, Datum.Timestamp(other)));
        return (left, right);
    }

    private static bool AreComparable(JsonScalar left, JsonScalar right) =>
        left.Kind == right.Kind || (IsNumber(left) && IsNumber(right)) || (IsDate(left) && IsDate(right));

    private static bool IsNumber(JsonScalar value) => value.Kind is JsonKind.Number or JsonKind.BinaryDouble or JsonKind.BinaryFloat;

    private static bool IsDate(JsonScalar value) => value.Kind is JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz;
}
