using System.Text;
using System.Text.Json;

namespace Mocks.Fuzz;

/// <summary>The HTTP cases: their mappings, the templates and paths in those, their requests as they go over a connection, and a contract.</summary>
internal static class HttpCorpus
{
    private static readonly IReadOnlyList<JsonElement> Cases =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "http"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cases").EnumerateArray()),
    ];

    public static IReadOnlyList<byte[]> Mappings { get; } = [.. Cases.SelectMany(MappingsOf).Select(mapping => Encoding.UTF8.GetBytes(mapping.GetRawText()))];

    /// <summary>Every text in a mapping that has a tag, and every JSONPath, JMESPath and XPath.</summary>
    public static IReadOnlyList<byte[]> Texts { get; } =
    [
        .. Cases.SelectMany(MappingsOf).SelectMany(Strings)
            .Where(text => text.Contains("{{", StringComparison.Ordinal) || text.StartsWith('$') || text.StartsWith('/') || text.Contains("==", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes),
    ];

    public static IReadOnlyList<byte[]> Requests { get; } = [.. Cases.SelectMany(one => one.GetProperty("requests").EnumerateArray()).Select(RequestOf).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];

    public static IReadOnlyList<byte[]> Contracts { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "openapi")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static IEnumerable<JsonElement> MappingsOf(JsonElement one) =>
        one.TryGetProperty("mappings", out var several) ? several.EnumerateArray() : one.TryGetProperty("mapping", out var single) ? [single] : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? ""],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    private static string RequestOf(JsonElement request)
    {
        var text = new StringBuilder();
        text.Append(request.TryGetProperty("method", out var method) ? method.GetString() : "GET").Append(' ').Append(request.GetProperty("url").GetString()).Append(" HTTP/1.1\r\nHost: fuzz\r\n");
        if (request.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
                text.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        }

        var body = request.TryGetProperty("body", out var given) ? given.GetString() ?? "" : "";
        return text.Append("Content-Length: ").Append(Encoding.UTF8.GetByteCount(body)).Append("\r\n\r\n").Append(body).ToString();
    }
}
