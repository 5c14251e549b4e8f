using System.Text.Json;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary>A mapping as WireMock lists it: what was written, with its identity and the defaults that WireMock adds.</summary>
internal static class MappingJson
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private static readonly string[] Placed = ["id", "uuid", "name", "request", "response"];

    public static void Write(Utf8JsonWriter writer, Stub stub)
    {
        using var source = JsonDocument.Parse(stub.Source, Options);
        var root = source.RootElement;
        writer.WriteStartObject();
        if (stub.IsDotNet)
        {
            writer.WriteString("Guid", stub.IdText);
            foreach (var property in root.EnumerateObject().Where(property => property.Name != "Guid"))
                property.WriteTo(writer);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("id", stub.IdText);
        if (stub.Name is { } name)
            writer.WriteString("name", name);
        writer.WritePropertyName("request");
        WriteRequest(writer, root);
        writer.WritePropertyName("response");
        WriteResponse(writer, root);
        writer.WriteString("uuid", stub.IdText);
        foreach (var property in root.EnumerateObject().Where(property => !Placed.Contains(property.Name, StringComparer.Ordinal)))
            property.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>The response as it was written, which the log of requests shows too.</summary>
    public static void WriteResponse(Utf8JsonWriter writer, Stub stub)
    {
        using var source = JsonDocument.Parse(stub.Source, Options);
        WriteResponse(writer, source.RootElement);
    }

    /// <summary>The mapping's metadata; undefined when it has none.</summary>
    public static JsonElement Metadata(Stub stub)
    {
        using var source = JsonDocument.Parse(stub.Source, Options);
        return source.RootElement.TryGetProperty("metadata", out var metadata) ? metadata.Clone() : default;
    }

    private static void WriteRequest(Utf8JsonWriter writer, JsonElement root)
    {
        writer.WriteStartObject();
        var method = "ANY";
        if (root.TryGetProperty("request", out var request))
        {
            foreach (var property in request.EnumerateObject().Where(property => property.Name.StartsWith("url", StringComparison.Ordinal)))
                property.WriteTo(writer);
            if (request.TryGetProperty("method", out var given) && given.ValueKind == JsonValueKind.String)
                method = given.GetString();
        }

        writer.WriteString("method", method);
        if (request.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in request.EnumerateObject())
            {
                if (property.Name != "method" && !property.Name.StartsWith("url", StringComparison.Ordinal))
                    property.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter writer, JsonElement root)
    {
        writer.WriteStartObject();
        if (!root.TryGetProperty("response", out var response) || response.ValueKind != JsonValueKind.Object)
        {
            writer.WriteNumber("status", 200);
        }
        else
        {
            if (response.TryGetProperty("status", out var status))
                writer.WritePropertyName("status");
            else
                writer.WriteNumber("status", 200);
            if (status.ValueKind != JsonValueKind.Undefined)
                status.WriteTo(writer);
            foreach (var property in response.EnumerateObject().Where(property => property.Name != "status"))
                property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
