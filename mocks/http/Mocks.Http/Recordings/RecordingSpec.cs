using System.Text.Json;

namespace Mocks.Http.Recordings;

/// <summary>What <c>/__admin/recordings</c> is asked for: which requests become mappings, and how.</summary>
internal sealed class RecordingSpec(JsonElement json)
{
    // transformers are Java code; names of those that are not installed are without effect in WireMock too
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "targetBaseUrl", "filters", "captureHeaders", "requestBodyPattern", "extractBodyCriteria", "persist", "repeatsAsScenarios", "transformers",
        "transformerParameters", "outputFormat",
    };

    public string? TargetBaseUrl => Text(json, "targetBaseUrl");

    public bool RepeatsAsScenarios => !json.TryGetProperty("repeatsAsScenarios", out var flag) || flag.ValueKind != JsonValueKind.False;

    public bool IdsOnly => string.Equals(Text(json, "outputFormat"), "ids", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is recorded is marked to be kept, as it is unless that is declined.</summary>
    public bool Persists => !json.TryGetProperty("persist", out var flag) || flag.ValueKind != JsonValueKind.False;

    /// <summary>A field that there is not; null when there is none.</summary>
    public string? Unknown => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !Fields.Contains(name)) : null;

    public bool AllowsNonProxied => Filters is { } filters && filters.TryGetProperty("allowNonProxied", out var flag) && flag.ValueKind == JsonValueKind.True;

    /// <summary>The request pattern among the filters; undefined when there is none.</summary>
    public JsonElement? Filters => json.TryGetProperty("filters", out var filters) && filters.ValueKind == JsonValueKind.Object ? filters : null;

    public IReadOnlySet<string> Ids => Filters is { } filters && filters.TryGetProperty("ids", out var ids) && ids.ValueKind == JsonValueKind.Array
        ? ids.EnumerateArray().Select(id => id.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase)
        : new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers of requests that become matchers, and whether in any case.</summary>
    public IEnumerable<(string Name, bool AnyCase)> CapturedHeaders => json.TryGetProperty("captureHeaders", out var headers) && headers.ValueKind == JsonValueKind.Object
        ? headers.EnumerateObject().Select(header => (
            header.Name, header.Value.ValueKind == JsonValueKind.Object && header.Value.TryGetProperty("caseInsensitive", out var flag) && flag.ValueKind == JsonValueKind.True))
        : [];

    /// <summary>How bodies are matched: <c>matcher</c> and its options; undefined for the default by content type.</summary>
    public JsonElement? BodyPattern => json.TryGetProperty("requestBodyPattern", out var pattern) && pattern.ValueKind == JsonValueKind.Object ? pattern : null;

    /// <summary>From how many bytes on a body goes into a file; null for never.</summary>
    public long? FileThreshold(bool isText) =>
        json.TryGetProperty("extractBodyCriteria", out var criteria) && criteria.ValueKind == JsonValueKind.Object
            ? Text(criteria, isText ? "textSizeThreshold" : "binarySizeThreshold") is { } size ? Bytes(size) : 0
            : null;

    private static long Bytes(string size)
    {
        var words = size.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = words.Length > 1 ? words[1].ToUpperInvariant() : "";
        var factor = unit switch { "KB" => 1024L, "MB" => 1024L * 1024, "GB" => 1024L * 1024 * 1024, _ => 1L };
        return words.Length > 0 && long.TryParse(words[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number * factor : 0;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
