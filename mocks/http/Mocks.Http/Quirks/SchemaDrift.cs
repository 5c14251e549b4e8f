using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mocks.Fixtures.Yaml;

namespace Mocks.Http.Quirks;

/// <summary>
/// A field of a JSON answer that is not as it was agreed: under another name, missing, null, or of another type. It is changed wherever it
/// stands.
/// </summary>
/// <param name="Field">Its name; empty for the first field of the answer's first object.</param>
/// <param name="Kind"><c>rename</c>, <c>remove</c>, <c>null</c> or <c>retype</c>.</param>
/// <param name="NewName">For <c>rename</c>.</param>
internal sealed record SchemaDrift(string Field, string Kind, string NewName)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SchemaDrift? Read(YamlFields? fields)
    {
        if (fields is null)
            return null;
        var drift = new SchemaDrift(
            fields.Text("field") ?? "", fields.Choice("kind", ["rename", "remove", "null", "retype"]) ?? "", fields.Text("as") ?? "");
        if (!fields.Has("kind"))
            fields.Wrong("field", "The drift has no kind", "Write kind: rename, remove, null or retype.");
        if (drift is { Kind: "rename", NewName: "" })
            fields.Wrong("kind", "The field has no new name", "Write \"as:\" with it.");
        fields.RejectOthers();
        return drift;
    }

    /// <summary>The body, changed; as it is when it isn't JSON, or has no such field.</summary>
    public byte[] Apply(byte[] body)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return body;
        }

        var field = Field.Length > 0 ? Field : FirstField(root);
        if (root is null || field is null)
            return body;
        Change(root, field);
        using var changed = new MemoryStream();
        using (var writer = new Utf8JsonWriter(changed, Readable))
            root.WriteTo(writer);
        return changed.ToArray();
    }

    private static string? FirstField(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } item => item.First().Value is JsonArray or JsonObject && FirstField(item.First().Value) is { } inner ? inner : item.First().Key,
        JsonArray list => list.Select(FirstField).FirstOrDefault(name => name is not null),
        _ => null,
    };

    private void Change(JsonNode node, string field)
    {
        foreach (var child in node is JsonArray list ? [.. list] : node is JsonObject item ? item.Select(pair => pair.Value).ToList() : [])
        {
            if (child is not null)
                Change(child, field);
        }

        if (node is not JsonObject owner || !owner.TryGetPropertyValue(field, out var value))
            return;
        switch (Kind)
        {
            case "rename":
                // in its place, as a renamed column of a table would be
                var at = owner.IndexOf(field);
                owner.Remove(field);
                owner.Insert(at, NewName, value);
                break;
            case "remove":
                owner.Remove(field);
                break;
            case "null":
                owner[field] = null;
                break;
            default:
                owner[field] = Retyped(value);
                break;
        }
    }

    private static JsonNode? Retyped(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String =>
            decimal.TryParse(text.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : new JsonArray(text.DeepClone()),
        JsonValue scalar => scalar.ToJsonString(),
        JsonArray list => new JsonObject { ["items"] = list.DeepClone() },
        _ => new JsonArray(value.DeepClone()),
    };
}
