using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.Stubs;

namespace Mocks.Http.Imports;

/// <summary>Makes stubs of the exchanges of an HTTP Archive (HAR 1.2), as browsers and proxies save them. A host does not count.</summary>
internal static class HarImport
{
    public static IReadOnlyList<Stub> Read(FixtureFile file, FixtureProblems problems)
    {
        using var document = JsonDocument.Parse(file.Content, ApiFiles.Lenient);
        var entries = document.RootElement.GetProperty("log").GetProperty("entries");
        return entries.ValueKind == JsonValueKind.Array
            ? ImportedStubs.Of([.. entries.EnumerateArray().Select(Exchange).OfType<ImportedExchange>()], file, problems)
            : [];
    }

    private static ImportedExchange? Exchange(JsonElement entry)
    {
        if (!entry.TryGetProperty("request", out var request) || !entry.TryGetProperty("response", out var response)
            || !Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url))
            return null;
        var status = response.TryGetProperty("status", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0;
        // a request that was blocked or broken off has no answer to repeat
        if (status is < 200 or > 599)
            return null;
        var content = response.TryGetProperty("content", out var given) ? given : default;
        var headers = Headers(response);
        var type = Text(content, "mimeType");
        if (type.Length > 0 && !headers.Exists(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
            headers.Add(new("Content-Type", type));
        return new ImportedExchange(
            $"{Text(request, "method")} {url.PathAndQuery}", Text(request, "method"), url.AbsolutePath,
            [.. Requests.QueryText.Parse(url.Query.TrimStart('?')).SelectMany(pair => pair.Value.Select(value => new KeyValuePair<string, string>(pair.Key, value ?? "")))])
        {
            Status = status,
            ResponseHeaders = headers,
            Body = Text(content, "text"),
            IsBase64 = Text(content, "encoding") == "base64",
            RequestBody = request.TryGetProperty("postData", out var post) ? Text(post, "text") : "",
        };
    }

    private static List<KeyValuePair<string, string>> Headers(JsonElement response) =>
        response.TryGetProperty("headers", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(header => new KeyValuePair<string, string>(Text(header, "name"), Text(header, "value")))]
            : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)
            ? JsonBytes.Text(value)
            : "";
}
