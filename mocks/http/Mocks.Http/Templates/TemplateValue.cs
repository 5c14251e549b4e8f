using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.Templates.DotNet;

namespace Mocks.Http.Templates;

/// <summary>
/// How templates see values: null, <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="JsonElement"/>, <see cref="StringValues"/> (the values of one name, written as the first), lists, and
/// <see cref="ITemplateObject"/>.
/// </summary>
internal static class TemplateValue
{
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => JavaNumber.Text(number),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        StringValues values => values.Count > 0 ? values[0] ?? "" : "",
        JsonElement json => Text(json),
        PathModel or XmlNodeModel or TemplateWord or JoinedValues or DotNetScalar or DotNetList or DotNetMap => value.ToString() ?? "",
        // as Java's collections write themselves
        ITemplateObject map => $"{{{string.Join(", ", map.Properties.Select(property => $"{property.Key}={Nested(property.Value)}"))}}}",
        ListOrFirst list => list.Count > 0 ? Text(list[0]) : "",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Nested))}]",
        _ => value.ToString() ?? "",
    };

    private static string Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number => JavaNumber.Text(json),
        JsonValueKind.Object => JsonPretty.TextOfMaps(json),
        JsonValueKind.Array => JsonPretty.Compact(json, javaNumbers: true),
        _ => JsonBytes.Text(json),
    };

    private static string Nested(object? value) => value is null ? "null" : Text(value);

    /// <summary>What <c>{{#if}}</c> takes for true: neither null, false, 0, empty text nor empty list.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or 0 or 0L or 0d or "" => false,
        StringValues values => values.Count > 0,
        JsonElement json => json.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
            JsonValueKind.String => json.GetString()!.Length > 0, // its kind says that it is one
            JsonValueKind.Number => json.GetDouble() != 0,
            JsonValueKind.Array => json.GetArrayLength() > 0,
            _ => true,
        },
        IReadOnlyList<object?> list => list.Count > 0,
        DotNetScalar scalar => scalar.IsTrue,
        DotNetMap map => map.Count > 0,
        _ => true,
    };

    public static bool TryGet(object? value, string name, out object? property)
    {
        property = null;
        switch (value)
        {
            case ITemplateObject map:
                return map.TryGet(name, out property) || JavaCollection.TryGet(map, name, out property);
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                if (!json.TryGetProperty(name, out var element))
                    return JavaCollection.TryGet(new InnerObject(json), name, out property);
                property = Inner(element);
                return true;
            case JsonElement { ValueKind: JsonValueKind.Array } or StringValues or IReadOnlyList<object?>:
                return TryGet(Items(value), name, out property);
            case string or bool or int or long or double:
                foreach (var (method, result) in JavaBean.Properties(value))
                {
                    if (method == name)
                    {
                        property = result;
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>The elements of a list; a single value is a list of itself, null an empty one.</summary>
    public static IReadOnlyList<object?> Items(object? value) => value switch
    {
        null => [],
        StringValues values => [.. values],
        JsonElement { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Select(Inner)],
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
        IReadOnlyList<object?> list => list,
        _ => [value],
    };

    public static bool IsList(object? value) => value is StringValues or IReadOnlyList<object?> or JsonElement { ValueKind: JsonValueKind.Array };

    /// <summary>Texts, flags and nothing leave JSON; numbers, lists and objects keep their JSON form.</summary>
    public static object? Unwrap(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Number when json.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when JavaNumber.IsDouble(json.GetRawText()) => json.GetDouble(),
        _ => json,
    };

    /// <summary>The same for what is part of a whole.</summary>
    public static object? Inner(JsonElement json) => json.ValueKind == JsonValueKind.Object ? new InnerObject(json) : Unwrap(json);

    /// <summary>The same as lists, maps and plain values.</summary>
    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new TemplateMap(
            json.EnumerateObject().Select(property => new KeyValuePair<string, object?>(property.Name, FromJson(property.Value))), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.Number when !json.TryGetInt64(out _) && json.TryGetDecimal(out var exact) => exact,
        _ => Unwrap(json),
    };

    public static double? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        decimal number => (double)number,
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
        null or bool => null,
        _ => double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    public static JsonElement ToJson(object? value) =>
        value is JsonElement json ? json : value is InnerObject inner ? inner.Json : JsonBytes.Element(writer => Write(value, writer));

    public static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or double or decimal:
                writer.WriteRawValue(Text(value));
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case InnerObject inner:
                inner.Json.WriteTo(writer);
                break;
            case DotNetScalar { Value: not DateTime } scalar:
                Write(scalar.Value, writer);
                break;
            case StringValues { Count: 1 } single:
                writer.WriteStringValue(single[0]);
                break;
            case StringValues or IReadOnlyList<object?>:
                writer.WriteStartArray();
                foreach (var item in Items(value))
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case ITemplateObject map:
                writer.WriteStartObject();
                foreach (var (name, property) in map.Properties)
                {
                    writer.WritePropertyName(name);
                    Write(property, writer);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(Text(value));
                break;
        }
    }

    private static bool TryGet(IReadOnlyList<object?> items, string name, out object? item)
    {
        item = null;
        if (name is "size" or "length" && items is not DotNetList || name == "Count" && items is DotNetList)
        {
            item = (long)items.Count;
            return true;
        }

        if (items is not DotNetList && JavaCollection.OfList(items.Count, name) is { } own)
        {
            item = own;
            return true;
        }

        if (name is "first" or "last" && items.Count > 0)
        {
            item = items[name == "first" ? 0 : items.Count - 1];
            return true;
        }

        if (!int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            return false;
        index = index < 0 ? index + items.Count : index;
        if (index < 0 || index >= items.Count)
            return false;
        item = items[index];
        return true;
    }
}
