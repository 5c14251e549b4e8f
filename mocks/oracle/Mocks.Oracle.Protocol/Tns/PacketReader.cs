using System.Buffers;
using System.Buffers.Binary;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// <code>
///  until ACCEPT, and for versions below 315        from 315
///  2  length, header included                      4  length, header included
///  2  checksum, 0
///  1  type                                         1  type
///  1  flags                                        1  flags
///  2  header checksum, 0                           2  header checksum, 0
/// </code>
/// </summary>
public static class PacketReader
{
    /// <summary>Takes one packet off the front of <paramref name="input"/>, if all of it is there.</summary>
    /// <param name="input">What has arrived; sliced past the packet that is returned.</param>
    /// <param name="largeLengths">Lengths have four bytes: after an ACCEPT of version 315 or later.</param>
    /// <param name="packet">The packet; its body is a slice of the input.</param>
    /// <exception cref="ProtocolException">The length is impossible.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> input, bool largeLengths, out Packet packet)
    {
        packet = default;
        if (input.Length < Packet.HeaderBytes)
            return false;

        Span<byte> header = stackalloc byte[Packet.HeaderBytes];
        input.Slice(0, Packet.HeaderBytes).CopyTo(header);
        var length = largeLengths ? BinaryPrimitives.ReadUInt32BigEndian(header) : BinaryPrimitives.ReadUInt16BigEndian(header);
        if (length is < Packet.HeaderBytes or > ProtocolLimits.PacketBytes)
            throw new ProtocolException($"packet of {length} bytes");
        if (input.Length < length)
            return false;

        packet = new Packet((PacketType)header[4], header[5], input.Slice(Packet.HeaderBytes, length - Packet.HeaderBytes));
        input = input.Slice(length);
        return true;
    }
}
