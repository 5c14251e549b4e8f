using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Payments.Tests;

/// <summary>The payments mock in a host on free ports, and a client of it with a token.</summary>
internal sealed class RunningPayments : IAsyncDisposable
{
    private readonly MockHost _host;

    private RunningPayments(MockHost host)
    {
        _host = host;
        Web = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("payments")}") };
        Admin = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{host.Port("admin")}") };
    }

    public HttpClient Web { get; }

    public HttpClient Admin { get; }

    public static async Task<RunningPayments> StartAsync()
    {
        var problems = new FixtureProblems();
        var environment = new Dictionary<string, string>
        {
            ["MOCK_ADMIN_PORT"] = "0",
            ["MOCK_HTTP_PORT"] = "0",
            ["MOCK_HTTP_TLS_PORT"] = "0",
            ["MOCK_LOG_LEVEL"] = "None",
        };
        var host = MockHost.Build(environment, problems, context => new PaymentsMock(context));
        Assert.True(host is not null, string.Join('\n', problems));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningPayments(host);
    }

    public async Task SignInAsync(string? scope = null)
    {
        var (_, answer) = await TokenAsync("demo", "demo-secret", "client_credentials", scope);
        Web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("access_token").GetString());
    }

    public async Task<(int Status, JsonElement Body)> TokenAsync(string id, string secret, string grant, string? scope = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/oauth2/token", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        var form = new Dictionary<string, string> { ["grant_type"] = grant };
        if (scope is not null)
            form["scope"] = scope;
        request.Content = new FormUrlEncodedContent(form);
        return await ReadAsync(await Web.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public async Task<(int Status, JsonElement Body)> CallAsync(string method, string path, string? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await ReadAsync(await Web.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        Admin.Dispose();
        await _host.DisposeAsync();
    }

    private static async Task<(int, JsonElement)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
        }
    }
}
