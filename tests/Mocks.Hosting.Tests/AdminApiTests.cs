using System.Formats.Tar;
using System.Text;

namespace Mocks.Hosting.Tests;

public sealed class AdminApiTests
{
    [Fact]
    public async Task Health_is_live_and_ready_once_started()
    {
        await using var host = await RunningHost.StartAsync();
        Assert.Equal("live", (string?)(await host.CallAsync("GET", "/health/live")).Body!["status"]);
        Assert.Equal("ready", (string?)(await host.CallAsync("GET", "/health/ready")).Body!["status"]);
    }

    [Fact]
    public async Task The_overview_names_mocks_with_their_real_ports()
    {
        await using var host = await RunningHost.StartAsync();
        var (_, body) = await host.CallAsync("GET", "/admin");
        var ports = body!["mocks"]![0]!["ports"]!.AsArray();
        Assert.Equal(["note", "notes", "web", "note"], ports.Select(port => (string?)port!["name"]));
        Assert.Equal(host.Port("note"), (int)ports[0]!["port"]!);
        Assert.Equal(["tcp", "tls", "tcp", "udp"], ports.Select(port => (string?)port!["transport"]));
    }

    [Fact]
    public async Task Reset_goes_back_to_the_start_and_says_how_long_it_took()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("a");
        var (status, body) = await host.CallAsync("POST", "/admin/reset");
        Assert.Equal(200, status);
        Assert.True((double)body!["milliseconds"]! >= 0);
        Assert.Equal("", await host.NotesAsync());
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/note")]
    public async Task A_snapshot_comes_back_until_it_is_deleted(string prefix)
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("a");
        Assert.Equal(204, (await host.CallAsync("PUT", prefix + "/snapshots/one")).Status);
        await host.AddAsync("b");
        Assert.Equal(200, (await host.CallAsync("POST", prefix + "/snapshots/one/restore")).Status);
        Assert.Equal("/a", await host.NotesAsync());
        Assert.Equal(204, (await host.CallAsync("DELETE", prefix + "/snapshots/one")).Status);
        Assert.Equal(404, (await host.CallAsync("POST", prefix + "/snapshots/one/restore")).Status);
    }

    [Theory]
    [InlineData("POST", "/admin/nobody/reset", "There is no mock \"nobody\"")]
    [InlineData("POST", "/admin/snapshots/none/restore", "There is no snapshot \"none\"")]
    [InlineData("PUT", "/admin/quirks/none", "There is no quirk \"none\"")]
    [InlineData("DELETE", "/admin/fixtures/none", "No set \"none\"")]
    [InlineData("PUT", "/admin/fixtures/none", "There is no set \"none\"")]
    [InlineData("GET", "/elsewhere", "no GET /elsewhere")]
    public async Task What_is_not_there_is_a_404_that_says_so(string method, string path, string detail)
    {
        await using var host = await RunningHost.StartAsync();
        var (status, body) = await host.CallAsync(method, path);
        Assert.Equal(404, status);
        Assert.Contains(detail, (string?)body!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_admin_calls_need_it_and_health_does_not()
    {
        await using var host = await RunningHost.StartAsync(("MOCK_ADMIN_TOKEN", "sesame"));
        Assert.Equal(401, (await host.CallAsync("GET", "/admin")).Status);
        Assert.Equal(401, (await host.CallAsync("GET", "/admin", token: "wrong")).Status);
        Assert.Equal(200, (await host.CallAsync("GET", "/admin", token: "sesame")).Status);
        Assert.Equal(200, (await host.CallAsync("GET", "/admin/journal?token=sesame")).Status);
        Assert.Equal(200, (await host.CallAsync("GET", "/health/ready")).Status);
    }

    [Fact]
    public async Task A_set_sent_as_a_tar_is_loaded_and_torn_down_again()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("own");
        using (var tar = Tar(("set.yaml", "name: extra\ndescription: more notes\n"), ("notes/a.txt", "from the set")))
            Assert.Equal(200, (await host.CallAsync("PUT", "/admin/fixtures/extra", tar)).Status);
        Assert.Equal("/own,from the set", await host.NotesAsync());
        using (var again = Tar(("set.yaml", "name: extra\ndescription: more notes\n")))
            Assert.Equal(422, (await host.CallAsync("PUT", "/admin/fixtures/extra", again)).Status);
        Assert.Equal(200, (await host.CallAsync("DELETE", "/admin/fixtures/extra")).Status);
        Assert.Equal("/own", await host.NotesAsync());
    }

    [Fact]
    public async Task A_set_with_a_mistake_changes_nothing_and_the_answer_lists_it()
    {
        await using var host = await RunningHost.StartAsync();
        using var tar = Tar(("set.yaml", "name: loud\ndescription: x\n"), ("notes/a.txt", "fine"), ("notes/b.txt", "no!"));
        var (status, body) = await host.CallAsync("PUT", "/admin/fixtures/loud", tar);
        Assert.Equal(422, status);
        Assert.Equal("notes/b.txt", (string?)body!["problems"]![0]!["file"]);
        Assert.Equal("", await host.NotesAsync());
    }

    [Fact]
    public async Task Garbage_in_place_of_a_tar_is_a_400()
    {
        await using var host = await RunningHost.StartAsync();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 3000)));
        Assert.Equal(400, (await host.CallAsync("PUT", "/admin/fixtures/extra", content)).Status);
    }

    [Theory]
    [InlineData("""{"mock":"note","match":{"summary":"/a"},"times":1}""", 200)]
    [InlineData("""{"match":{"summary":{"matches":"^/[ab]$"},"length":"2"},"times":2}""", 200)]
    [InlineData("""{"match":{"summary":{"contains":"b"}}}""", 200)]
    [InlineData("""{"match":{"summary":"/c"},"atMost":0}""", 200)]
    [InlineData("""{"match":{"summary":"/a"},"times":2}""", 409)]
    [InlineData("""{"match":{"summary":"/c"}}""", 409)]
    [InlineData("""{"mock":"ldap"}""", 409)]
    [InlineData("""{"match":{"summary":{"like":"x"}}}""", 400)]
    [InlineData("""{"match":""", 400)]
    public async Task Verify_holds_the_journal_against_an_expectation(string expectation, int expected)
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("a");
        await host.AddAsync("b");
        using var content = new StringContent(expectation);
        Assert.Equal(expected, (await host.CallAsync("POST", "/admin/verify", content)).Status);
    }

    [Fact]
    public async Task A_failed_verification_names_the_nearest_misses()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("a");
        using var content = new StringContent("""{"match":{"operation":"add","summary":"/b"}}""");
        var (_, body) = await host.CallAsync("POST", "/admin/verify", content);
        Assert.Equal("/a", (string?)body!["nearestMisses"]![0]!["summary"]);
    }

    [Fact]
    public async Task The_journal_is_read_from_a_start_and_cleared()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var note in new[] { "a", "b", "c" })
            await host.AddAsync(note);
        var (_, body) = await host.CallAsync("GET", "/admin/journal?since=1&limit=1");
        Assert.Equal("/b", (string?)Assert.Single(body!.AsArray())!["summary"]);
        Assert.Equal(400, (await host.CallAsync("GET", "/admin/journal?since=x")).Status);
        Assert.Equal(204, (await host.CallAsync("DELETE", "/admin/journal")).Status);
        Assert.Empty((await host.CallAsync("GET", "/admin/journal")).Body!.AsArray());
    }

    [Fact]
    public async Task Metrics_and_console_are_served()
    {
        await using var host = await RunningHost.StartAsync();
        var metrics = await host.Admin.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("# TYPE ", metrics, StringComparison.Ordinal);
        var console = await host.Admin.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<title>Mocks</title>", console, StringComparison.Ordinal);
    }

    private static ByteArrayContent Tar(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var data = new MemoryStream(Encoding.UTF8.GetBytes(text));
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data });
            }
        }

        return new ByteArrayContent(stream.ToArray());
    }
}
