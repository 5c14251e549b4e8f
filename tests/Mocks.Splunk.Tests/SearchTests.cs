using System.Text.Json;

namespace Mocks.Splunk.Tests;

public sealed class SearchTests
{
    private const string Events = """
        {"time":1767225600,"host":"web1","sourcetype":"access","event":"GET /a status=200 user=\"Anna Berg\" ms=12"}
        {"time":1767225660,"host":"web2","sourcetype":"access","event":"GET /b status=500 user=ben ms=130"}
        {"time":1767225720,"host":"web1","index":"apps","event":{"level":"error","user":{"name":"ben"},"tags":["x","y"]}}
        {"time":1767225780,"host":"web1","event":"nothing special","fields":{"region":"eu"}}
        """;

    [Theory]
    [InlineData("search *", "3 2 1 0")]
    [InlineData("search host=web1", "3 2 0")]
    [InlineData("search host=WEB1 sourcetype=access", "0")]
    [InlineData("search status=500 OR level=error", "2 1")]
    [InlineData("search NOT host=web1", "1")]
    [InlineData("search host!=web1", "1")]
    [InlineData("search user=\"Anna Berg\"", "0")]
    [InlineData("search ms>=100", "1")]
    [InlineData("search user.name=ben tags{}=y", "2")]
    [InlineData("search index=apps", "2")]
    [InlineData("search region=e*", "3")]
    [InlineData("search \"nothing special\"", "3")]
    [InlineData("search get", "1 0")]
    [InlineData("search host IN (web2, web3)", "1")]
    [InlineData("search (status=200 OR status=500) NOT user=ben", "0")]
    [InlineData("search * | head 2", "3 2")]
    [InlineData("search * | tail 2", "0 1")]
    [InlineData("search * | reverse | head 1", "0")]
    [InlineData("search * | sort ms | head 1", "0")]
    [InlineData("search status=* | sort -ms", "1 0")]
    [InlineData("search * | dedup host", "3 1")]
    [InlineData("search * | search status=500", "1")]
    [InlineData("search earliest=1767225660 latest=1767225720 *", "1")]
    [InlineData("search nothing_like_it", "")]
    public async Task A_search_finds_events_the_latest_first(string search, string expected)
    {
        await using var splunk = await RunningSplunk.StartAsync();
        await splunk.SendAsync("/services/collector", Events);
        await splunk.JournalAsync(4);

        var (status, body) = await ExportAsync(splunk, search);

        Assert.Equal(200, status);
        Assert.Equal(
            expected,
            string.Join(' ', Results(body).Select(result => (DateTimeOffset.Parse(result.GetProperty("_time").GetString()!, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds() - 1767225600) / 60)));
    }

    [Fact]
    public async Task A_result_is_told_in_Splunks_forms()
    {
        await using var splunk = await RunningSplunk.StartAsync();
        await splunk.SendAsync("/services/collector", Events);
        await splunk.JournalAsync(4);

        Assert.Equal(
            "{\"preview\":false,\"offset\":0,\"lastrow\":true,\"result\":{\"host\":\"web2\",\"_time\":\"2026-01-01T00:01:00.000+00:00\",\"ms\":\"130\"}}\n",
            (await ExportAsync(splunk, "search status=500 | table host _time ms")).Body);
        Assert.Equal("{\"preview\":false,\"lastrow\":true}\n", (await ExportAsync(splunk, "search nope")).Body);
        Assert.Equal("host,count\nweb1,3\nweb2,1\n", (await ExportAsync(splunk, "search * | stats count by host", "csv")).Body);
        Assert.Equal("GET /b status=500 user=ben ms=130\n", (await ExportAsync(splunk, "search host=web2", "raw")).Body);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><results preview=\"0\"><meta><fieldOrder><field>host</field>", (await ExportAsync(splunk, "search host=web2 | table host", "xml")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Empty search.")]
    [InlineData("index=main", "Unknown search command 'index=main'.")]
    [InlineData("search * | timechart count", "Unknown search command 'timechart'.")]
    [InlineData("search \"open", "Unbalanced quotes.")]
    public async Task A_search_that_cannot_be_read_is_told_in_Splunks_words(string search, string text)
    {
        await using var splunk = await RunningSplunk.StartAsync();

        Assert.Equal((400, $$"""{"messages":[{"type":"FATAL","text":"{{text}}"}]}"""), await ExportAsync(splunk, search));
    }

    [Fact]
    public async Task Only_who_is_known_may_search()
    {
        await using var splunk = await RunningSplunk.StartAsync(("SPLUNK_PASSWORD", "secret"));
        using var login = Form(("username", "admin"), ("password", "secret"), ("output_mode", "json"));
        using var wrong = Form(("username", "admin"), ("password", "guess"), ("output_mode", "json"));

        var (status, session) = await splunk.SendAsync(HttpMethod.Post, "/services/auth/login", login, null);

        Assert.Equal(200, status);
        Assert.Equal((401, """{"messages":[{"type":"WARN","text":"Login failed"}]}"""), await splunk.SendAsync(HttpMethod.Post, "/services/auth/login", wrong, null));
        Assert.Equal((401, """{"messages":[{"type":"WARN","text":"call not properly authenticated"}]}"""), await ExportAsync(splunk, "search *", "json", null));
        Assert.Equal(200, (await ExportAsync(splunk, "search *", "json", "Splunk " + JsonDocument.Parse(session).RootElement.GetProperty("sessionKey").GetString())).Status);
        Assert.Equal(200, (await ExportAsync(splunk, "search *", "json", "Basic YWRtaW46c2VjcmV0")).Status);
    }

    [Fact]
    public async Task A_job_is_done_at_once_and_keeps_its_results()
    {
        await using var splunk = await RunningSplunk.StartAsync();
        await splunk.SendAsync("/services/collector", Events);
        await splunk.JournalAsync(4);
        using var search = Form(("search", "search host=web1 | table host"), ("output_mode", "json"));

        var (status, made) = await splunk.SendAsync(HttpMethod.Post, "/services/search/jobs", search, $"Splunk {RunningSplunk.Token}");
        var sid = JsonDocument.Parse(made).RootElement.GetProperty("sid").GetString();
        var state = await splunk.SendAsync(HttpMethod.Get, $"/services/search/jobs/{sid}?output_mode=json", null, $"Splunk {RunningSplunk.Token}");
        var results = await splunk.SendAsync(HttpMethod.Get, $"/servicesNS/admin/search/search/jobs/{sid}/results?output_mode=json&count=1", null, $"Splunk {RunningSplunk.Token}");

        Assert.Equal(201, status);
        Assert.True(JsonDocument.Parse(state.Body).RootElement.GetProperty("entry")[0].GetProperty("content").GetProperty("isDone").GetBoolean());
        Assert.Equal("""{"preview":false,"init_offset":0,"messages":[],"fields":[{"name":"host"}],"results":[{"host":"web1"}],"highlighted":{}}""", results.Body);
        Assert.Equal(404, (await splunk.SendAsync(HttpMethod.Get, "/services/search/jobs/1.2/results", null, $"Splunk {RunningSplunk.Token}")).Status);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

    private static async Task<(int Status, string Body)> ExportAsync(RunningSplunk splunk, string search, string mode = "json", string? authorization = $"Splunk {RunningSplunk.Token}")
    {
        using var form = Form(("search", search), ("output_mode", mode));
        return await splunk.SendAsync(HttpMethod.Post, "/services/search/jobs/export", form, authorization);
    }

    private static IEnumerable<JsonElement> Results(string body) =>
        body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("result", out _)).Select(line => line.GetProperty("result"));
}
