using System.Buffers;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Protocol.Tests.Tns;

public sealed class PacketTests
{
    [Theory]
    [InlineData("000B0000 0C000000 010003", false)]
    [InlineData("0000000B 0C000000 010003", true)]
    public void A_packet_is_read_by_either_header(string hex, bool largeLengths)
    {
        var input = Bytes.Sequence(hex);
        Assert.True(PacketReader.TryRead(ref input, largeLengths, out var packet));
        Assert.Equal(PacketType.Marker, packet.Type);
        Assert.Equal(MarkerKind.Break, MarkerPacket.Read(packet.Body));
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void A_packet_cut_anywhere_is_read_once_it_is_whole()
    {
        var bytes = Convert.FromHexString("0000000B0C000000010002");
        for (var length = 0; length < bytes.Length; length++)
        {
            var part = new ReadOnlySequence<byte>(bytes, 0, length);
            Assert.False(PacketReader.TryRead(ref part, largeLengths: true, out _));
            Assert.Equal(length, part.Length);
            var whole = Bytes.Cut(bytes, length);
            Assert.True(PacketReader.TryRead(ref whole, largeLengths: true, out var packet));
            Assert.Equal(MarkerKind.Reset, MarkerPacket.Read(packet.Body));
        }
    }

    [Theory]
    [InlineData("0007 0000 06000000", false)]
    [InlineData("00000007 06000000", true)]
    [InlineData("7FFFFFFF 06000000", true)]
    [InlineData("474554202F2048545450", true)]
    public void An_impossible_length_is_refused(string hex, bool largeLengths) =>
        Assert.Throws<ProtocolException>(() =>
        {
            var input = Bytes.Sequence(hex);
            PacketReader.TryRead(ref input, largeLengths, out _);
        });

    [Fact]
    public void A_stream_is_cut_into_packets_of_the_session_data_unit()
    {
        var payload = new ReadOnlySequence<byte>(Convert.FromHexString("0102030405"));
        Assert.Equal(
            "0000000C06000000" + "0000" + "0102" + "0000000C06000000" + "0000" + "0304" + "0000000B06000000" + "2000" + "05",
            Bytes.Hex(buffer => PacketWriter.WriteData(buffer, payload, 12, largeLengths: true, PacketWriter.EndOfResponse)));
    }

    [Fact]
    public void An_empty_stream_is_one_packet() =>
        Assert.Equal(
            "000A0000060000000000",
            Bytes.Hex(buffer => PacketWriter.WriteData(buffer, ReadOnlySequence<byte>.Empty, 512, largeLengths: false, 0)));

    [Theory]
    [InlineData(314, 32)]
    [InlineData(317, 41)]
    [InlineData(319, 45)]
    public void Accept_is_as_long_as_its_version_has_it(int version, int length)
    {
        var hex = Bytes.Hex(buffer => new AcceptPacket(version, 8192, true, true, true).Write(buffer));
        Assert.Equal(length * 2, hex.Length);
        // without data its offset must be the packet's length: go-ora checks it
        Assert.Equal(length.ToString("X4", System.Globalization.CultureInfo.InvariantCulture), hex[40..44]);
    }

    [Fact]
    public void Accept_offers_fast_authentication_and_end_of_response_by_flags() =>
        Assert.EndsWith("12000000", Bytes.Hex(buffer => new AcceptPacket(319, 8192, true, true, true).Write(buffer)), StringComparison.Ordinal);

    [Fact]
    public void Connect_of_node_oracledb_26_is_read()
    {
        var connect = ConnectPacket.Read(Bytes.Sequence(
            "013F012C00012000FFFF130E00000001 0018004A000000000808000000000000 00000000000000000000000000000000 00000000200000200000000000000000"
            + "0000" + Convert.ToHexString("(SERVICE_NAME=FREEPDB1)x"u8)));
        Assert.Equal(319, connect.Version);
        Assert.Equal(300, connect.LowestVersion);
        Assert.Equal(8192, connect.SessionDataUnit);
        Assert.Equal(8, connect.NativeServices);
        Assert.Equal("(SERVICE_NAME=FREEPDB1)x", connect.Data);
    }

    [Fact]
    public void A_long_descriptor_follows_in_a_packet_of_its_own()
    {
        var connect = ConnectPacket.Read(Bytes.Sequence(
            "013F012C00012000FFFF130E00000001 0118004A000000000808000000000000 00000000000000000000000000000000 00000000200000200000000000000000 0000"));
        Assert.Null(connect.Data);
        Assert.Equal(280, connect.DataLength);
    }

    [Fact]
    public void Refuse_names_the_error_in_the_listeners_form() =>
        Assert.Contains(
            Convert.ToHexString("(ERR=12514)"u8), Bytes.Hex(buffer => new RefusePacket(RefusePacket.UnknownService).Write(buffer)), StringComparison.Ordinal);

    [Theory]
    [InlineData("(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=FREEPDB1)(CID=(PROGRAM=node)(HOST=vm)(USER=root))))", "FREEPDB1", null, false)]
    [InlineData("(description = (connect_data = ( service_name = freepdb1 ) (server=pooled)))", "freepdb1", null, true)]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=(SID=FREE)))", null, "FREE", false)]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=\"a(b)c\")))", "a(b)c", null, false)]
    [InlineData("(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=", "", null, false)]
    [InlineData("((((", null, null, false)]
    [InlineData("", null, null, false)]
    public void A_descriptor_names_what_is_wanted(string text, string? service, string? sid, bool pooled)
    {
        var descriptor = ConnectDescriptor.Parse(text);
        Assert.Equal(service is "" ? null : service, descriptor.ServiceName);
        Assert.Equal(sid, descriptor.Sid);
        Assert.Equal(pooled, descriptor.Pooled);
    }

    [Fact]
    public void Native_services_are_answered_with_nothing_active()
    {
        var hex = Bytes.Hex(NetworkServices.WriteNothingActive);
        Assert.StartsWith("DEADBEEF", hex, StringComparison.Ordinal);
        Assert.Equal(hex.Length / 2, Convert.ToInt32(hex[8..12], 16));
    }
}
