using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Stubs;

namespace Mocks.Http.Imports;

/// <summary>
/// Writes exchanges as mappings and reads those, so that an imported stub is one like any other and the admin API shows it.
/// Exchanges of one request are answered one after the other, the last one from then on.
/// </summary>
internal static class ImportedStubs
{
    // what belongs to the connection that was recorded, or is set by whoever answers
    private static readonly HashSet<string> NotRepeated = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Encoding", "Content-Length", "Date", "Keep-Alive", "Set-Cookie", "Transfer-Encoding", "Alt-Svc", "Strict-Transport-Security",
    };

    public static IReadOnlyList<Stub> Of(IReadOnlyList<ImportedExchange> exchanges, FixtureFile file, FixtureProblems problems)
    {
        var stubs = new List<Stub>();
        foreach (var same in exchanges.Where(exchange => exchange.Method.Length > 0).GroupBy(Request, StringComparer.Ordinal))
        {
            var list = same.ToList();
            // an archive repeats a request that was answered the same each time
            if (list.Select(Answer).Distinct(StringComparer.Ordinal).Count() == 1)
                list = [list[0]];
            for (var i = 0; i < list.Count; i++)
            {
                var mapping = Mapping(list[i], same.Key, i, list.Count);
                var document = MappingDocument.Parse(mapping, file.Path, _ => 0, problems);
                if (document.Root is { } root && MappingReader.Read(document, root, null, false) is { } stub)
                    stubs.Add(stub);
            }
        }

        return stubs;
    }

    private static string Request(ImportedExchange exchange) =>
        $"{exchange.Method} {exchange.Path}?{string.Join('&', exchange.Query.Select(pair => $"{pair.Key}={pair.Value}"))}\n{exchange.RequestBody}";

    private static string Answer(ImportedExchange exchange) => $"{exchange.Status}\n{exchange.Body}";

    private static ReadOnlyMemory<byte> Mapping(ImportedExchange exchange, string request, int at, int count) => JsonBytes.Bytes(writer =>
    {
        writer.WriteStartObject();
        // the same file gives the same identities
        writer.WriteString("id", new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{request}\n{at}"))[..16]));
        writer.WriteString("name", exchange.Name);
        if (count > 1)
        {
            writer.WriteString("scenarioName", request.ReplaceLineEndings(" "));
            writer.WriteString("requiredScenarioState", at == 0 ? "Started" : $"{at}");
            if (at < count - 1)
                writer.WriteString("newScenarioState", $"{at + 1}");
        }

        writer.WriteStartObject("request");
        writer.WriteString("method", exchange.Method.ToUpperInvariant());
        writer.WriteString(exchange.Path.Contains('{', StringComparison.Ordinal) ? "urlPathTemplate" : "urlPath", exchange.Path);
        WriteQuery(writer, exchange.Query);
        WriteBodyPattern(writer, exchange.RequestBody);
        writer.WriteEndObject();
        WriteResponse(writer, exchange);
        writer.WriteEndObject();
    });

    private static void WriteQuery(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        // a variable has no value to compare with
        var fixedOnes = query.Where(pair => pair.Key.Length > 0 && !pair.Value.Contains("{{", StringComparison.Ordinal)).DistinctBy(pair => pair.Key).ToList();
        if (fixedOnes.Count == 0)
            return;
        writer.WriteStartObject("queryParameters");
        foreach (var (name, value) in fixedOnes)
        {
            writer.WriteStartObject(name);
            writer.WriteString("equalTo", value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteBodyPattern(Utf8JsonWriter writer, string body)
    {
        if (body.Length == 0 || body.Contains("{{", StringComparison.Ordinal))
            return;
        writer.WriteStartArray("bodyPatterns");
        writer.WriteStartObject();
        writer.WriteString(JsonBytes.TryParse(body, out _) ? "equalToJson" : "equalTo", body);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteResponse(Utf8JsonWriter writer, ImportedExchange exchange)
    {
        writer.WriteStartObject("response");
        writer.WriteNumber("status", exchange.Status);
        writer.WriteStartObject("headers");
        foreach (var header in exchange.ResponseHeaders.Where(header => header.Key.Length > 0 && !header.Key.StartsWith(':') && !NotRepeated.Contains(header.Key)).GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            writer.WriteStartArray(header.Key);
            foreach (var (_, value) in header)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        if (exchange.Body.Length > 0)
            writer.WriteString(exchange.IsBase64 ? "base64Body" : "body", exchange.Body);
        writer.WriteEndObject();
    }
}
