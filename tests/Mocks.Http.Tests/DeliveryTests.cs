using System.IO.Compression;

namespace Mocks.Http.Tests;

public sealed class DeliveryTests
{
    private const string Mappings = """
        {"mappings":[
          {"request":{"urlPath":"/tagged"},"response":{"headers":{"ETag":"\"v1\""},"body":"tagged"}},
          {"request":{"urlPath":"/parts"},"response":{"headers":{"ETag":"\"p\"","Accept-Ranges":"bytes"},"body":"0123456789"}},
          {"request":{"urlPath":"/plain"},"response":{"body":"0123456789"}}]}
        """;

    [Theory]
    [InlineData("\"v1\"", 304, "")]
    [InlineData("W/\"v1\"", 304, "")]
    [InlineData("\"v0\", \"v1\"", 304, "")]
    [InlineData("*", 304, "")]
    [InlineData("\"v0\"", 200, "tagged")]
    public async Task Who_has_the_version_of_a_stub_is_told_so(string known, int status, string body)
    {
        await using var mock = await RunningMock.StartAsync(Mappings);

        Assert.Equal((status, body), await mock.CallAsync("GET", "/tagged", null, ("If-None-Match", known)));
    }

    [Theory]
    [InlineData("bytes=2-4", null, 206, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", null, 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", null, 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=0-99", null, 206, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=10-", null, 416, "", "bytes */10")]
    [InlineData("bytes=2-4", "\"p\"", 206, "234", "bytes 2-4/10")]
    [InlineData("bytes=2-4", "\"q\"", 200, "0123456789", null)]
    [InlineData("lines=2-4", null, 200, "0123456789", null)]
    public async Task A_stub_that_takes_ranges_gives_a_part(string range, string? ifRange, int status, string body, string? contentRange)
    {
        await using var mock = await RunningMock.StartAsync(Mappings);

        using var answer = await mock.SendAsync("GET", "/parts", null, ifRange is null ? [("Range", range)] : [("Range", range), ("If-Range", ifRange)]);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(contentRange, answer.Content.Headers.TryGetValues("Content-Range", out var values) ? values.Single() : null);
        Assert.Equal((200, "0123456789"), await mock.CallAsync("GET", "/plain", null, ("Range", range)));
    }

    [Theory]
    [InlineData("gzip, br", "gzip")]
    [InlineData("br;q=0.9", "br")]
    [InlineData("deflate", null)]
    public async Task A_body_is_packed_as_the_client_likes_it(string accepted, string? packing)
    {
        await using var mock = await RunningMock.StartAsync(Mappings);

        using var answer = await mock.SendAsync("GET", "/plain", null, ("Accept-Encoding", accepted));

        Assert.Equal(packing, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unpacked = packing switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(unpacked);
        Assert.Equal("0123456789", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_large_file_that_was_received_whole_is_counted()
    {
        var content = string.Concat(Enumerable.Repeat("0123456789abcdef", 300_000));
        await using var mock = await RunningMock.StartAsync(
            ("http/api/mappings/large.json", """{"request":{"url":"/large"},"response":{"bodyFileName":"large.txt"}}"""), ("http/api/__files/large.txt", content));

        for (var number = 1; number <= 20; number++)
        {
            var (status, body) = await mock.CallAsync("GET", number % 2 == 0 ? "/large" : "/large.txt");
            Assert.Equal((200, content), (status, body));
            var (_, count) = await mock.CallAsync("POST", "/__admin/requests/count", "{}");
            Assert.Contains($"\"count\" : {number}", count, StringComparison.Ordinal);
        }

        using var part = await mock.SendAsync("GET", "/large", null, ("Range", "bytes=100000-299999"));
        Assert.Equal(content[100_000..300_000], await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
