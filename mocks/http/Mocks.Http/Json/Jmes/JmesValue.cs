using System.Text.Json;

namespace Mocks.Http.Json.Jmes;

/// <summary>JSON values as JMESPath makes and judges them.</summary>
internal static class JmesValue
{
    public static JsonElement Null { get; } = JsonBytes.Element(writer => writer.WriteNullValue());

    private static readonly JsonElement True = JsonBytes.Element(writer => writer.WriteBooleanValue(true));
    private static readonly JsonElement False = JsonBytes.Element(writer => writer.WriteBooleanValue(false));

    public static JsonElement Of(bool value) => value ? True : False;

    public static JsonElement Of(double value) => JsonBytes.Element(writer =>
    {
        if (double.IsInteger(value) && Math.Abs(value) < 1e15)
            writer.WriteNumberValue((long)value);
        else if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteNullValue();
    });

    public static JsonElement Of(string value) => JsonBytes.Element(writer => writer.WriteStringValue(value));

    public static JsonElement Of(IEnumerable<JsonElement> items) => JsonBytes.Element(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            item.WriteTo(writer);
        writer.WriteEndArray();
    });

    public static JsonElement Of(IEnumerable<KeyValuePair<string, JsonElement>> properties) => JsonBytes.Element(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>Empty strings, arrays and objects, false and null are false; every number is true.</summary>
    public static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().MoveNext(),
        JsonValueKind.True or JsonValueKind.Number => true,
        _ => false,
    };

    public static JsonElement Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : Null;

    public static JsonElement Index(JsonElement value, int index)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Null;
        var length = value.GetArrayLength();
        var at = index < 0 ? index + length : index;
        return at >= 0 && at < length ? value[at] : Null;
    }

    /// <summary>Each item through the rest of a projection; what comes to null is left out. Null of what is no array.</summary>
    public static JsonElement Project(JsonElement value, Func<JsonElement, JsonElement> rest) =>
        value.ValueKind == JsonValueKind.Array ? Of(value.EnumerateArray().Select(rest).Where(item => item.ValueKind != JsonValueKind.Null)) : Null;

    public static JsonElement Slice(JsonElement value, int? start, int? stop, int step)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Null;
        var length = value.GetArrayLength();
        var from = Bound(start, step > 0 ? 0 : length - 1, length, step);
        var to = stop is null ? step > 0 ? length : -1 : Bound(stop, 0, length, step);
        var items = new List<JsonElement>();
        for (long at = from; step > 0 ? at < to : at > to; at += step)
            items.Add(value[(int)at]);
        return Of(items);
    }

    private static int Bound(int? given, int absent, int length, int step)
    {
        if (given is not { } bound)
            return absent;
        var at = bound < 0 ? bound + length : bound;
        return step > 0 ? Math.Clamp(at, 0, length) : Math.Clamp(at, -1, length - 1);
    }
}
