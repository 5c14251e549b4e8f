using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mocks.Integration.Targets;

/// <summary>The admin API of one process.</summary>
internal sealed class AdminTarget : IDisposable
{
    private static readonly TimeSpan LongestLoad = TimeSpan.FromMinutes(10);

    private readonly HttpClient _client;

    public AdminTarget(Uri url, string? token)
    {
        Url = url;
        _client = new HttpClient { BaseAddress = url, Timeout = LongestLoad };
        if (token is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Uri Url { get; }

    /// <summary>The JSON of an answer; null where there is none.</summary>
    /// <exception cref="IntegrationException">It can't be reached, or refuses.</exception>
    public async Task<JsonNode?> CallAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, content, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? Parse(text) : throw Refusal(response, text);
    }

    public async Task<byte[]> DownloadAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw Refusal(response, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>The status and the JSON, whatever they are.</summary>
    public async Task<(int Status, JsonNode? Answer)> AskAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, content, cancellationToken);
        return ((int)response.StatusCode, Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
    }

    /// <summary>Names of the mocks that run there.</summary>
    public async Task<IReadOnlyList<string>> MocksAsync(CancellationToken cancellationToken) =>
        (await CallAsync(HttpMethod.Get, "/admin", null, cancellationToken))?["mocks"]?.AsArray()
            .Select(mock => mock?["name"]?.GetValue<string>() ?? "").Where(name => name != "admin").ToList() ?? [];

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            return await _client.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new IntegrationException(ExitCode.Unreachable, $"{Url} can't be reached: {exception.Message}");
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IntegrationException Refusal(HttpResponseMessage response, string text)
    {
        var answer = Parse(text);
        var lines = new List<string> { $"{Url}: {(int)response.StatusCode} {answer?["detail"]?.GetValue<string>() ?? text}" };
        foreach (var problem in answer?["problems"]?.AsArray() ?? [])
            lines.Add($"  {problem?["file"]}{(problem?["line"]?.GetValue<int>() is > 0 and var line ? $":{line}" : "")}: {problem?["message"]}. {problem?["remedy"]}");
        return new IntegrationException(ExitCode.Refused, string.Join('\n', lines));
    }
}
