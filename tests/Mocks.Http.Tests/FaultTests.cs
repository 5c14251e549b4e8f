using System.Net.Sockets;
using System.Text;

namespace Mocks.Http.Tests;

public sealed class FaultTests
{
    private const string Garbage = "lskdu018973t09sylgasjkfg1][]'./.sdlv";

    [Theory]
    [InlineData("EMPTY_RESPONSE", "")]
    [InlineData("RANDOM_DATA_THEN_CLOSE", Garbage)]
    [InlineData("MALFORMED_RESPONSE_CHUNK", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Garbage)]
    [InlineData("CONNECTION_RESET_BY_PEER", "reset")]
    public async Task A_fault_is_seen_on_the_wire_each_time(string fault, string expected)
    {
        await using var mock = await RunningMock.StartAsync("""{"request":{"url":"/x"},"response":{"fault":"FAULT"}}""".Replace("FAULT", fault, StringComparison.Ordinal));

        for (var i = 0; i < 20; i++)
            Assert.Equal(expected, await AnswerAsync(mock.Port("http")));
    }

    [Fact]
    public async Task A_fault_waits_for_its_delay_and_leaves_other_connections_alone()
    {
        await using var mock = await RunningMock.StartAsync("""
            {"mappings":[{"request":{"url":"/x"},"response":{"fault":"EMPTY_RESPONSE","fixedDelayMilliseconds":20}},{"request":{"url":"/y"},"response":{"body":"fine"}}]}
            """);

        Assert.Equal("", await AnswerAsync(mock.Port("http")));
        Assert.Equal("fine", (await mock.CallAsync("GET", "/y")).Body);
    }

    private static async Task<string> AnswerAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        await socket.SendAsync("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)) > 0)
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
            return answer.ToString();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return "reset";
        }
    }
}
