using System.Buffers.Binary;

namespace Mocks.Oracle.Types;

/// <summary>
/// BINARY_FLOAT and BINARY_DOUBLE: IEEE 754, big-endian; the sign bit of positive numbers is set, all bits of negative ones
/// are complemented, so that bytes sort as numbers.
/// </summary>
public static class BinaryFloating
{
    private const uint SingleSign = 0x8000_0000;
    private const ulong DoubleSign = 0x8000_0000_0000_0000;

    public static float ReadSingle(ReadOnlySpan<byte> bytes)
    {
        var bits = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return BitConverter.UInt32BitsToSingle((bits & SingleSign) != 0 ? bits & ~SingleSign : ~bits);
    }

    public static double ReadDouble(ReadOnlySpan<byte> bytes)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        return BitConverter.UInt64BitsToDouble((bits & DoubleSign) != 0 ? bits & ~DoubleSign : ~bits);
    }

    public static void Write(Span<byte> bytes, float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (bits & SingleSign) != 0 ? ~bits : bits | SingleSign);
    }

    public static void Write(Span<byte> bytes, double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (bits & DoubleSign) != 0 ? ~bits : bits | DoubleSign);
    }
}
