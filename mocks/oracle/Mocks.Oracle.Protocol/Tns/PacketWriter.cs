using System.Buffers;
using System.Buffers.Binary;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>Writes whole packets; the counterpart of <see cref="PacketReader"/>.</summary>
public static class PacketWriter
{
    /// <summary>In the data flags of the last packet of a response, when end of response was negotiated.</summary>
    public const ushort EndOfResponse = 0x2000;

    private const int DataFlagBytes = 2;

    public static void Write(
        IBufferWriter<byte> output, PacketType type, byte flags, ReadOnlySpan<byte> body, bool largeLengths)
    {
        WriteHeader(output, type, flags, body.Length, largeLengths);
        output.Write(body);
    }

    /// <summary>Cuts a stretch of the TTC stream into DATA packets of at most <paramref name="sdu"/> bytes.</summary>
    /// <param name="output">Where the packets go.</param>
    /// <param name="payload">TTC bytes; messages may be cut anywhere.</param>
    /// <param name="sdu">The negotiated session data unit, header included.</param>
    /// <param name="largeLengths">See <see cref="PacketReader.TryRead"/>.</param>
    /// <param name="lastFlags">Data flags of the last packet; all others have none.</param>
    public static void WriteData(
        IBufferWriter<byte> output, ReadOnlySequence<byte> payload, int sdu, bool largeLengths, ushort lastFlags)
    {
        var room = sdu - Packet.HeaderBytes - DataFlagBytes;
        do
        {
            var part = payload.Slice(0, Math.Min(room, payload.Length));
            payload = payload.Slice(part.Length);
            WriteHeader(output, PacketType.Data, 0, DataFlagBytes + (int)part.Length, largeLengths);
            var flags = output.GetSpan(DataFlagBytes);
            BinaryPrimitives.WriteUInt16BigEndian(flags, payload.IsEmpty ? lastFlags : (ushort)0);
            output.Advance(DataFlagBytes);
            foreach (var segment in part)
                output.Write(segment.Span);
        }
        while (!payload.IsEmpty);
    }

    private static void WriteHeader(IBufferWriter<byte> output, PacketType type, byte flags, int bodyLength, bool largeLengths)
    {
        var header = output.GetSpan(Packet.HeaderBytes)[..Packet.HeaderBytes];
        header.Clear();
        var length = Packet.HeaderBytes + bodyLength;
        if (largeLengths)
            BinaryPrimitives.WriteUInt32BigEndian(header, (uint)length);
        else
            BinaryPrimitives.WriteUInt16BigEndian(header, checked((ushort)length));
        header[4] = (byte)type;
        header[5] = flags;
        output.Advance(Packet.HeaderBytes);
    }
}
