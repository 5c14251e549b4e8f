using System.Text.Json;

namespace Mocks.Http.Recordings;

/// <summary>What WireMock refuses of a recording's spec, in its words, which are those of its JSON library.</summary>
internal sealed record RecordingSpecError(string Pointer, string Detail)
{
    private const string Package = "com.github.tomakehurst.wiremock.recording.";

    private static readonly string[] Sizes = ["textSizeThreshold", "binarySizeThreshold"];

    /// <summary>Null when there is nothing wrong.</summary>
    public static RecordingSpecError? Of(JsonElement spec)
    {
        foreach (var field in spec.EnumerateObject())
        {
            if (Of(field.Name, field.Value) is { } error)
                return error;
        }

        return null;
    }

    private static RecordingSpecError? Of(string name, JsonElement value) => name switch
    {
        "targetBaseUrl" or "transformerParameters" => null,
        "outputFormat" => value.ToString().ToUpperInvariant() is "FULL" or "IDS" ? null : new("/outputFormat", "Invalid output format"),
        "persist" or "repeatsAsScenarios" => value.ValueKind != JsonValueKind.String || value.GetString() is "true" or "false"
            ? null
            : new($"/{name}", $"Cannot deserialize value of type `java.lang.Boolean` from String \"{value.GetString()}\": only \"true\" or \"false\" recognized"),
        "transformers" => value.ValueKind is JsonValueKind.Array or JsonValueKind.Null
            ? null
            : new("/transformers", "Cannot construct instance of `java.util.ArrayList`"),
        "captureHeaders" => CaptureHeaders(value),
        "requestBodyPattern" => BodyPattern(value),
        "extractBodyCriteria" => value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
                .Where(size => Sizes.Contains(size.Name, StringComparer.Ordinal) && RecordingSpec.Bytes(size.Value.ToString()) is null)
                .Select(size => new RecordingSpecError("/extractBodyCriteria", $"Invalid size string: \"{size.Value}\""))
                .FirstOrDefault()
            : null,
        "filters" => Filters(value),
        _ => Unrecognized($"/{name}", name, "RecordSpec"),
    };

    private static RecordingSpecError? CaptureHeaders(JsonElement headers)
    {
        if (headers.ValueKind == JsonValueKind.Array)
        {
            return new(
                "/captureHeaders",
                $"Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.String,{Package}CaptureHeadersSpec>` from Array value (token `JsonToken.START_ARRAY`)");
        }

        return headers.ValueKind != JsonValueKind.Object ? null : headers.EnumerateObject()
            .Where(header => header.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(header => header.Value.EnumerateObject()
                .Where(field => field.Name != "caseInsensitive")
                .Select(field => Unrecognized($"/captureHeaders/{header.Name}/{field.Name}", field.Name, "CaptureHeadersSpec")))
            .FirstOrDefault();
    }

    // a matcher that there is not is taken as the one by content type
    private static RecordingSpecError? BodyPattern(JsonElement pattern)
    {
        if (pattern.ValueKind != JsonValueKind.Object)
            return null;
        var (factory, fields) = (pattern.TryGetProperty("matcher", out var matcher) ? matcher.ToString() : null) switch
        {
            "equalToJson" => ("RequestBodyEqualToJsonPatternFactory", new[] { "matcher", "ignoreArrayOrder", "ignoreExtraElements" }),
            "equalToXml" => ("RequestBodyEqualToXmlPatternFactory", ["matcher"]),
            _ => ("RequestBodyAutomaticPatternFactory", ["matcher", "ignoreArrayOrder", "ignoreExtraElements", "caseInsensitive"]),
        };
        return pattern.EnumerateObject()
            .Where(field => !fields.Contains(field.Name, StringComparer.Ordinal))
            .Select(field => Unrecognized($"/requestBodyPattern/{field.Name}", field.Name, factory))
            .FirstOrDefault();
    }

    private static RecordingSpecError? Filters(JsonElement filters)
    {
        if (filters.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return new("/filters", $"Cannot construct instance of `{Package}ProxiedServeEventFilters`");
        return filters.ValueKind != JsonValueKind.Object || !filters.TryGetProperty("ids", out var ids) || ids.ValueKind != JsonValueKind.Array
            ? null
            : ids.EnumerateArray()
                .Select((id, index) => (Text: id.ToString(), index))
                .Where(id => !Guid.TryParseExact(id.Text, "D", out _))
                .Select(id => new RecordingSpecError(
                    $"/filters/ids/{id.index}",
                    $"Cannot deserialize value of type `java.util.UUID` from String \"{id.Text}\": UUID has to be represented by standard 36-char representation"))
                .FirstOrDefault();
    }

    private static RecordingSpecError Unrecognized(string pointer, string name, string type) =>
        new(pointer, $"Unrecognized field \"{name}\" (class {Package}{type}), not marked as ignorable");
}
