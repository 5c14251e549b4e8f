using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// The client's first packet. Offsets count from the start of the packet, header included:
/// <code>
///  8  2  version                 24  2  length of the connect data
/// 10  2  lowest version          26  2  offset of the connect data (70 or 74)
/// 12  2  service options         32  2  native services flags
/// 14  2  session data unit       58  4  session data unit, from 315
/// 16  2  transport data unit     62  4  transport data unit, from 315
/// </code>
/// A descriptor of more than 230 bytes follows in a DATA packet of its own.
/// Learnt from node-oracledb <c>sqlnet/packet.js</c> and go-ora <c>network/connect_packet.go</c>.
/// </summary>
/// <param name="Version">The version the client wants.</param>
/// <param name="LowestVersion">The oldest version it can do.</param>
/// <param name="SessionDataUnit">Bytes of the largest packet it wants.</param>
/// <param name="NativeServices">Flags: 0x04 off, 0x08 unused on this side, 0x01 wanted.</param>
/// <param name="DataLength">Bytes of the descriptor.</param>
/// <param name="Data">The descriptor, or null when it follows in a DATA packet.</param>
public sealed record ConnectPacket(
    int Version, int LowestVersion, int SessionDataUnit, byte NativeServices, int DataLength, string? Data)
{
    private const int Lowest = 26;

    public static ConnectPacket Read(ReadOnlySequence<byte> body)
    {
        if (body.Length is < Lowest or > ProtocolLimits.ConnectDataBytes)
            throw new ProtocolException($"CONNECT of {body.Length} bytes");

        var bytes = body.ToArray().AsSpan();
        var dataLength = UInt16(bytes, 24);
        var dataOffset = UInt16(bytes, 26);
        if (dataLength > ProtocolLimits.ConnectDataBytes)
            throw new ProtocolException($"connect data of {dataLength} bytes");

        int version = UInt16(bytes, 8);
        int unit = UInt16(bytes, 14);
        if (version >= AcceptPacket.LargeLengths && dataOffset >= 70 && bytes.Length >= 66 - Packet.HeaderBytes)
        {
            var large = BinaryPrimitives.ReadUInt32BigEndian(bytes[(58 - Packet.HeaderBytes)..]);
            if (large is > 0 and <= ProtocolLimits.PacketBytes)
                unit = (int)large;
        }

        var start = dataOffset - Packet.HeaderBytes;
        var inPacket = start >= 0 && start + dataLength <= bytes.Length;
        return new ConnectPacket(
            version, UInt16(bytes, 10), unit, bytes[32 - Packet.HeaderBytes], dataLength,
            inPacket ? Encoding.UTF8.GetString(bytes.Slice(start, dataLength)) : null);
    }

    private static ushort UInt16(ReadOnlySpan<byte> body, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(body[(offset - Packet.HeaderBytes)..]);
}
