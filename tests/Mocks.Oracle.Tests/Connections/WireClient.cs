using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol.Tns;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Tests.Connections;

/// <summary>A client's end of a connection in memory: raw bytes in, packets out.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    // far longer than anything takes: a test that waits for what never comes is to fail, not to wait
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private static readonly Database Database = new(new DatabaseOptions(), TimeProvider.System);

    private readonly IDuplexPipe _transport;
    private readonly Task _server;
    private readonly OracleMetrics _metrics = new();

    public WireClient()
    {
        var problems = new FixtureProblems();
        var settings = OracleSettings.Read(new Settings(new Dictionary<string, string>(), problems));
        var server = new OracleServer(
            settings, ServerIdentity.Release23ai, Database, new Journal(TimeProvider.System), _metrics, TimeProvider.System);
        var toServer = new Pipe();
        var toClient = new Pipe();
        _transport = new Duplex(toClient.Reader, toServer.Writer);
        var connection = new TcpConnection(new Duplex(toServer.Reader, toClient.Writer), null, null, CancellationToken.None);
        _server = RunAsync(connection, server, toServer, toClient);
    }

    /// <summary>What a client sends first.</summary>
    public static byte[] Connect(string descriptor, int version = 319)
    {
        var data = Encoding.ASCII.GetBytes(descriptor);
        var body = new byte[66];
        body[0] = (byte)(version >> 8);
        body[1] = (byte)version;
        body[3] = 0x2C;
        body[2] = 1;
        body[6] = 0x20;
        body[16] = (byte)(data.Length >> 8);
        body[17] = (byte)data.Length;
        body[19] = 74;
        body[24] = body[25] = 8;
        body[52] = 0x20;
        var output = new ArrayBufferWriter<byte>();
        PacketWriter.Write(output, PacketType.Connect, 0, [.. body, .. data], largeLengths: false);
        return output.WrittenSpan.ToArray();
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _transport.Output.WriteAsync(bytes);

    /// <summary>The next packet, or null when the server has closed.</summary>
    public async Task<(PacketType Type, byte[] Body)?> ReceiveAsync(bool largeLengths)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        while (true)
        {
            var result = await _transport.Input.ReadAsync(deadline.Token);
            var buffer = result.Buffer;
            if (PacketReader.TryRead(ref buffer, largeLengths, out var packet))
            {
                var body = packet.Body.ToArray();
                _transport.Input.AdvanceTo(buffer.Start);
                return (packet.Type, body);
            }

            _transport.Input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
                return null;
        }
    }

    /// <summary>Sends no more, and waits until the server has ended.</summary>
    public async Task CloseAsync()
    {
        await _transport.Output.CompleteAsync();
        await _server.WaitAsync(Deadline);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _metrics.Dispose();
    }

    private static async Task RunAsync(TcpConnection connection, OracleServer server, Pipe toServer, Pipe toClient)
    {
        await new OracleConnectionHandler(server, NullLogger<OracleConnectionHandler>.Instance).RunAsync(connection);
        await toClient.Writer.CompleteAsync();
        await toServer.Reader.CompleteAsync();
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
