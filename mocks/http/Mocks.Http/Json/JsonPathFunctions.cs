using System.Globalization;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>The functions that may end a path.</summary>
internal static class JsonPathFunctions
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "length", "size", "min", "max", "avg", "sum", "stddev", "keys", "first", "last", "index", "concat", "append",
    };

    /// <summary>The function's result, or null where it has none (the minimum of nothing).</summary>
    /// <param name="definite">Whether the path before the function leads to one value; else it is given the list.</param>
    /// <param name="descends">Whether the path looks at every depth: only then does Jayway give a function all that was found, else each value alone.</param>
    public static JsonElement? Apply(FunctionStep function, List<JsonElement> found, bool definite, bool descends)
    {
        if (definite && found.Count == 0)
            return null;
        IReadOnlyList<JsonElement> items = definite && found[0].ValueKind == JsonValueKind.Array ? [.. found[0].EnumerateArray()] : found;
        switch (function.Name)
        {
            case "length" or "size":
                if (definite && found[0].ValueKind == JsonValueKind.Object)
                    return Number(found[0].EnumerateObject().Count());
                if (definite && found[0].ValueKind != JsonValueKind.Array)
                    return null;
                return Number(items.Count);
            case "keys":
                return definite && found[0].ValueKind == JsonValueKind.Object
                    ? JsonBytes.Element(writer =>
                    {
                        writer.WriteStartArray();
                        foreach (var property in found[0].EnumerateObject())
                            writer.WriteStringValue(property.Name);
                        writer.WriteEndArray();
                    })
                    : null;
            case "first":
                return items.Count > 0 ? items[0] : null;
            case "last":
                return items.Count > 0 ? items[^1] : null;
            case "index":
                var at = function.Arguments is [{ ValueKind: JsonValueKind.Number } given] && given.TryGetInt32(out var position) ? position : 0;
                at = at < 0 ? at + items.Count : at;
                return at >= 0 && at < items.Count ? items[at] : null;
            case "concat":
                return Text(string.Concat(items.Where(item => item.ValueKind != JsonValueKind.Object).Concat(function.Arguments).Select(JsonBytes.Text)));
            case "append":
                return JsonBytes.Element(writer =>
                {
                    writer.WriteStartArray();
                    foreach (var item in items.Concat(function.Arguments))
                        item.WriteTo(writer);
                    writer.WriteEndArray();
                });
            // of a single number there is nothing to be computed
            case "min" or "max" or "avg" or "sum" or "stddev" when !definite && !descends:
                return null;
            default:
                return Aggregate(function.Name, [.. items.Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetDouble())]);
        }
    }

    private static JsonElement? Aggregate(string name, double[] numbers)
    {
        if (numbers.Length == 0)
            return null;
        var average = numbers.Average();
        return Number(name switch
        {
            "min" => numbers.Min(),
            "max" => numbers.Max(),
            "avg" => average,
            "sum" => numbers.Sum(),
            // in Jayway's steps, as the last digits show
            _ => Math.Sqrt((numbers.Sum(number => number * number) / numbers.Length) - (numbers.Sum() * numbers.Sum() / numbers.Length / numbers.Length)),
        });
    }

    private static JsonElement Number(int value) => JsonBytes.Element(writer => writer.WriteNumberValue(value));

    // Java's Double prints 6 as 6.0, and clients see that
    private static JsonElement Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return JsonBytes.Element(writer => writer.WriteRawValue(double.IsInteger(value) && !text.Contains('E', StringComparison.Ordinal) ? text + ".0" : text));
    }

    private static JsonElement Text(string value) => JsonBytes.Element(writer => writer.WriteStringValue(value));
}
