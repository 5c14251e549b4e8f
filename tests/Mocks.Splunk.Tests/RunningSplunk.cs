using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Splunk.Tests;

/// <summary>The Splunk mock in a host on free ports, a client of its collector, and what its journal says.</summary>
internal sealed class RunningSplunk : IAsyncDisposable
{
    public const string Token = "00000000-0000-0000-0000-000000000000";

    private readonly MockHost _host;
    private readonly HttpClient _collector;
    private readonly HttpClient _admin;

    private RunningSplunk(MockHost host)
    {
        _host = host;
        _collector = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("hec")}") };
        _admin = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
    }

    public static async Task<RunningSplunk> StartAsync(params (string Name, string Value)[] environment)
    {
        var variables = environment.ToDictionary(pair => pair.Name, pair => pair.Value);
        foreach (var port in new[] { "MOCK_ADMIN_PORT", "MOCK_HEC_PORT", "MOCK_SYSLOG_PORT" })
            variables.TryAdd(port, "0");
        variables.TryAdd("MOCK_LOG_LEVEL", "None");
        var problems = new FixtureProblems();
        var host = MockHost.Build(variables, problems, context => new SplunkMock(context));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningSplunk(host);
    }

    public Task<(int Status, string Body)> SendAsync(string path, string body, string? authorization = $"Splunk {Token}") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body), authorization);

    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, HttpContent? content, string? authorization)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await _collector.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<Socket> ConnectSyslogAsync(SocketType type)
    {
        var socket = new Socket(AddressFamily.InterNetwork, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);
        await socket.ConnectAsync("127.0.0.1", _host.Port("syslog"), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The journal's entries once there are as many, the oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> JournalAsync(int count)
    {
        // the stream ends when the entries are there, however long that takes
        await using var stream = await _admin.GetStreamAsync(new Uri("/admin/journal/stream", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var entries = new List<JsonNode>();
        while (entries.Count < count && await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                entries.Add(JsonNode.Parse(line[6..])!);
        }

        return entries;
    }

    public async Task<JsonNode?> AllEntriesAsync() =>
        await _admin.GetFromJsonAsync<JsonNode>(new Uri("/admin/journal", UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _collector.Dispose();
        _admin.Dispose();
        await _host.DisposeAsync();
    }
}
