using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>Evaluates the condition of a filter step for one element.</summary>
internal static class JsonPathConditions
{
    public static bool Holds(JsonPathFilter filter, JsonElement element, JsonElement root) => filter switch
    {
        AndFilter and => Holds(and.Left, element, root) && Holds(and.Right, element, root),
        OrFilter or => Holds(or.Left, element, root) || Holds(or.Right, element, root),
        NotFilter not => !Holds(not.Operand, element, root),
        ExistsFilter exists => exists.Path.Path.Evaluate(exists.Path.FromRoot ? root : element, root).Count > 0,
        ComparisonFilter comparison => Compare(comparison, element, root),
        _ => false,
    };

    private static bool Compare(ComparisonFilter comparison, JsonElement element, JsonElement root)
    {
        var left = Value(comparison.Left, element, root);
        if (comparison.Operator == "=~")
        {
            // what is not there, or has parts, is an empty text to it
            var subject = left is { ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } plain ? JsonBytes.Text(plain) : "";
            return comparison.Right is RegexOperand { Regex: var regex } && regex.IsMatch(subject);
        }

        var right = Value(comparison.Right, element, root);
        switch (comparison.Operator)
        {
            case "==":
                return Same(left, right);
            case "!=":
                return !Same(left, right);
            case "in":
                return left is { } member && Items(right).Any(item => Same(member, item));
            case "nin":
                return !(left is { } outsider && Items(right).Any(item => Same(outsider, item)));
            case "contains":
                return left is { ValueKind: JsonValueKind.String } text
                    ? right is { } part && JsonBytes.Text(text).Contains(JsonBytes.Text(part), StringComparison.Ordinal)
                    : Items(left).Any(item => Same(item, right));
            case "subsetof":
                return left is { ValueKind: JsonValueKind.Array } && Items(left).All(item => Items(right).Any(other => Same(item, other)));
            case "anyof":
                return Items(left).Any(item => Items(right).Any(other => Same(item, other)));
            case "noneof":
                return !Items(left).Any(item => Items(right).Any(other => Same(item, other)));
            case "size":
                return right is { ValueKind: JsonValueKind.Number } size && Size(left) is { } actual && actual == size.GetDouble();
            case "empty":
                return Size(left) is { } extent && (extent == 0) == (right is { ValueKind: JsonValueKind.True });
            default:
                // a number and a text have no order, though they may be equal
                return left?.ValueKind == right?.ValueKind && Order(left, right) is { } order && comparison.Operator switch
                {
                    "<" => order < 0,
                    "<=" => order <= 0,
                    ">" => order > 0,
                    _ => order >= 0,
                };
        }
    }

    /// <summary>Null when a path leads nowhere; a list, as an array, from a path that is not definite.</summary>
    private static JsonElement? Value(FilterOperand operand, JsonElement element, JsonElement root)
    {
        if (operand is LiteralOperand literal)
            return literal.Value;
        if (operand is not PathOperand path)
            return null;
        var found = path.Path.Evaluate(path.FromRoot ? root : element, root);
        if (path.Path.Definite)
            return found.Count > 0 ? found[0] : null;
        return JsonBytes.Element(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in found)
                item.WriteTo(writer);
            writer.WriteEndArray();
        });
    }

    private static bool Same(JsonElement? left, JsonElement? right)
    {
        if (left is not { } first || right is not { } second)
            return left is null && right is null;
        if (first.ValueKind == second.ValueKind && first.ValueKind != JsonValueKind.Number)
            return JsonElement.DeepEquals(first, second);
        return Order(left, right) == 0;
    }

    /// <summary>Numbers by value, texts by code unit, a number and a text by the number in the text; null where there is no order.</summary>
    private static int? Order(JsonElement? left, JsonElement? right)
    {
        if (left is not { } first || right is not { } second)
            return null;
        if (first.ValueKind == JsonValueKind.String && second.ValueKind == JsonValueKind.String)
            return string.CompareOrdinal(first.GetString(), second.GetString());
        if (Number(first) is { } one && Number(second) is { } two)
            return one.CompareTo(two);
        return null;
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(
            value.GetString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static IEnumerable<JsonElement> Items(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static int? Size(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } array => array.GetArrayLength(),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Count(),
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Length, // its kind says that it is one
        _ => null,
    };
}
