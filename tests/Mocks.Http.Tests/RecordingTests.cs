using System.Text.Json.Nodes;

namespace Mocks.Http.Tests;

/// <summary>Requests passed on to another mock, recorded and played back.</summary>
public sealed class RecordingTests
{
    private const string Upstream = """
        {"mappings":[
          {"request":{"urlPath":"/a"},"response":{"body":"{\"x\":1}","headers":{"Content-Type":"application/json","Set-Cookie":"sid=secret; Path=/"}}},
          {"scenarioName":"n","requiredScenarioState":"Started","newScenarioState":"2","request":{"urlPath":"/n"},"response":{"body":"one","headers":{"Content-Type":"text/plain"}}},
          {"scenarioName":"n","requiredScenarioState":"2","request":{"urlPath":"/n"},"response":{"body":"two","headers":{"Content-Type":"text/plain"}}}]}
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
        await using var mock = await PassingOnAsync(upstream);
        await mock.CallAsync("GET", "/a");
        await mock.CallAsync("GET", "/n");

        var (_, body) = await mock.CallAsync("POST", "/__admin/recordings/snapshot", """{"filters":{"urlPath":"/a"},"extractBodyCriteria":{"textSizeThreshold":"2"}}""");

        Assert.Contains("bodyFileName", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/n\"", body, StringComparison.Ordinal);
        Assert.Equal("""{"x":1}""", (await mock.CallAsync("GET", "/a")).Body);
    }

    [Fact]
    public async Task Repetitions_are_numbered_as_they_were_asked_and_told_with_the_last_first()
    {
        await using var upstream = await RunningMock.StartAsync(Upstream);
        await using var mock = await PassingOnAsync(upstream);
        await mock.CallAsync("GET", "/n");
        await mock.CallAsync("GET", "/n");

        var (_, body) = await mock.CallAsync("POST", "/__admin/recordings/snapshot", "{}");

        var mappings = JsonNode.Parse(body)!["mappings"]!.AsArray();
        Assert.Equal(["two", "one"], mappings.Select(mapping => (string)mapping!["response"]!["body"]!));
        Assert.Equal(["scenario-1-n-2", "Started"], mappings.Select(mapping => (string)mapping!["requiredScenarioState"]!));
        Assert.Equal([null, "scenario-1-n-2"], mappings.Select(mapping => (string?)mapping!["newScenarioState"]));
        Assert.Equal(["n", "n"], mappings.Select(mapping => (string)mapping!["name"]!));
    }

    [Fact]
    public async Task Without_scenarios_the_latest_answer_is_kept()
    {
        await using var upstream = await RunningMock.StartAsync(Upstream);
        await using var mock = await PassingOnAsync(upstream);
        await mock.CallAsync("GET", "/n");
        await mock.CallAsync("GET", "/n");

        var (_, body) = await mock.CallAsync("POST", "/__admin/recordings/snapshot", """{"repeatsAsScenarios":false}""");

        var only = Assert.Single(JsonNode.Parse(body)!["mappings"]!.AsArray());
        Assert.Equal("two", (string)only!["response"]!["body"]!);
        Assert.Null(only["scenarioName"]);
    }

    [Theory]
    [InlineData("""{"target":"http://x"}""", "/target")]
    [InlineData("""{"outputFormat":"short"}""", "/outputFormat")]
    [InlineData("""{"persist":"often"}""", "/persist")]
    [InlineData("""{"captureHeaders":["Accept"]}""", "/captureHeaders")]
    [InlineData("""{"captureHeaders":{"Accept":{"exactly":true}}}""", "/captureHeaders/Accept/exactly")]
    [InlineData("""{"requestBodyPattern":{"matcher":"equalToXml","ignoreArrayOrder":true}}""", "/requestBodyPattern/ignoreArrayOrder")]
    [InlineData("""{"extractBodyCriteria":{"textSizeThreshold":"2 stones"}}""", "/extractBodyCriteria")]
    [InlineData("""{"filters":{"ids":["7"]}}""", "/filters/ids/0")]
    public async Task A_spec_that_cannot_be_followed_is_refused_where_it_is_wrong(string spec, string pointer)
    {
        await using var mock = await RunningMock.StartAsync("{\"mappings\":[]}");
        var (status, body) = await mock.CallAsync("POST", "/__admin/recordings/snapshot", spec);
        Assert.Equal(422, status);
        Assert.Equal(pointer, (string)JsonNode.Parse(body)!["errors"]![0]!["source"]!["pointer"]!);
    }

    private static Task<RunningMock> PassingOnAsync(RunningMock upstream) => RunningMock.StartAsync(
        """{"request":{},"response":{"proxyBaseUrl":"TARGET"}}""".Replace("TARGET", upstream.Web.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
}
