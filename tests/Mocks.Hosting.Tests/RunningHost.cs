using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mocks.Fixtures;

namespace Mocks.Hosting.Tests;

/// <summary>A host with a <see cref="NoteMock"/> on free ports, and a client of its admin API.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly MockHost _host;

    private RunningHost(MockHost host)
    {
        _host = host;
        Admin = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
    }

    public HttpClient Admin { get; }

    public static async Task<RunningHost> StartAsync(params (string Name, string Value)[] environment)
    {
        var problems = new FixtureProblems();
        var variables = environment.ToDictionary(pair => pair.Name, pair => pair.Value);
        variables.TryAdd("MOCK_ADMIN_PORT", "0");
        variables.TryAdd("MOCK_LOG_LEVEL", "None");
        var host = MockHost.Build(variables, problems, context => new NoteMock(context));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningHost(host);
    }

    public int Port(string listener) => _host.Port(listener);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>What the mock's own HTTP port answers: its notes, comma-separated.</summary>
    public Task<string> NotesAsync() => Web().GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task AddAsync(string note)
    {
        using var answer = await Web().PostAsync(new Uri("/" + note, UriKind.Relative), null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Status and, where the body is JSON, the body.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(string method, string path, HttpContent? content = null, string? token = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await Admin.SendAsync(request, TestContext.Current.CancellationToken);
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) ?? false;
        return ((int)answer.StatusCode, isJson
            ? await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken)
            : null);
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _host.DisposeAsync();
    }

    private HttpClient Web() => new() { BaseAddress = new Uri($"http://127.0.0.1:{Port("web")}") };
}
