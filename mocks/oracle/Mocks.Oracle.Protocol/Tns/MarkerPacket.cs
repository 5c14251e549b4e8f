using System.Buffers;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// <code>
/// 1  marker type: 1 = with data (0 = a break without)
/// 1  0
/// 1  kind
/// </code>
/// </summary>
public static class MarkerPacket
{
    public static MarkerKind Read(ReadOnlySequence<byte> body)
    {
        var reader = new SequenceReader<byte>(body);
        if (!reader.TryRead(out var type) || type == 0 || !reader.TryRead(out _) || !reader.TryRead(out var kind))
            return MarkerKind.Break;
        return kind == (byte)MarkerKind.Reset ? MarkerKind.Reset : MarkerKind.Break;
    }

    public static void Write(IBufferWriter<byte> output, MarkerKind kind, bool largeLengths) =>
        PacketWriter.Write(output, PacketType.Marker, 0, [1, 0, (byte)kind], largeLengths);
}
