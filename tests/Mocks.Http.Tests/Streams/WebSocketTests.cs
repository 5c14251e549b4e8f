using System.Net.WebSockets;
using System.Text;

namespace Mocks.Http.Tests.Streams;

public sealed class WebSocketTests
{
    private const string Chat = """
        conversations:
          /chat/{room}:
            websocket:
              protocols: [chat.v2, chat.v1]
              script:
                - send: {welcome: "{{request.path.room}}"}
                - expect: {matchesJsonPath: "$.login"}
                - "hello {{json.login}}"
              onMessage:
                - {when: ping, do: pong}
                - {when: {matches: "[0-9]+"}, do: [{send: "number {{message}} is {{index}}"}]}
                - {when: bytes, do: {sendBase64: AAEC}}
                - {when: stop, do: [{after: 5ms}, {close: {code: 4001, reason: enough}}]}
                - {when: drop, do: {abort: true}}
                - {do: "what is {{message}}?"}
        """;

    [Fact]
    public async Task A_conversation_follows_its_script()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/chat.yaml", Chat));
        using var socket = await ConnectAsync(mock, "chat.v1");

        Assert.Equal("chat.v1", socket.SubProtocol);
        Assert.Equal("""{"welcome":"blue"}""", await ReceiveAsync(socket));
        Assert.Equal("pong", await AskAsync(socket, "ping"));
        Assert.Equal("hello anna", await AskAsync(socket, """{"login":"anna"}"""));
        Assert.Equal("number 42 is 2", await AskAsync(socket, "42"));
        Assert.Equal("what is this?", await AskAsync(socket, "this"));
        Assert.Equal("\0\u0001\u0002", await AskAsync(socket, "bytes"));
        await SendAsync(socket, "stop");
        Assert.Equal("", await ReceiveAsync(socket));
        Assert.Equal((WebSocketCloseStatus)4001, socket.CloseStatus);
        Assert.Equal("enough", socket.CloseStatusDescription);
    }

    [Fact]
    public async Task The_journal_has_what_was_said()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/chat.yaml", Chat));
        using var socket = await ConnectAsync(mock);
        await ReceiveAsync(socket);
        await AskAsync(socket, "ping");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

        var journal = await mock.Admin.GetStringAsync(new Uri("/admin/journal", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\"message\":\"ping\"", journal, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"pong\"", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_connection_is_an_error_of_the_client()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/chat.yaml", Chat));
        using var socket = await ConnectAsync(mock);
        await ReceiveAsync(socket);
        await SendAsync(socket, "drop");

        await Assert.ThrowsAsync<WebSocketException>(() => ReceiveAsync(socket));
    }

    [Fact]
    public async Task A_request_that_is_no_handshake_is_told_so()
    {
        await using var mock = await RunningMock.StartAsync(("http/a/chat.yaml", Chat));

        Assert.Equal(426, (await mock.CallAsync("GET", "/chat/blue")).Status);
    }

    private static async Task<ClientWebSocket> ConnectAsync(RunningMock mock, params string[] protocols)
    {
        var socket = new ClientWebSocket();
        foreach (var protocol in protocols)
            socket.Options.AddSubProtocol(protocol);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{mock.Port("http")}/chat/blue"), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> AskAsync(ClientWebSocket socket, string text)
    {
        await SendAsync(socket, text);
        return await ReceiveAsync(socket);
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
