using System.Globalization;
using System.Text.Json;

namespace Mocks.Http.Recordings;

/// <summary>What <c>/__admin/recordings</c> is asked for: which requests become mappings, and how.</summary>
internal sealed class RecordingSpec(JsonElement json)
{
    public string? TargetBaseUrl => Text(json, "targetBaseUrl");

    public bool RepeatsAsScenarios => !json.TryGetProperty("repeatsAsScenarios", out var flag) || flag.ToString() is not ("False" or "false");

    public bool IdsOnly => string.Equals(Text(json, "outputFormat"), "ids", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is recorded is marked to be kept, as it is unless that is declined.</summary>
    public bool Persists => !json.TryGetProperty("persist", out var flag) || flag.ToString() is not ("False" or "false");

    /// <summary>What is refused of it; null when it is taken. Transformers are Java code: names of those that are not there have no effect in WireMock too.</summary>
    public RecordingSpecError? Error { get; } = json.ValueKind == JsonValueKind.Object ? RecordingSpecError.Of(json) : null;

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
            ? Text(criteria, isText ? "textSizeThreshold" : "binarySizeThreshold") is { } size ? Bytes(size) ?? 0 : 0
            : null;

    /// <summary>A size such as <c>10</c>, <c>2 KB</c> or <c>1.5 mb</c>; null of what is none.</summary>
    public static long? Bytes(string size)
    {
        var text = size.Trim();
        var unit = text.TrimStart("0123456789.".ToCharArray()).TrimStart();
        long? factor = unit.ToUpperInvariant() switch { "" => 1, "KB" => 1024, "MB" => 1024 * 1024, "GB" => 1024 * 1024 * 1024, _ => null };
        return factor is not null && decimal.TryParse(text[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < int.MaxValue
            ? (long)(number * factor.Value)
            : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
