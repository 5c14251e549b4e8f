namespace Mocks.Http.Tests;

/// <summary>Requests passed on to another mock, recorded and played back.</summary>
public sealed class RecordingTests
{
    private const string Upstream = """
        {"mappings":[
          {"request":{"urlPath":"/a"},"response":{"body":"{\"x\":1}","headers":{"Content-Type":"application/json","Set-Cookie":"sid=secret; Path=/"}}},
          {"scenarioName":"n","requiredScenarioState":"Started","newScenarioState":"2","request":{"urlPath":"/n"},"response":{"body":"one"}},
          {"scenarioName":"n","requiredScenarioState":"2","request":{"urlPath":"/n"},"response":{"body":"two"}}]}
        """;

    [Fact]
    public async Task What_is_passed_on_while_recording_is_played_back_without_the_other_server()
    {
        await using var mock = await RunningMock.StartAsync("{\"mappings\":[]}");
        string recorded;
        await using (var upstream = await RunningMock.StartAsync(Upstream))
        {
            var target = upstream.Web.BaseAddress!.ToString().TrimEnd('/');
            await mock.CallAsync("POST", "/__admin/recordings/start", """{"targetBaseUrl":"TARGET","captureHeaders":{"Authorization":{},"Accept":{}}}""".Replace("TARGET", target, StringComparison.Ordinal));
            Assert.Contains("Recording", (await mock.CallAsync("GET", "/__admin/recordings/status")).Body, StringComparison.Ordinal);
            await mock.CallAsync("POST", "/a?q=1", """{"k":[1,2]}""", ("Content-Type", "application/json"), ("Authorization", "Bearer token"), ("Accept", "application/json"));
            Assert.Equal("one", (await mock.CallAsync("GET", "/n")).Body);
            Assert.Equal("two", (await mock.CallAsync("GET", "/n")).Body);
            recorded = (await mock.CallAsync("POST", "/__admin/recordings/stop")).Body;
        }

        Assert.Contains("\"equalToJson\" : \"{\\\"k\\\":[1,2]}\"", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer token", recorded, StringComparison.Ordinal);
        Assert.Equal("""{"x":1}""", (await mock.CallAsync("POST", "/a?q=1", """{"k":[2,1]}""", ("Authorization", "Bearer other"), ("Accept", "application/json"))).Body);
        Assert.Equal(404, (await mock.CallAsync("POST", "/a?q=2", """{"k":[2,1]}""", ("Authorization", "Bearer other"), ("Accept", "application/json"))).Status);
        Assert.Equal("one", (await mock.CallAsync("GET", "/n")).Body);
        Assert.Equal("two", (await mock.CallAsync("GET", "/n")).Body);
        Assert.Contains("Stopped", (await mock.CallAsync("GET", "/__admin/recordings/status")).Body, StringComparison.Ordinal);
        var (status, body) = await mock.CallAsync("POST", "/__admin/recordings/stop");
        Assert.Equal(400, status);
        Assert.Contains("Not currently recording.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_takes_what_the_filter_fits_and_puts_large_bodies_into_files()
    {
        await using var upstream = await RunningMock.StartAsync(Upstream);
        await using var mock = await RunningMock.StartAsync("""{"request":{},"response":{"proxyBaseUrl":"TARGET"}}""".Replace("TARGET", upstream.Web.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
        await mock.CallAsync("GET", "/a");
        await mock.CallAsync("GET", "/n");

        var (_, body) = await mock.CallAsync("POST", "/__admin/recordings/snapshot", """{"filters":{"urlPath":"/a"},"extractBodyCriteria":{"textSizeThreshold":"2"}}""");

        Assert.Contains("bodyFileName", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/n\"", body, StringComparison.Ordinal);
        Assert.Equal("""{"x":1}""", (await mock.CallAsync("GET", "/a")).Body);
    }
}
