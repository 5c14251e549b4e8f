namespace Mocks.Http.Tests.Streams;

public sealed class EventStreamTests
{
    private const string Prices = """
        conversations:
          /prices/{symbol}:
            retry: 500
            events:
              - {id: 1, event: price, data: {symbol: "{{request.path.symbol}}", value: 10}}
              - {comment: still here}
              - id: 2
                after: 20ms
                data: |-
                  two
                  lines
              - "bye {{index}}"
          /twice:
            repeat: 2
            events: [tick]
        """;

    [Fact]
    public async Task Events_come_as_a_browser_reads_them()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/stream.yaml", Prices));

        using var answer = await mock.SendAsync("GET", "/prices/ACME");

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "retry: 500\n\nid: 1\nevent: price\ndata: {\"symbol\":\"ACME\",\"value\":10}\n\n: still here\n\nid: 2\ndata: two\ndata: lines\n\ndata: bye 3\n\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((200, "data: tick\n\ndata: tick\n\n"), await mock.CallAsync("GET", "/twice"));
    }

    [Fact]
    public async Task A_client_that_comes_back_gets_what_it_missed()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/stream.yaml", Prices));

        Assert.Equal((200, "retry: 500\n\ndata: bye 0\n\n"), await mock.CallAsync("GET", "/prices/ACME", null, ("Last-Event-ID", "2")));
    }

    [Fact]
    public void What_is_wrong_with_a_conversation_is_told_with_its_line() =>
        Assert.Equal(
            [
                "http/a/stream.yaml:2: \"/a\" is neither a stream nor a WebSocket. Write \"events\" or \"websocket\" below it.",
                "http/a/stream.yaml:4: \"soon\" is no duration. Write milliseconds, or 250ms or 1.5s.",
            ],
            RunningMock.Problems(("http/a/stream.yaml", "conversations:\n  /a: {}\n  /b:\n    events: [{data: x, after: soon}]\n")));
}
