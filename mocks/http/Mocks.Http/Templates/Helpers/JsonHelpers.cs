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
            return "";
        if (call.Argument(1) is null)
            return "[ERROR: The JSONPath cannot be empty]";
        if (call.Text(1).Length == 0)
            throw HelperException.Argument("json can not be null or empty");
        if ((input is string text ? call.Run.ParseJson(text) : TryJson(input, out var given) ? given : TemplateValue.ToJson(TemplateValue.Text(input))) is not { } json)
            return $"[ERROR: {TemplateValue.Text(input)} is not valid JSON]";
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
            return found.Count > 0 || path.Branches(json) ? ListOf(found) : call.Option("default") ?? "";
        if (found.Count == 0 || found[0].ValueKind == JsonValueKind.Null)
            return call.Option("default") ?? "";
        // Java writes a set of names as it writes any collection
        return path.Text.EndsWith(".keys()", StringComparison.Ordinal) ? TemplateValue.FromJson(found[0]) : TemplateValue.Unwrap(found[0]);
    }

    /// <summary><c>{{parseJson text 'name'}}</c>, or as a block; without a name the value itself.</summary>
    private static object? Parse(HelperCall call)
    {
        var text = call.IsBlock ? call.CaptureBody() : call.Text(0);
        var name = call.IsBlock ? call.Text(0) : call.Text(1);
        object? value = text.Length == 0 ? new TemplateMap()
            : JsonBytes.TryParse(text, out var json) ? TemplateValue.FromJson(json)
            : throw new HelperException("com.github.tomakehurst.wiremock.common.JsonException: {");
        if (name.Length == 0)
            return value;
        call.Scope.Set(name, value);
        return null;
    }

    private static object? Format(HelperCall call)
    {
        var text = call.IsBlock ? call.CaptureBody() : call.Text(0);
        if (text.Length == 0 && !call.IsBlock)
            return "[ERROR: formatJson should take a block of JSON to format or a single parameter of type String]";
        if (!JsonBytes.TryParse(text, out var json))
            throw new HelperException(JacksonError.Of(text));
        return call.TextOption("format")?.ToUpperInvariant() == "COMPACT"
            ? JsonPretty.Compact(json)
            : JsonPretty.Text(json);
    }

    // what a path has read holds Java's numbers, what was parsed the digits that were written
    private static object? ToJson(HelperCall call)
    {
        if (call.Argument(0) is not { } value)
            return null;
        return JsonPretty.TextOfMaps(TemplateValue.ToJson(value), javaNumbers: value is JsonElement or InnerObject);
    }

    private static object? Merge(HelperCall call)
    {
        if (call.Argument(0) is not string)
            return "[ERROR: Base JSON parameter must be a string]";
        if (!TryJson(call.Argument(0), out var into))
            return $"[ERROR: Base JSON is not valid JSON ('{call.Text(0)}')]";
        if (into.ValueKind != JsonValueKind.Object)
            return $"[ERROR: Base JSON is not a JSON object ('{call.Text(0)}')]";
        var merged = call.IsBlock ? call.CaptureBody() : call.Argument(1);
        if (merged is not string)
            return "[ERROR: JSON to merge must be a string]";
        if (!TryJson(merged, out var from))
            return $"[ERROR: JSON to merge is not valid JSON ('{TemplateValue.Text(merged)}')]";
        if (from.ValueKind != JsonValueKind.Object)
            return $"[ERROR: JSON to merge is not a JSON object ('{TemplateValue.Text(merged)}')]";
        var dropsNulls = TemplateValue.IsTrue(call.Option("removeNulls"));
        return JsonPretty.Compact(JsonBytes.Element(writer => Merge(into, from, dropsNulls, writer)));
    }

    /// <param name="dropsNulls">Whether a null in what is merged takes the property away.</param>
    private static void Merge(JsonElement into, JsonElement from, bool dropsNulls, Utf8JsonWriter writer)
    {
        if (into.ValueKind != JsonValueKind.Object || from.ValueKind != JsonValueKind.Object)
        {
            from.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in into.EnumerateObject())
        {
            var isMerged = from.TryGetProperty(property.Name, out var other);
            if (isMerged && dropsNulls && other.ValueKind == JsonValueKind.Null)
                continue;
            writer.WritePropertyName(property.Name);
            if (isMerged)
                Merge(property.Value, other, dropsNulls, writer);
            else
                property.Value.WriteTo(writer);
        }

        foreach (var property in from.EnumerateObject().Where(
            property => !into.TryGetProperty(property.Name, out _) && !(dropsNulls && property.Value.ValueKind == JsonValueKind.Null)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary><c>{{jsonArrayAdd list item maxItems=5 flatten=true jsonPath='$.items'}}</c>.</summary>
    private static object? ArrayAdd(HelperCall call)
    {
        if (call.Argument(0) is not string text)
            return "[ERROR: Base JSON must be a string]";
        if ((call.IsBlock ? call.CaptureBody() : call.Argument(1)) is not string added)
            return "[ERROR: Item-to-add JSON must be a string]";
        if (!TryJson(text, out var root))
            return $"[ERROR: Base JSON is not valid JSON ('{text}')]";
        if (!TryJson(added, out var item))
            return $"[ERROR: Item-to-add JSON is not valid JSON ('{added}')]";
        if (call.Option("maxItems") is not (null or long))
            return "[ERROR: maxItems option must be an integer]";
        var most = call.Option("maxItems") is long given ? (int)Math.Clamp(given, 0, int.MaxValue) : int.MaxValue;
        var array = root;
        if (call.TextOption("jsonPath") is { } path)
        {
            if (!TryPath(path, root, out var found) || found is not [{ ValueKind: JsonValueKind.Array } inner])
                return $"[ERROR: Target JSON is not a JSON array (root: '{text}', jsonPath: '{path}')]";
            array = inner;
        }
        else if (root.ValueKind != JsonValueKind.Array)
        {
            return $"[ERROR: Target JSON is not a JSON array ('{text}')]";
        }

        var items = array.EnumerateArray().ToList();
        if (item.ValueKind == JsonValueKind.Array && TemplateValue.IsTrue(call.Option("flatten")))
            items.AddRange(item.EnumerateArray());
        else
            items.Add(item);
        return JsonPretty.Compact(JsonBytes.Element(writer => WriteReplacing(root, array, items.Skip(Math.Max(0, items.Count - most)), writer)));
    }

    private static bool TryPath(string path, JsonElement root, out IReadOnlyList<JsonElement> found)
    {
        try
        {
            found = JsonPath.Cached(path).Evaluate(root);
            return true;
        }
        catch (JsonPathException)
        {
            found = [];
            return false;
        }
    }

    private static void WriteReplacing(JsonElement json, JsonElement replaced, IEnumerable<JsonElement> items, Utf8JsonWriter writer)
    {
#pragma warning disable MA0065 // the same place in the document is meant, not an equal value
        if (json.Equals(replaced))
#pragma warning restore MA0065
        {
            writer.WriteStartArray();
            foreach (var item in items)
                item.WriteTo(writer);
            writer.WriteEndArray();
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                WriteReplacing(property.Value, replaced, items, writer);
            }

            writer.WriteEndObject();
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in json.EnumerateArray())
                WriteReplacing(item, replaced, items, writer);
            writer.WriteEndArray();
        }
        else
        {
            json.WriteTo(writer);
        }
    }

    private static object? Remove(HelperCall call)
    {
        if (call.Argument(0) is not string)
            return "[ERROR: Input JSON must be a string]";
        if (!TryJson(call.Argument(0), out var json))
            return $"[ERROR: Input JSON string is not valid JSON ('{call.Text(0)}')]";
        IReadOnlyList<JsonElement> removed;
        try
        {
            removed = JsonPath.Cached(call.Text(1)).Evaluate(json);
        }
        catch (JsonPathException)
        {
            return $"[ERROR: {call.Text(1)} is not a valid JSONPath expression]";
        }

        // an object is written as Jackson writes maps, without what is null, a list is not
        var dropsNulls = json.ValueKind == JsonValueKind.Object;
        return JsonPretty.Compact(JsonBytes.Element(writer => WriteWithout(json, removed, dropsNulls, writer)));
    }

    private static void WriteWithout(JsonElement json, IReadOnlyList<JsonElement> removed, bool dropsNulls, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in json.EnumerateObject().Where(property => !removed.Contains(property.Value)))
                {
                    if (dropsNulls && property.Value.ValueKind == JsonValueKind.Null)
                        continue;
                    writer.WritePropertyName(property.Name);
                    WriteWithout(property.Value, removed, dropsNulls, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray().Where(item => !removed.Contains(item)))
                    WriteWithout(item, removed, dropsNulls, writer);
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
