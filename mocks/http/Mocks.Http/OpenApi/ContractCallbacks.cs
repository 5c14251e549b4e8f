using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mocks.Hosting;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Data;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.OpenApi;

/// <summary>Makes the requests that a contract's callbacks promise, after the answer, with made bodies.</summary>
internal static class ContractCallbacks
{
    private static readonly Lazy<HttpClient> Client = new(() => OutgoingClient.Create(TimeSpan.FromSeconds(10)));

    public static void Start(Operation operation, ReceivedRequest request, MadeBody answer, Journal journal)
    {
        foreach (var callback in operation.Callbacks)
        {
            if (Uri.TryCreate(Url(callback.Url, request, answer), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                _ = SendAsync(callback, url, journal);
        }
    }

    private static async Task SendAsync(ContractCallback callback, Uri url, Journal journal)
    {
        using var message = new HttpRequestMessage(new HttpMethod(callback.Method), url);
        if (callback.Body.Count > 0 && callback.Body[0] is { Schema: { } schema } content)
        {
            var example = content.Examples.Count > 0 ? content.Examples[0].Value : default;
            var made = example.ValueKind == JsonValueKind.Undefined
                ? new DataMaker(StableHash.Of(1, url.AbsolutePath), true).Make(schema)?.ToJsonString() ?? "null"
                : example.GetRawText();
            message.Content = new StringContent(made, Encoding.UTF8, content.Type);
        }

        var started = Stopwatch.GetTimestamp();
        string outcome;
        try
        {
            using var answered = await Client.Value.SendAsync(message);
            outcome = ((int)answered.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            outcome = "failed: " + exception.Message;
        }

        journal.Record("http", "callback", "", $"{callback.Method} {url}", outcome, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Puts values in the place of runtime expressions (OpenAPI 3, "Runtime Expressions").</summary>
    private static string Url(string template, ReceivedRequest request, MadeBody answer)
    {
        var url = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            url.Append(template, at, open - at).Append(Value(template[(open + 1)..close], request, answer));
            at = close + 1;
        }

        return url.Append(template, at, template.Length - at).ToString();
    }

    private static string Value(string expression, ReceivedRequest request, MadeBody answer)
    {
        var dot = expression.LastIndexOf('.');
        return expression switch
        {
            "$url" => request.BaseUrl + request.Url,
            "$method" => request.Method,
            _ when expression.StartsWith("$request.body#", StringComparison.Ordinal) =>
                request.Body.TryGetJson(out var body) ? At(body, expression["$request.body#".Length..]) : "",
            _ when expression.StartsWith("$response.body#", StringComparison.Ordinal) => At(answer.Value, expression["$response.body#".Length..]),
            _ when expression.StartsWith("$request.query.", StringComparison.Ordinal) => RequestPattern.Find(request.Query, expression[(dot + 1)..]).ToString(),
            _ when expression.StartsWith("$request.header.", StringComparison.Ordinal) => request.Header(expression[(dot + 1)..]).ToString(),
            _ => "",
        };
    }

    private static string At(JsonElement value, string pointer)
    {
        foreach (var name in pointer.Split('/').Skip(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out value))
                return "";
        }

        return value.ValueKind == JsonValueKind.Undefined ? "" : JsonBytes.Text(value);
    }
}
