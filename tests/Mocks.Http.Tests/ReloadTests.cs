using System.Text.Json.Nodes;

namespace Mocks.Http.Tests;

/// <summary>Files that change while the mock serves.</summary>
public sealed class ReloadTests
{
    private const string File = "http/api/mappings/greeting.json";

    [Fact]
    public async Task A_changed_file_is_served_and_no_request_fails_meanwhile()
    {
        await using var mock = await RunningMock.StartAsync((File, Greeting("one")));
        await mock.CallAsync("POST", "/__admin/mappings", """{"request": {"url": "/other"}, "response": {"body": "from a client"}}""");
        await WriteAsync(mock, File, Greeting("two"));
        Assert.Equal("two", await UntilAsync(mock, "two"));
        await WriteAsync(mock, "http/api/mappings/further.json", """{"request": {"url": "/further"}, "response": {"body": "more"}}""");
        await UntilAsync(async () => (await mock.CallAsync("GET", "/further")).Status == 200);
        Assert.Equal((200, "from a client"), await mock.CallAsync("GET", "/other"));
    }

    [Fact]
    public async Task A_broken_file_leaves_the_last_good_version_and_shows_in_health()
    {
        await using var mock = await RunningMock.StartAsync((File, Greeting("one")));
        await WriteAsync(mock, File, """{"request": {"urll": "/greeting"}""");
        await UntilAsync(async () => (await ReasonsAsync(mock)).Count > 0);
        Assert.Contains(File, (string?)(await ReasonsAsync(mock))[0], StringComparison.Ordinal);
        Assert.Equal((200, "one"), await mock.CallAsync("GET", "/greeting"));
        await WriteAsync(mock, File, Greeting("mended"));
        Assert.Equal("mended", await UntilAsync(mock, "mended"));
        await UntilAsync(async () => (await ReasonsAsync(mock)).Count == 0);
    }

    [Fact]
    public async Task A_reset_returns_to_what_the_files_now_say()
    {
        await using var mock = await RunningMock.StartAsync((File, Greeting("one")));
        await WriteAsync(mock, File, Greeting("two"));
        await UntilAsync(mock, "two");
        using var answer = await mock.Admin.PostAsync(new Uri("/admin/reset", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal((200, "two"), await mock.CallAsync("GET", "/greeting"));
    }

    [Fact]
    public async Task A_mapping_of_a_changed_file_keeps_its_identity_and_its_place_among_others()
    {
        const string Rest = "http/api/mappings/a.json";
        await using var mock = await RunningMock.StartAsync((Rest, """{"request": {"urlPattern": "/.*"}, "response": {"body": "rest"}}"""), (File, Greeting("one")));
        await mock.CallAsync("POST", "/__admin/mappings", """{"request": {"url": "/other"}, "response": {"body": "from a client"}}""");
        var before = await IdentitiesAsync(mock);
        await WriteAsync(mock, Rest, """{"request": {"urlPattern": "/.*"}, "response": {"body": "all the rest"}}""");
        await UntilAsync(async () => (await mock.CallAsync("GET", "/x")).Body == "all the rest");

        Assert.Equal(before, await IdentitiesAsync(mock));
        Assert.Equal((200, "one"), await mock.CallAsync("GET", "/greeting"));
        Assert.Equal((200, "from a client"), await mock.CallAsync("GET", "/other"));
    }

    [Fact]
    public async Task A_changed_body_file_is_sent_by_mappings_that_have_not_changed()
    {
        const string Body = "http/api/__files/greeting.txt";
        await using var mock = await RunningMock.StartAsync(
            (File, """{"request": {"url": "/greeting"}, "response": {"bodyFileName": "greeting.txt"}}"""), (Body, "one"));
        await WriteAsync(mock, Body, "two");
        Assert.Equal("two", await UntilAsync(mock, "two"));
    }

    private static async Task<string[]> IdentitiesAsync(RunningMock mock) =>
        [.. JsonNode.Parse((await mock.CallAsync("GET", "/__admin/mappings")).Body)!["mappings"]!.AsArray().Select(mapping => (string)mapping!["id"]!)];

    private static string Greeting(string text) => $$$"""{"request": {"url": "/greeting"}, "response": {"body": "{{{text}}}"}}""";

    private static Task WriteAsync(RunningMock mock, string path, string text) =>
        System.IO.File.WriteAllTextAsync(Path.Combine(mock.Folder, path), text, TestContext.Current.CancellationToken);

    private static async Task<JsonArray> ReasonsAsync(RunningMock mock) =>
        JsonNode.Parse(await mock.Admin.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken))!["reasons"]!.AsArray();

    /// <summary>Asks until the answer is the text; each answer on the way is a 200.</summary>
    private static async Task<string> UntilAsync(RunningMock mock, string text)
    {
        var body = "";
        await UntilAsync(async () =>
        {
            (var status, body) = await mock.CallAsync("GET", "/greeting");
            Assert.Equal(200, status);
            return body == text;
        });
        return body;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        // a change that is never seen ends the test, not the run
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await condition())
            Assert.False(longest.IsCancellationRequested, "It has not happened within a minute.");
    }
}
