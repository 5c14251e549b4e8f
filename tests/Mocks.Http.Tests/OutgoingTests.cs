using System.Text.Json;

namespace Mocks.Http.Tests;

/// <summary>What the mock sends itself: requests passed on, and webhooks. Another mock stands at the other end.</summary>
public sealed class OutgoingTests
{
    private const string Upstream = """
        {"mappings":[
          {"request":{"urlPathPattern":"/base/.*"},"response":{"status":207,"headers":{"X-Up":"1","Set-Cookie":["a=1","b=2"]},
           "body":"{{request.method}} {{request.url}} {{request.headers.X-A}} {{request.headers.X-Add}} {{request.body}}","transformers":["response-template"]}}]}
        """;

    [Fact]
    public async Task A_request_is_passed_on_and_its_answer_back()
    {
        await using var upstream = await RunningMock.StartAsync(Upstream);
        await using var mock = await RunningMock.StartAsync("""
            {"mappings":[
              {"request":{"urlPathPattern":"/api/.*"},"response":{"proxyBaseUrl":"UP/base","proxyUrlPrefixToRemove":"/api","headers":{"X-Mine":"m"},
               "additionalProxyRequestHeaders":{"X-Add":"{{request.method}}"},"removeProxyRequestHeaders":["x-b"],"transformers":["response-template"]}},
              {"request":{"url":"/dead"},"response":{"proxyBaseUrl":"http://127.0.0.1:1"}}]}
            """.Replace("UP", upstream.Web.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));

        using var answer = await mock.SendAsync("POST", "/api/x%20y?q=1", "hello", ("X-A", "a"), ("X-B", "b"));

        Assert.Equal(207, (int)answer.StatusCode);
        Assert.Equal("POST /base/x%20y?q=1 a POST hello", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("1", Assert.Single(answer.Headers.GetValues("X-Up")));
        Assert.Equal("m", Assert.Single(answer.Headers.GetValues("X-Mine")));
        Assert.Equal(["a=1", "b=2"], answer.Headers.GetValues("Set-Cookie"));
        var seen = await upstream.CallAsync("POST", "/__admin/requests/count", """{"headers":{"X-B":{"absent":true},"traceparent":{"absent":true}}}""");
        Assert.Contains("\"count\" : 1", seen.Body, StringComparison.Ordinal);
        var (status, text) = await mock.CallAsync("GET", "/dead");
        Assert.Equal(500, status);
        Assert.StartsWith("Network failure trying to make a proxied request from WireMock to http://127.0.0.1:1/dead", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_is_sent_after_the_answer_and_told_in_the_journal()
    {
        await using var receiver = await RunningMock.StartAsync(Upstream);
        await using var mock = await RunningMock.StartAsync("""
            {"request":{"url":"/order"},"response":{"status":202},
             "serveEventListeners":[{"name":"webhook","parameters":{"method":"PUT","url":"UP/base/{{jsonPath originalRequest.body '$.id'}}",
               "headers":{"X-A":"{{originalRequest.method}}"},"body":"{{parameters.word}}","word":"hi","delay":{"type":"fixed","milliseconds":5}}}]}
            """.Replace("UP", receiver.Web.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
        Assert.Equal(202, (await mock.CallAsync("POST", "/order", """{"id":7}""")).Status);

        await using var journal = await mock.Admin.GetStreamAsync(new Uri("/admin/journal/stream", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(journal);
        JsonElement entry = default;
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            entry = JsonDocument.Parse(line[6..]).RootElement;
            if (entry.GetProperty("operation").GetString() == "webhook")
                break;
        }

        Assert.Equal("207", entry.GetProperty("outcome").GetString());
        Assert.EndsWith("/base/7", entry.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var seen = await receiver.CallAsync("POST", "/__admin/requests/count", """{"method":"PUT","url":"/base/7","headers":{"X-A":{"equalTo":"POST"}},"bodyPatterns":[{"equalTo":"hi"}]}""");
        Assert.Contains("\"count\" : 1", seen.Body, StringComparison.Ordinal);
    }
}
