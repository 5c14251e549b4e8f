using System.Text;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Http.Tests;

/// <summary>The HTTP mock in a host on free ports, filled from a fixture set on disk, and a client of it.</summary>
internal sealed class RunningMock : IAsyncDisposable
{
    private readonly MockHost _host;
    private readonly string _folder;

    private RunningMock(MockHost host, string folder)
    {
        _host = host;
        _folder = folder;
        Web = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{host.Port("http")}"),
        };
        Admin = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
    }

    /// <summary>Where the set is.</summary>
    public string Folder => _folder;

    public HttpClient Web { get; }

    public HttpClient Admin { get; }

    public int Port(string listener) => _host.Port(listener);

    /// <param name="files">Paths below the set's folder, with content.</param>
    public static Task<RunningMock> StartAsync(params (string Path, string Content)[] files) => StartAsync([], files);

    public static async Task<RunningMock> StartAsync((string Name, string Value)[] environment, (string Path, string Content)[] files)
    {
        var folder = WriteSet(files);
        var problems = new FixtureProblems();
        var variables = Environment(folder);
        foreach (var (name, value) in environment)
            variables[name] = value;
        var host = MockHost.Build(variables, problems, context => new HttpMock(context));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningMock(host, folder);
    }

    public static Task<RunningMock> StartAsync(string mapping) => StartAsync(("http/api/mappings/mapping.json", mapping));

    /// <summary>What is wrong with the files of a set.</summary>
    public static IReadOnlyList<string> Problems(params (string Path, string Content)[] files)
    {
        var folder = WriteSet(files);
        var problems = new FixtureProblems();
        Assert.Null(MockHost.Build(Environment(folder), problems, context => new HttpMock(context)));
        Directory.Delete(folder, recursive: true);
        return [.. problems.Select(problem => problem.ToString())];
    }

    public async Task<(int Status, string Body)> CallAsync(
        string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(method, path, body, headers);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return await Web.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        Admin.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static Dictionary<string, string> Environment(string folder) => new()
    {
        ["MOCK_FIXTURES"] = folder,
        ["MOCK_ADMIN_PORT"] = "0",
        ["MOCK_HTTP_PORT"] = "0",
        ["MOCK_HTTP_TLS_PORT"] = "0",
        ["MOCK_LOG_LEVEL"] = "None",
    };

    internal static string WriteSet((string Path, string Content)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("mocks-").FullName;
        foreach (var (path, content) in files.Prepend(("set.yaml", "name: test\n")))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, content);
        }

        return folder;
    }
}
