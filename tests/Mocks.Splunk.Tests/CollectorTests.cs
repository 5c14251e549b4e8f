using System.IO.Compression;
using System.Text;

namespace Mocks.Splunk.Tests;

public sealed class CollectorTests
{
    [Theory]
    [InlineData("/services/collector", "{\"event\":\"x\"}", 200, "{\"text\":\"Success\",\"code\":0}")]
    [InlineData("/services/collector/event", "{\"event\":{\"a\":1}}", 200, "{\"text\":\"Success\",\"code\":0}")]
    [InlineData("/services/collector/event/1.0", "{\"event\":\"x\"}{\"event\":\"y\"}\n{\"event\":\"z\"}", 200, "{\"text\":\"Success\",\"code\":0}")]
    [InlineData("/services/collector/event", "", 400, "{\"text\":\"No data\",\"code\":5}")]
    [InlineData("/services/collector/event", "zzz", 400, "{\"text\":\"Invalid data format\",\"code\":6,\"invalid-event-number\":0}")]
    [InlineData("/services/collector/event", "{\"event\":\"x\"}{\"event\":", 400, "{\"text\":\"Invalid data format\",\"code\":6,\"invalid-event-number\":1}")]
    [InlineData("/services/collector/event", "{\"time\":\"noon\",\"event\":\"x\"}", 400, "{\"text\":\"Invalid data format\",\"code\":6,\"invalid-event-number\":0}")]
    [InlineData("/services/collector/event", "{\"index\":\"main\"}", 400, "{\"text\":\"Event field is required\",\"code\":12,\"invalid-event-number\":0}")]
    [InlineData("/services/collector/event", "{\"event\":\"\"}", 400, "{\"text\":\"Event field cannot be blank\",\"code\":13,\"invalid-event-number\":0}")]
    [InlineData("/services/collector/event", "{\"event\":\"x\",\"fields\":{\"a\":{\"b\":1}}}", 400, "{\"text\":\"Error in handling indexed fields\",\"code\":15,\"invalid-event-number\":0}")]
    [InlineData("/services/collector/event", "{\"event\":\"x\",\"index\":\"nope\"}", 400, "{\"text\":\"Incorrect index\",\"code\":7,\"invalid-event-number\":1}")]
    [InlineData("/services/collector/event?channel=zzz", "{\"event\":\"x\"}", 400, "{\"text\":\"Invalid data channel\",\"code\":11}")]
    [InlineData("/services/collector/raw", "a line", 200, "{\"text\":\"Success\",\"code\":0}")]
    [InlineData("/services/collector/raw/1.0", "", 400, "{\"text\":\"No data\",\"code\":5}")]
    [InlineData("/services/collector/ack?channel=FE0ECFAD-13D5-401B-847D-77833BD77131", "{\"acks\":[0]}", 400, "{\"text\":\"ACK is disabled\",\"code\":14}")]
    [InlineData("/services/collector/nothing", "", 404, "{\"text\":\"The requested URL was not found on this server.\",\"code\":404}")]
    public async Task A_request_gets_Splunks_own_answer(string path, string body, int status, string expected)
    {
        await using var splunk = await RunningSplunk.StartAsync(("MOCK_HEC_INDEXES", "main,test"));

        Assert.Equal((status, expected), await splunk.SendAsync(path, body));
    }

    [Theory]
    [InlineData(null, 401, "{\"text\":\"Token is required\",\"code\":2}")]
    [InlineData("Splunk", 401, "{\"text\":\"Invalid authorization\",\"code\":3}")]
    [InlineData("Bearer x", 401, "{\"text\":\"Invalid authorization\",\"code\":3}")]
    [InlineData("Splunk 11111111-0000-0000-0000-000000000000", 403, "{\"text\":\"Invalid token\",\"code\":4}")]
    [InlineData("Splunk 00000000-0000-0000-0000-000000000000", 200, "{\"text\":\"Success\",\"code\":0}")]
    [InlineData("Basic eDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=", 200, "{\"text\":\"Success\",\"code\":0}")]
    public async Task A_token_decides_who_may_log(string? authorization, int status, string expected)
    {
        await using var splunk = await RunningSplunk.StartAsync();

        Assert.Equal((status, expected), await splunk.SendAsync("/services/collector", "{\"event\":\"x\"}", authorization));
    }

    [Fact]
    public async Task A_token_in_the_query_counts_where_it_is_allowed()
    {
        await using var strict = await RunningSplunk.StartAsync();
        await using var open = await RunningSplunk.StartAsync(("MOCK_HEC_QUERY_TOKEN", "true"), ("MOCK_HEC_TOKEN", "abc"));

        Assert.Equal(
            (400, "{\"text\":\"Query string authorization is not enabled\",\"code\":16}"),
            await strict.SendAsync($"/services/collector/raw?token={RunningSplunk.Token}", "x", null));
        Assert.Equal(200, (await open.SendAsync("/services/collector/raw?token=abc", "x", null)).Status);
    }

    [Fact]
    public async Task Health_is_told_to_anyone()
    {
        await using var splunk = await RunningSplunk.StartAsync();

        Assert.Equal(
            (200, "{\"text\":\"HEC is healthy\",\"code\":17}"),
            await splunk.SendAsync(HttpMethod.Get, "/services/collector/health/1.0", null, null));
    }

    [Fact]
    public async Task Events_are_in_the_journal_with_what_came_with_them()
    {
        await using var splunk = await RunningSplunk.StartAsync();
        await splunk.SendAsync("/services/collector/event", """
            {"time":1426279439.5,"host":"h","source":"s","sourcetype":"t","index":"main","event":"hello","fields":{"a":"1","b":["x","y"]}}
            {"event":{"message":"ü","n":[1,2]}}
            """);
        await splunk.SendAsync("/services/collector/raw?host=h2&sourcetype=st", "line one\nline two\n");

        var entries = await splunk.JournalAsync(4);

        Assert.Equal(["event", "event", "raw", "raw"], entries.Select(entry => (string?)entry["operation"]));
        Assert.Equal(["hello", "{\"message\":\"ü\",\"n\":[1,2]}", "line one", "line two"], entries.Select(entry => (string?)entry["summary"]));
        Assert.Equal(
            """{"host":"h","source":"s","sourcetype":"t","index":"main","time":"1426279439.5","fields.a":"1","fields.b":"[\u0022x\u0022,\u0022y\u0022]"}""",
            entries[0]["details"]!.ToJsonString());
        Assert.Equal("""{"host":"h2","sourcetype":"st"}""", entries[3]["details"]!.ToJsonString());
    }

    [Fact]
    public async Task A_gzipped_body_is_unpacked_and_a_broken_one_refused()
    {
        await using var splunk = await RunningSplunk.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("{\"event\":\"packed\"}"), TestContext.Current.CancellationToken);
        using var good = new ByteArrayContent(packed.ToArray());
        good.Headers.ContentEncoding.Add("gzip");
        using var bad = new ByteArrayContent([1, 2, 3, 4]);
        bad.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(200, (await splunk.SendAsync(HttpMethod.Post, "/services/collector", good, $"Splunk {RunningSplunk.Token}")).Status);
        Assert.Equal(
            (400, "{\"text\":\"Invalid data format\",\"code\":6}"),
            await splunk.SendAsync(HttpMethod.Post, "/services/collector", bad, $"Splunk {RunningSplunk.Token}"));
        Assert.Equal("packed", (string?)(await splunk.JournalAsync(1))[0]["summary"]);
    }

    [Fact]
    public async Task With_acknowledgement_a_request_needs_a_channel_and_its_id_is_acknowledged_once()
    {
        const string channel = "FE0ECFAD-13D5-401B-847D-77833BD77131";
        await using var splunk = await RunningSplunk.StartAsync(("MOCK_HEC_ACK", "true"));

        Assert.Equal((400, "{\"text\":\"Data channel is missing\",\"code\":10}"), await splunk.SendAsync("/services/collector", "{\"event\":1}"));
        Assert.Equal(
            (200, "{\"text\":\"Success\",\"code\":0,\"ackId\":0}"), await splunk.SendAsync($"/services/collector?channel={channel}", "{\"event\":1}"));
        Assert.Equal(
            (200, "{\"text\":\"Success\",\"code\":0,\"ackId\":1}"), await splunk.SendAsync($"/services/collector/raw?channel={channel}", "x"));
        Assert.Equal(
            (200, "{\"acks\":{\"0\":true,\"1\":true,\"7\":false}}"),
            await splunk.SendAsync($"/services/collector/ack?channel={channel}", "{\"acks\":[0,1,7]}"));
        Assert.Equal(
            (200, "{\"acks\":{\"0\":false}}"), await splunk.SendAsync($"/services/collector/ack?channel={channel}", "{\"acks\":[0]}"));
    }

    [Fact]
    public async Task Measurements_are_told_as_such()
    {
        await using var splunk = await RunningSplunk.StartAsync();
        await splunk.SendAsync("/services/collector", """{"event":"metric","fields":{"metric_name":"cpu.user","_value":1.5,"core":"0"}}""");
        await splunk.SendAsync("/services/collector", """{"event":"metric","fields":{"metric_name:cpu.user":1.5,"metric_name:cpu.system":0.5}}""");

        var entries = await splunk.JournalAsync(2);

        Assert.Equal(["metric", "metric"], entries.Select(entry => (string?)entry["operation"]));
        Assert.Equal(["cpu.user=1.5", "cpu.user=1.5 cpu.system=0.5"], entries.Select(entry => (string?)entry["summary"]));
    }

    [Fact]
    public async Task A_token_that_is_switched_off_is_told_so()
    {
        await using var splunk = await RunningSplunk.StartAsync(("MOCK_HEC_DISABLED_TOKENS", "off"));

        Assert.Equal((403, "{\"text\":\"Token disabled\",\"code\":1}"), await splunk.SendAsync("/services/collector", "{\"event\":1}", "Splunk off"));
        Assert.Equal(
            (400, "{\"text\":\"Token disabled\",\"code\":22}"), await splunk.SendAsync(HttpMethod.Get, "/services/collector/health?token=off", null, null));
        Assert.Equal(
            (400, "{\"text\":\"Invalid token\",\"code\":21}"), await splunk.SendAsync(HttpMethod.Get, "/services/collector/health?token=x", null, null));
    }
}
