using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Templates.Helpers;

/// <summary>JSON: reading by path, parsing, writing, merging.</summary>
internal static class JsonHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["jsonPath"] = Read;
        helpers["parseJson"] = Parse;
        helpers["toJson"] = ToJson;
        helpers["formatJson"] = Format;
        helpers["jsonMerge"] = Merge;
        helpers["jsonArrayAdd"] = ArrayAdd;
        helpers["jsonRemove"] = Remove;
    }

    /// <summary><c>{{jsonPath request.body '$.a' default='x'}}</c>.</summary>
    private static object? Read(HelperCall call)
    {
        var input = call.Argument(0);
        if (input is null or "")
            return call.Option("default") ?? "";
        if (call.Argument(1) is null)
            return "[ERROR: The JSONPath cannot be empty]";
        // WireMock's parser takes a bare word for a text
        var json = input is string text
            ? call.Run.ParseJson(text) ?? TemplateValue.ToJson(text)
            : TryJson(input, out var given) ? given : TemplateValue.ToJson(TemplateValue.Text(input));
        JsonPath path;
        try
        {
            path = JsonPath.Cached(call.Text(1));
        }
        catch (JsonPathException)
        {
            return $"[ERROR: {call.Text(1)} is not a valid JSONPath expression]";
        }

        var found = path.Evaluate(json, json, missingIsNull: true);
        if (!path.Definite)
            return ListOf(found);
        if (found.Count == 0 || found[0].ValueKind == JsonValueKind.Null)
            return call.Option("default") ?? "";
        return TemplateValue.Unwrap(found[0]);
    }

    /// <summary><c>{{parseJson text 'name'}}</c>, or as a block; without a name the value itself.</summary>
    private static object? Parse(HelperCall call)
    {
        var text = call.IsBlock ? call.CaptureBody() : call.Text(0);
        var name = call.IsBlock ? call.Text(0) : call.Text(1);
        object? value = JsonBytes.TryParse(text, out var json) ? TemplateValue.FromJson(json) : $"[ERROR: {text} is not valid JSON]";
        if (name.Length == 0)
            return value;
        call.Scope.Set(name, value);
        return null;
    }

    private static object? Format(HelperCall call)
    {
        var text = call.IsBlock ? call.CaptureBody() : call.Text(0);
        if (!JsonBytes.TryParse(text, out var json))
            return $"[ERROR: {text} is not valid JSON]";
        return call.TextOption("format")?.ToUpperInvariant() == "COMPACT"
            ? JsonPretty.Compact(json)
            : JsonPretty.Text(json);
    }

    // what a path has read holds Java's numbers, what was parsed the digits that were written
    private static object? ToJson(HelperCall call)
    {
        var value = call.Argument(0);
        return JsonPretty.TextOfMaps(TemplateValue.ToJson(value), javaNumbers: value is JsonElement);
    }

    private static object? Merge(HelperCall call)
    {
        if (!TryJson(call.Argument(0), out var into) || !TryJson(call.IsBlock ? call.CaptureBody() : call.Argument(1), out var from))
            return "[ERROR: Both arguments to jsonMerge must be JSON objects]";
        return JsonPretty.Compact(JsonBytes.Element(writer => Merge(into, from, writer)));
    }

    private static void Merge(JsonElement into, JsonElement from, Utf8JsonWriter writer)
    {
        if (into.ValueKind != JsonValueKind.Object || from.ValueKind != JsonValueKind.Object)
        {
            from.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in into.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (from.TryGetProperty(property.Name, out var other))
                Merge(property.Value, other, writer);
            else
                property.Value.WriteTo(writer);
        }

        foreach (var property in from.EnumerateObject().Where(property => !into.TryGetProperty(property.Name, out _)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static object? ArrayAdd(HelperCall call)
    {
        if (!TryJson(call.Argument(0), out var array) || array.ValueKind != JsonValueKind.Array)
            return "[ERROR: Base JSON must be an array]";
        if (!TryJson(call.IsBlock ? call.CaptureBody() : call.Argument(1), out var item))
            return "[ERROR: Item to add must be valid JSON]";
        var most = (int?)TemplateValue.Number(call.Option("maxItems")) ?? int.MaxValue;
        var items = array.EnumerateArray().Append(item).ToList();
        return JsonPretty.Compact(TemplateValue.ToJson(items.Skip(Math.Max(0, items.Count - most)).Select(element => (object?)element).ToList()));
    }

    private static object? Remove(HelperCall call)
    {
        if (!TryJson(call.Argument(0), out var json))
            return "[ERROR: Input must be valid JSON]";
        IReadOnlyList<JsonElement> removed;
        try
        {
            removed = JsonPath.Cached(call.Text(1)).Evaluate(json);
        }
        catch (JsonPathException)
        {
            return $"[ERROR: {call.Text(1)} is not a valid JSONPath expression]";
        }

        return JsonPretty.Compact(JsonBytes.Element(writer => WriteWithout(json, removed, writer)));
    }

    private static void WriteWithout(JsonElement json, IReadOnlyList<JsonElement> removed, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in json.EnumerateObject().Where(property => !removed.Contains(property.Value)))
                {
                    writer.WritePropertyName(property.Name);
                    WriteWithout(property.Value, removed, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray().Where(item => !removed.Contains(item)))
                    WriteWithout(item, removed, writer);
                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static JsonElement ListOf(IReadOnlyList<JsonElement> items) => JsonBytes.Element(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            item.WriteTo(writer);
        writer.WriteEndArray();
    });

    private static bool TryJson(object? value, out JsonElement json)
    {
        if (value is not (string or Microsoft.Extensions.Primitives.StringValues))
        {
            json = TemplateValue.ToJson(value);
            return value is not null;
        }

        return JsonBytes.TryParse(TemplateValue.Text(value), out json);
    }
}
