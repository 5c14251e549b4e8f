using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.Stubs;

namespace Mocks.Http.Imports;

/// <summary>
/// Makes stubs of the saved responses of a Postman collection (schema 2.0 and 2.1). A request without any answers 200 and nothing.
/// A variable of a URL's path (<c>:id</c>, <c>{{id}}</c>) fits any segment; a host does not count.
/// </summary>
internal static class PostmanImport
{
    public static IReadOnlyList<Stub> Read(FixtureFile file, FixtureProblems problems)
    {
        using var document = JsonDocument.Parse(file.Content, ApiFiles.Lenient);
        var mappings = new List<ImportedExchange>();
        Collect(document.RootElement, "", mappings);
        return ImportedStubs.Of(mappings, file, problems);
    }

    private static void Collect(JsonElement folder, string name, List<ImportedExchange> mappings)
    {
        if (!folder.TryGetProperty("item", out var items) || items.ValueKind != JsonValueKind.Array)
            return;
        foreach (var item in items.EnumerateArray())
        {
            var own = (name.Length > 0 ? name + " / " : "") + Text(item, "name");
            if (item.TryGetProperty("item", out _))
                Collect(item, own, mappings);
            else if (item.TryGetProperty("request", out var request))
                AddItem(item, request, own, mappings);
        }
    }

    private static void AddItem(JsonElement item, JsonElement request, string name, List<ImportedExchange> mappings)
    {
        var responses = item.TryGetProperty("response", out var saved) && saved.ValueKind == JsonValueKind.Array ? saved.EnumerateArray().ToList() : [];
        if (responses.Count == 0)
            mappings.Add(Request(request, name));
        foreach (var response in responses)
        {
            // a saved response remembers the request that it answered
            var asked = response.TryGetProperty("originalRequest", out var original) && original.ValueKind == JsonValueKind.Object ? original : request;
            mappings.Add(Request(asked, $"{name}: {Text(response, "name")}") with
            {
                Status = response.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var status) ? status : 200,
                ResponseHeaders = Pairs(response, "header", "key"),
                Body = Text(response, "body"),
            });
        }
    }

    private static ImportedExchange Request(JsonElement request, string name)
    {
        // a request may be written as its URL alone
        var url = request.ValueKind == JsonValueKind.String ? request : request.TryGetProperty("url", out var given) ? given : default;
        var raw = url.ValueKind == JsonValueKind.String ? url.GetString() ?? "" : Text(url, "raw");
        var body = request.ValueKind == JsonValueKind.Object && request.TryGetProperty("body", out var sent) && sent.ValueKind == JsonValueKind.Object && Text(sent, "mode") == "raw"
            ? Text(sent, "raw")
            : "";
        return new ImportedExchange(name, request.ValueKind == JsonValueKind.Object && Text(request, "method") is { Length: > 0 } method ? method : "GET", Path(raw), Query(url, raw))
        {
            RequestBody = body,
        };
    }

    /// <summary>The path as a template.</summary>
    private static string Path(string raw)
    {
        var end = raw.AsSpan().IndexOfAny('?', '#');
        var url = end < 0 ? raw : raw[..end];
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        // without a scheme the host is a variable or the first word
        var start = url.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        var segments = (start < 0 ? "/" : url[start..]).Split('/').Select((segment, at) =>
            segment.StartsWith(':') ? $"{{{segment[1..]}}}"
            : segment.Contains("{{", StringComparison.Ordinal) ? $"{{p{at}}}"
            : segment);
        return string.Join('/', segments);
    }

    private static List<KeyValuePair<string, string>> Query(JsonElement url, string raw)
    {
        if (url.ValueKind == JsonValueKind.Object && url.TryGetProperty("query", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray().Where(pair => !(pair.TryGetProperty("disabled", out var off) && off.ValueKind == JsonValueKind.True))
                .Select(pair => new KeyValuePair<string, string>(Text(pair, "key"), Text(pair, "value")))];
        }

        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? [] : [.. Requests.QueryText.Parse(raw[(mark + 1)..]).Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.ToString()))];
    }

    private static List<KeyValuePair<string, string>> Pairs(JsonElement element, string name, string key) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(pair => pair.ValueKind == JsonValueKind.Object).Select(pair => new KeyValuePair<string, string>(Text(pair, key), Text(pair, "value")))]
            : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)
            ? JsonBytes.Text(value)
            : "";
}
