using System.Buffers;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>One packet as it came in. The body lies in the connection's buffer and is good until that advances.</summary>
public readonly record struct Packet(PacketType Type, byte Flags, ReadOnlySequence<byte> Body)
{
    public const int HeaderBytes = 8;
}
