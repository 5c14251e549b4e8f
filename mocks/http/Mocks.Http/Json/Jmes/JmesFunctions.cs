using System.Text.Json;

namespace Mocks.Http.Json.Jmes;

/// <summary>JMESPath's functions. Those that take an expression (<c>&amp;name</c>) get it compiled.</summary>
internal static class JmesFunctions
{
    private delegate JsonElement Function(IReadOnlyList<JsonElement> values, Func<JsonElement, JsonElement>? expression);

    private static readonly Dictionary<string, Function> Functions = new(StringComparer.Ordinal)
    {
        ["abs"] = (values, _) => JmesValue.Of(Math.Abs(Number(values, 0, "abs"))),
        ["ceil"] = (values, _) => JmesValue.Of(Math.Ceiling(Number(values, 0, "ceil"))),
        ["floor"] = (values, _) => JmesValue.Of(Math.Floor(Number(values, 0, "floor"))),
        ["avg"] = (values, _) => Numbers(values, "avg") is { Count: > 0 } numbers ? JmesValue.Of(numbers.Average()) : JmesValue.Null,
        ["sum"] = (values, _) => JmesValue.Of(Numbers(values, "sum").Sum()),
        ["contains"] = (values, _) => JmesValue.Of(Contains(At(values, 0), At(values, 1))),
        ["starts_with"] = (values, _) => JmesValue.Of(Text(values, 0, "starts_with").StartsWith(Text(values, 1, "starts_with"), StringComparison.Ordinal)),
        ["ends_with"] = (values, _) => JmesValue.Of(Text(values, 0, "ends_with").EndsWith(Text(values, 1, "ends_with"), StringComparison.Ordinal)),
        ["join"] = (values, _) => JmesValue.Of(string.Join(Text(values, 0, "join"), Items(values, 1, "join").Select(JsonBytes.Text))),
        ["keys"] = (values, _) => JmesValue.Of(Object(values, "keys").Select(property => JmesValue.Of(property.Name))),
        ["values"] = (values, _) => JmesValue.Of(Object(values, "values").Select(property => property.Value)),
        ["length"] = (values, _) => Length(At(values, 0)),
        ["map"] = (values, expression) => JmesValue.Of(Items(values, 1, "map").Select(Needed(expression, "map"))),
        ["max"] = (values, _) => Extreme(Items(values, 0, "max"), item => item, true),
        ["min"] = (values, _) => Extreme(Items(values, 0, "min"), item => item, false),
        ["max_by"] = (values, expression) => Extreme(Items(values, 0, "max_by"), Needed(expression, "max_by"), true),
        ["min_by"] = (values, expression) => Extreme(Items(values, 0, "min_by"), Needed(expression, "min_by"), false),
        ["merge"] = (values, _) => JmesValue.Of(values.SelectMany(value => Object([value], "merge"))
            .GroupBy(property => property.Name, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Last().Value))),
        ["not_null"] = (values, _) => values.FirstOrDefault(value => value.ValueKind != JsonValueKind.Null) is { ValueKind: not JsonValueKind.Undefined } first ? first : JmesValue.Null,
        ["reverse"] = (values, _) => Reverse(At(values, 0)),
        ["sort"] = (values, _) => JmesValue.Of(Items(values, 0, "sort").Order(Order)),
        ["sort_by"] = (values, expression) => JmesValue.Of(Items(values, 0, "sort_by").OrderBy(Needed(expression, "sort_by"), Order)),
        ["to_array"] = (values, _) => At(values, 0) is { ValueKind: JsonValueKind.Array } array ? array : JmesValue.Of([At(values, 0)]),
        ["to_number"] = (values, _) => ToNumber(At(values, 0)),
        ["to_string"] = (values, _) => JmesValue.Of(JsonBytes.Text(At(values, 0))),
        ["type"] = (values, _) => JmesValue.Of(TypeOf(At(values, 0))),
    };

    private static readonly Comparer<JsonElement> Order = Comparer<JsonElement>.Create((left, right) =>
        left.ValueKind == JsonValueKind.Number && right.ValueKind == JsonValueKind.Number
            ? left.GetDouble().CompareTo(right.GetDouble())
            : string.CompareOrdinal(JsonBytes.Text(left), JsonBytes.Text(right)));

    public static IReadOnlyCollection<string> Names => Functions.Keys;

    public static bool Knows(string name) => Functions.ContainsKey(name);

    /// <exception cref="JmesTypeException">The function does not take these values.</exception>
    public static JsonElement Call(string name, IReadOnlyList<JsonElement> values, Func<JsonElement, JsonElement>? expression) => Functions[name](values, expression);

    private static JsonElement At(IReadOnlyList<JsonElement> values, int index) => index < values.Count ? values[index] : throw new JmesTypeException("arguments");

    private static Func<JsonElement, JsonElement> Needed(Func<JsonElement, JsonElement>? expression, string function) => expression ?? throw new JmesTypeException(function);

    private static double Number(IReadOnlyList<JsonElement> values, int index, string function) =>
        At(values, index) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : throw new JmesTypeException(function);

    private static string Text(IReadOnlyList<JsonElement> values, int index, string function) =>
        At(values, index) is { ValueKind: JsonValueKind.String } text ? JsonBytes.Text(text) : throw new JmesTypeException(function);

    private static IEnumerable<JsonElement> Items(IReadOnlyList<JsonElement> values, int index, string function) =>
        At(values, index) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : throw new JmesTypeException(function);

    private static List<double> Numbers(IReadOnlyList<JsonElement> values, string function) =>
        [.. Items(values, 0, function).Select(item => item.ValueKind == JsonValueKind.Number ? item.GetDouble() : throw new JmesTypeException(function))];

    private static IEnumerable<JsonProperty> Object(IReadOnlyList<JsonElement> values, string function) =>
        At(values, 0) is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : throw new JmesTypeException(function);

    private static bool Contains(JsonElement subject, JsonElement search) => subject.ValueKind switch
    {
        JsonValueKind.Array => subject.EnumerateArray().Any(item => JsonElement.DeepEquals(item, search)),
        JsonValueKind.String => search.ValueKind == JsonValueKind.String && JsonBytes.Text(subject).Contains(JsonBytes.Text(search), StringComparison.Ordinal),
        _ => throw new JmesTypeException("contains"),
    };

    private static JsonElement Length(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => JmesValue.Of(value.GetArrayLength()),
        JsonValueKind.Object => JmesValue.Of(value.EnumerateObject().Count()),
        JsonValueKind.String => JmesValue.Of(JsonBytes.Text(value).EnumerateRunes().Count()),
        _ => throw new JmesTypeException("length"),
    };

    private static JsonElement Extreme(IEnumerable<JsonElement> items, Func<JsonElement, JsonElement> key, bool largest)
    {
        var sorted = items.OrderBy(key, Order).ToList();
        return sorted.Count == 0 ? JmesValue.Null : largest ? sorted[^1] : sorted[0];
    }

    private static JsonElement Reverse(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => JmesValue.Of(value.EnumerateArray().Reverse()),
        JsonValueKind.String => JmesValue.Of(string.Concat(JsonBytes.Text(value).EnumerateRunes().Reverse().Select(rune => rune.ToString()))),
        _ => throw new JmesTypeException("reverse"),
    };

    private static JsonElement ToNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value
        : value.ValueKind == JsonValueKind.String
            && double.TryParse(JsonBytes.Text(value), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? JmesValue.Of(number)
            : JmesValue.Null;

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
