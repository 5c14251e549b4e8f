using System.Globalization;
using System.Text.Json.Nodes;

namespace Mocks.Http.Resources;

/// <summary>JSON Patch (RFC 6902): operations on places named by JSON Pointers (RFC 6901), all or none.</summary>
internal static class JsonPatch
{
    /// <exception cref="ResourceException">The patch is none, names a place that is not there, or a test fails.</exception>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonArray operations)
            throw Malformed("a JSON Patch is an array of operations");
        // a root needs a place of its own, so that it can be replaced
        var holder = new JsonArray { target?.DeepClone() };
        foreach (var operation in operations)
            Apply(holder, operation as JsonObject ?? throw Malformed("an operation is an object"));
        var result = holder[0];
        holder.RemoveAt(0);
        return result;
    }

    private static void Apply(JsonArray holder, JsonObject operation)
    {
        var path = Text(operation, "path");
        switch (Text(operation, "op"))
        {
            case "add":
                Add(holder, path, Value(operation));
                break;
            case "remove":
                Remove(holder, path);
                break;
            case "replace":
                Remove(holder, path);
                Add(holder, path, Value(operation));
                break;
            case "move":
                var from = Text(operation, "from");
                if (path.StartsWith(from + "/", StringComparison.Ordinal))
                    throw Malformed($"\"{from}\" can't be moved into itself");
                var moved = Find(holder, from)?.DeepClone();
                Remove(holder, from);
                Add(holder, path, moved);
                break;
            case "copy":
                Add(holder, path, Find(holder, Text(operation, "from"))?.DeepClone());
                break;
            case "test":
                if (!JsonNode.DeepEquals(Find(holder, path), Value(operation)))
                    throw new ResourceException(409, "Conflict", $"the test of \"{path}\" failed");
                break;
            case var other:
                throw Malformed($"\"{other}\" is no operation of JSON Patch");
        }
    }

    private static void Add(JsonArray holder, string path, JsonNode? value)
    {
        var (parent, name) = Parent(holder, path);
        switch (parent)
        {
            case JsonObject members:
                members[name] = value;
                break;
            case JsonArray items when ReferenceEquals(items, holder):
                holder.RemoveAt(0);
                holder.Add(value);
                break;
            case JsonArray items when name == "-":
                items.Add(value);
                break;
            case JsonArray items when Index(name) is { } at && at <= items.Count:
                items.Insert(at, value);
                break;
            default:
                throw Missing(path);
        }
    }

    private static void Remove(JsonArray holder, string path)
    {
        var (parent, name) = Parent(holder, path);
        switch (parent)
        {
            case JsonObject members when members.Remove(name):
                break;
            case JsonArray items when ReferenceEquals(items, holder):
                holder[0] = null;
                break;
            case JsonArray items when Index(name) is { } at && at < items.Count:
                items.RemoveAt(at);
                break;
            default:
                throw Missing(path);
        }
    }

    private static JsonNode? Find(JsonArray holder, string path)
    {
        var node = holder[0];
        foreach (var name in Segments(path))
        {
            node = node switch
            {
                JsonObject members when members.TryGetPropertyValue(name, out var member) => member,
                JsonArray items when Index(name) is { } at && at < items.Count => items[at],
                _ => throw Missing(path),
            };
        }

        return node;
    }

    private static (JsonNode? Parent, string Name) Parent(JsonArray holder, string path)
    {
        var segments = Segments(path);
        return segments.Length == 0
            ? (holder, "0")
            : (Find(holder, string.Concat(segments[..^1].Select(Escaped))), segments[^1]);
    }

    private static string Escaped(string segment) =>
        "/" + segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string[] Segments(string path)
    {
        if (path.Length == 0)
            return [];
        if (!path.StartsWith('/'))
            throw Malformed($"\"{path}\" is no JSON Pointer");
        return [.. path[1..].Split('/').Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    private static int? Index(string name) =>
        (name == "0" || !name.StartsWith('0')) && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private static string Text(JsonObject operation, string name) =>
        operation[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Malformed($"an operation has no \"{name}\"");

    private static JsonNode? Value(JsonObject operation) =>
        operation.ContainsKey("value") ? operation["value"]?.DeepClone() : throw Malformed("an operation has no \"value\"");

    private static ResourceException Malformed(string detail) => new(400, "Bad Request", detail);

    private static ResourceException Missing(string path) => new(422, "Unprocessable Content", $"there is nothing at \"{path}\"");
}
