using System.IO.Pipelines;
using System.Net;
using Microsoft.Extensions.Logging;
using Mocks.Hosting;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>
/// The life of a connection: the listener's answer, then packets read on one side and calls run on the other until either
/// ends. A client that breaks the protocol loses its own connection and nothing else.
/// </summary>
internal sealed partial class OracleConnectionHandler(OracleServer server, ILogger<OracleConnectionHandler> logger)
{
    public async Task RunAsync(TcpConnection connection)
    {
        var client = Address(connection.Remote);
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(connection.Closing);
        try
        {
            await RunAsync(connection.Transport, client, closed);
        }
        catch (ProtocolException exception)
        {
            LogProtocolError(logger, client, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            LogLost(logger, client, exception.Message);
        }
    }

    private async Task RunAsync(IDuplexPipe transport, string client, CancellationTokenSource closed)
    {
        var trace = new PacketTrace(logger, server.Settings.Trace, client);
        if (await Handshake.AcceptAsync(transport, server, trace, closed.Token) is not { } accepted)
            return;

        var terms = accepted.Terms;
        var largeLengths = terms.Version >= AcceptPacket.LargeLengths;
        var output = new TtcOutput(transport.Output, trace) { SessionDataUnit = terms.SessionDataUnit, LargeLengths = largeLengths };
        var input = new TtcInput();
        var connection = new Connection(server, input, output, client, logger)
        {
            ServiceName = accepted.ServiceName,
            Pooled = accepted.Pooled,
            EndOfResponseOffered = terms.EndOfResponse,
        };
        var packets = new PacketPump(transport.Input, input, trace, largeLengths, connection.Interrupt).RunAsync(closed.Token);
        try
        {
            await Task.Yield(); // calls wait for locks, which no thread may that serves other connections
            await CallLoop.RunAsync(connection, closed.Token);
        }
        finally
        {
            connection.Session?.Dispose();
            await closed.CancelAsync();
            await EndAsync(packets);
        }
    }

    /// <summary>What ended the packets is told if the calls ended well because of it.</summary>
    private static async Task EndAsync(Task packets)
    {
        try
        {
            await packets;
        }
        catch (OperationCanceledException)
        {
            // we have cancelled it
        }
    }

    private static string Address(EndPoint? endPoint) => endPoint switch
    {
        IPEndPoint { Address.IsIPv4MappedToIPv6: true } ip => new IPEndPoint(ip.Address.MapToIPv4(), ip.Port).ToString(),
        null => "local",
        _ => endPoint.ToString() ?? "local",
    };

    [LoggerMessage(1902, LogLevel.Information, "{Client} is disconnected: it sent {Error}")]
    private static partial void LogProtocolError(ILogger logger, string client, string error);

    [LoggerMessage(1903, LogLevel.Debug, "{Client} is gone: {Error}")]
    private static partial void LogLost(ILogger logger, string client, string error);
}
