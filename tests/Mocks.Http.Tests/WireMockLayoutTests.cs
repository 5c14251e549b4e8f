namespace Mocks.Http.Tests;

/// <summary>In the place of WireMock's image: its folder, its options.</summary>
public sealed class WireMockLayoutTests
{
    [Fact]
    public async Task A_root_in_WireMocks_layout_is_served_with_its_options()
    {
        var root = Directory.CreateTempSubdirectory("mocks-");
        Directory.CreateDirectory(Path.Combine(root.FullName, "mappings", "deep"));
        Directory.CreateDirectory(Path.Combine(root.FullName, "__files"));
        var token = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "__files", "b.txt"), "{{request.method}} from a file", token);
        await File.WriteAllTextAsync(
            Path.Combine(root.FullName, "mappings", "deep", "m.json"), """{"request":{"url":"/b"},"response":{"bodyFileName":"b.txt"}}""", token);
        await using (var mock = await RunningMock.StartAsync(
            [("MOCK_WIREMOCK_ROOT", root.FullName), ("WIREMOCK_OPTIONS", "--global-response-templating,--verbose --container-threads 5")], []))
        {
            Assert.Equal("GET from a file", (await mock.CallAsync("GET", "/b")).Body);
        }

        root.Delete(recursive: true);
    }

    [Fact]
    public async Task The_request_log_keeps_as_many_as_the_option_says()
    {
        await using var mock = await RunningMock.StartAsync([("WIREMOCK_OPTIONS", "--max-request-journal-entries 3")], []);
        for (var i = 0; i < 5; i++)
            await mock.CallAsync("GET", $"/{i}");

        var (_, listed) = await mock.CallAsync("GET", "/__admin/requests");
        Assert.Contains("\"total\" : 3", listed, StringComparison.Ordinal);
        Assert.Contains("\"url\" : \"/2\"", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("\"url\" : \"/1\"", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_API_of_a_set_can_be_served_alone()
    {
        (string, string)[] files =
        [
            ("http/a/mappings/m.json", """{"request":{"url":"/a"},"response":{"body":"a"}}"""),
            ("http/b/mappings/m.json", """{"request":{"url":"/b"},"response":{"body":"b"}}"""),
        ];
        await using var both = await RunningMock.StartAsync(files);
        await using var one = await RunningMock.StartAsync([("MOCK_HTTP_API", "b")], files);

        Assert.Equal(200, (await both.CallAsync("GET", "/a")).Status);
        Assert.Equal(200, (await both.CallAsync("GET", "/b")).Status);
        Assert.Equal(404, (await one.CallAsync("GET", "/a")).Status);
        Assert.Equal(200, (await one.CallAsync("GET", "/b")).Status);
    }
}
