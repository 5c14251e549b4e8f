using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Recordings;

/// <summary>
/// Writes a request and the answer that it got as a mapping, as WireMock's recorder does. What is secret stays out: credentials
/// become a condition that there are some, and the values of cookies that are set are not kept.
/// </summary>
internal sealed partial class RecordedMapping(RecordingSpec spec, ServedRequest served)
{
    private static readonly string[] Secrets = ["Authorization", "Proxy-Authorization", "Cookie", "X-Api-Key", "Api-Key", "X-Auth-Token"];

    private readonly ReceivedRequest _request = served.Request.Bare();

    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; } = RecordedName.Of(served.Request.Path);

    /// <summary>The name of the file that the body goes to; null when it stays in the mapping.</summary>
    public string? FileName => spec.FileThreshold(IsText) is { } size && served.ResponseBody.Length >= size && !served.ResponseBody.IsEmpty
        ? $"{Name}-{Id}.{Extension}"
        : null;

    public ReadOnlyMemory<byte> Body => served.ResponseBody;

    /// <summary>The request part, which says what is a repetition of what.</summary>
    public ReadOnlyMemory<byte> Request => JsonBytes.Bytes(WriteRequest);

    /// <param name="scenario">The scenario, the state to be in and the one to go to, for a request that was repeated.</param>
    public ReadOnlyMemory<byte> Write((string Name, string Required, string? Next)? scenario) => JsonBytes.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("name", Name);
        writer.WritePropertyName("request");
        WriteRequest(writer);
        writer.WritePropertyName("response");
        WriteResponse(writer);
        writer.WriteString("uuid", Id);
        if (spec.Persists)
            writer.WriteBoolean("persistent", true);
        if (scenario is { } step)
        {
            writer.WriteString("scenarioName", step.Name);
            writer.WriteString("requiredScenarioState", step.Required);
            if (step.Next is { } next)
                writer.WriteString("newScenarioState", next);
        }

        writer.WriteEndObject();
    });

    private string ContentType => served.ProxiedHeaders.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value.ToString();

    private bool IsText => ContentType is var type && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || type.Contains("javascript", StringComparison.OrdinalIgnoreCase) || type.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private string Extension => ContentType.Contains("json", StringComparison.OrdinalIgnoreCase) ? "json"
        : ContentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? "xml"
        : ContentType.Contains("html", StringComparison.OrdinalIgnoreCase) ? "html"
        : IsText ? "txt" : "bin";

    private void WriteRequest(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(_request.Query.Length > 0 ? "urlPath" : "url", _request.Query.Length > 0 ? _request.Path : _request.Url);
        writer.WriteString("method", _request.Method);
        WriteHeaders(writer);
        if (_request.Query.Length > 0)
        {
            writer.WriteStartObject("queryParameters");
            foreach (var (name, values) in _request.Query)
            {
                writer.WriteStartObject(name);
                writer.WriteStartArray("hasExactly");
                foreach (var value in values)
                    WriteEqual(writer, value);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        if (!_request.BodyBytes.IsEmpty)
        {
            writer.WriteStartArray("bodyPatterns");
            WriteBodyPattern(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteHeaders(Utf8JsonWriter writer)
    {
        var captured = spec.CapturedHeaders.Where(header => _request.Header(header.Name).Count > 0).ToList();
        if (captured.Count == 0)
            return;
        writer.WriteStartObject("headers");
        foreach (var (name, anyCase) in captured)
        {
            writer.WriteStartObject(name);
            if (Secrets.Contains(name, StringComparer.OrdinalIgnoreCase))
                writer.WriteString("matches", ".+");
            else
                writer.WriteString("equalTo", _request.Header(name).ToString());
            if (anyCase)
                writer.WriteBoolean("caseInsensitive", true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteBodyPattern(Utf8JsonWriter writer)
    {
        var type = _request.Header("Content-Type").ToString();
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteStartObject();
            writer.WriteString("anything", "anything");
            writer.WriteEndObject();
            return;
        }

        var wanted = spec.BodyPattern is { } pattern && pattern.TryGetProperty("matcher", out var matcher) ? matcher.ToString() : "auto";
        if (wanted is not ("equalTo" or "equalToJson" or "equalToXml"))
        {
            wanted = type.Contains("json", StringComparison.OrdinalIgnoreCase) && _request.Body.TryGetJson(out _) ? "equalToJson"
                : type.Contains("xml", StringComparison.OrdinalIgnoreCase) ? "equalToXml"
                : type.Contains("octet-stream", StringComparison.OrdinalIgnoreCase) || type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? "binaryEqualTo"
                : "equalTo";
        }

        writer.WriteStartObject();
        if (wanted == "binaryEqualTo")
            writer.WriteBase64String(wanted, _request.BodyBytes.Span);
        else
            writer.WriteString(wanted, Encoding.UTF8.GetString(_request.BodyBytes.Span));
        if (wanted == "equalToJson")
        {
            writer.WriteBoolean("ignoreArrayOrder", Option("ignoreArrayOrder", true));
            writer.WriteBoolean("ignoreExtraElements", Option("ignoreExtraElements", true));
        }
        else if (wanted == "equalTo")
        {
            writer.WriteBoolean("caseInsensitive", Option("caseInsensitive", false));
        }

        writer.WriteEndObject();
    }

    private bool Option(string name, bool missing) =>
        spec.BodyPattern is { } pattern && pattern.TryGetProperty(name, out var flag) ? flag.ValueKind == JsonValueKind.True : missing;

    private void WriteResponse(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status", served.Status);
        if (FileName is { } file)
            writer.WriteString("bodyFileName", file);
        else if (!served.ResponseBody.IsEmpty && IsText)
            writer.WriteString("body", Encoding.UTF8.GetString(served.ResponseBody.Span));
        else if (!served.ResponseBody.IsEmpty)
            writer.WriteBase64String("base64Body", served.ResponseBody.Span);
        writer.WriteStartObject("headers");
        foreach (var (name, values) in served.ProxiedHeaders)
        {
            writer.WritePropertyName(name);
            var isCookie = name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);
            var texts = values.Select(value => isCookie ? CookieValue().Replace(value ?? "", "${name}=recorded") : value).ToList();
            if (texts.Count == 1)
            {
                writer.WriteStringValue(texts[0]);
                continue;
            }

            writer.WriteStartArray();
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEqual(Utf8JsonWriter writer, string? value)
    {
        writer.WriteStartObject();
        writer.WriteString("equalTo", value);
        writer.WriteEndObject();
    }

    [GeneratedRegex("^(?<name>[^=;]+)=[^;]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CookieValue();
}
