using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Tests.Connections;

/// <summary>Whoever breaks the protocol loses a connection, and nothing else happens.</summary>
public sealed class HostileClientTests
{
    private const string Descriptor = "(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=FREEPDB1)))";

    [Fact]
    public async Task Random_bytes_end_the_connection()
    {
        for (var i = 0; i < 1_000; i++)
        {
            await using var client = new WireClient();
            await client.SendAsync(Noise.Bytes(i));
            await client.CloseAsync();
        }
    }

    [Fact]
    public async Task Random_bytes_in_data_packets_end_the_connection()
    {
        for (var i = 0; i < 1_000; i++)
        {
            await using var client = new WireClient();
            await client.SendAsync(WireClient.Connect(Descriptor));
            await client.SendAsync(Data(Noise.Bytes(i)));
            await client.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_truncation_of_a_first_packet_ends_with_the_client()
    {
        var packet = WireClient.Connect(Descriptor);
        for (var length = 0; length < packet.Length; length++)
        {
            await using var client = new WireClient();
            await client.SendAsync(packet.AsMemory(0, length));
            await client.CloseAsync();
            Assert.Null(await client.ReceiveAsync(largeLengths: false));
        }
    }

    [Fact]
    public async Task A_good_client_is_accepted()
    {
        await using var client = new WireClient();
        await client.SendAsync(WireClient.Connect(Descriptor));
        Assert.Equal(PacketType.Accept, (await client.ReceiveAsync(largeLengths: false))?.Type);
    }

    [Theory]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=NOSUCH)))", "(ERR=12514)")]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=(SID=NOSUCH)))", "(ERR=12505)")]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=))", "(ERR=12504)")]
    public async Task An_unknown_service_is_refused(string descriptor, string error)
    {
        await using var client = new WireClient();
        await client.SendAsync(WireClient.Connect(descriptor));
        var packet = await client.ReceiveAsync(largeLengths: false);
        Assert.Equal(PacketType.Refuse, packet?.Type);
        Assert.Contains(error, System.Text.Encoding.ASCII.GetString(packet!.Value.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_is_answered_before_the_logon_too()
    {
        await using var client = new WireClient();
        await client.SendAsync(WireClient.Connect(Descriptor));
        await client.ReceiveAsync(largeLengths: false);
        await client.SendAsync(Marker(MarkerKind.Interrupt));
        Assert.Equal([1, 0, 1], (await client.ReceiveAsync(largeLengths: true))!.Value.Body);
        await client.SendAsync(Marker(MarkerKind.Reset));
        Assert.Equal([1, 0, 2], (await client.ReceiveAsync(largeLengths: true))!.Value.Body);
        var error = (await client.ReceiveAsync(largeLengths: true))!.Value;
        Assert.Contains("ORA-01013", System.Text.Encoding.UTF8.GetString(error.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stray_reset_is_answered_once()
    {
        await using var client = new WireClient();
        await client.SendAsync(WireClient.Connect(Descriptor));
        await client.ReceiveAsync(largeLengths: false);
        await client.SendAsync(Marker(MarkerKind.Reset));
        Assert.Equal([1, 0, 2], (await client.ReceiveAsync(largeLengths: true))!.Value.Body);
        await client.CloseAsync();
        Assert.Null(await client.ReceiveAsync(largeLengths: true));
    }

    [Fact]
    public async Task What_a_broken_request_had_sent_is_forgotten()
    {
        await using var client = new WireClient();
        await client.SendAsync(WireClient.Connect(Descriptor));
        await client.ReceiveAsync(largeLengths: false);
        await client.SendAsync(Data([0x22, 0x01, 0x01]));
        await client.SendAsync(Marker(MarkerKind.Interrupt));
        await client.ReceiveAsync(largeLengths: true);
        await client.SendAsync(Marker(MarkerKind.Reset));
        await client.ReceiveAsync(largeLengths: true);
        await client.ReceiveAsync(largeLengths: true);
        await client.SendAsync(Data([0x01, 0x06, 0x00, .. "test"u8, 0x00]));
        Assert.Equal(PacketType.Data, (await client.ReceiveAsync(largeLengths: true))?.Type);
    }

    private static byte[] Data(byte[] payload) => Packet(PacketType.Data, [0, 0, .. payload]);

    private static byte[] Marker(MarkerKind kind) => Packet(PacketType.Marker, [1, 0, (byte)kind]);

    private static byte[] Packet(PacketType type, byte[] body)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        PacketWriter.Write(output, type, 0, body, largeLengths: true);
        return output.WrittenSpan.ToArray();
    }
}
