using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>Writes TTC's primitives; the counterpart of <see cref="TtcReader"/>.</summary>
public readonly struct TtcWriter(IBufferWriter<byte> output)
{
    private const int ShortLength = 252;
    private const int ChunkBytes = 32_767;

    /// <summary>Of one UTF-16 unit.</summary>
    private const int MostUtf8Bytes = 3;

    private const byte LongLength = 0xFE;
    private const byte Negative = 0x80;

    public void WriteByte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public void WriteMessageType(TtcMessageType type) => WriteByte((byte)type);

    public void WriteUInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), value);
        output.Advance(2);
    }

    public void WriteUInt16LittleEndian(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(output.GetSpan(2), value);
        output.Advance(2);
    }

    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(4), value);
        output.Advance(4);
    }

    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(output.GetSpan(8), value);
        output.Advance(8);
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>UB2, UB4, UB8 and their signed kin: a length byte, then big-endian bytes without leading zeros.</summary>
    public void WriteInteger(long value)
    {
        var negative = value < 0;
        var magnitude = negative ? unchecked((ulong)-value) : (ulong)value;
        var count = (64 - System.Numerics.BitOperations.LeadingZeroCount(magnitude) + 7) / 8;
        var span = output.GetSpan(1 + count);
        span[0] = negative ? (byte)(count | Negative) : (byte)count;
        for (var i = count; i > 0; i--)
        {
            span[i] = (byte)magnitude;
            magnitude >>= 8;
        }

        output.Advance(1 + count);
    }

    /// <summary>CLR; an empty value is a null.</summary>
    public void WriteClr(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= ShortLength)
        {
            var span = output.GetSpan(1 + bytes.Length);
            span[0] = (byte)bytes.Length;
            bytes.CopyTo(span[1..]);
            output.Advance(1 + bytes.Length);
            return;
        }

        WriteByte(LongLength);
        while (!bytes.IsEmpty)
        {
            var chunk = bytes[..Math.Min(ChunkBytes, bytes.Length)];
            WriteInteger(chunk.Length);
            WriteBytes(chunk);
            bytes = bytes[chunk.Length..];
        }

        WriteByte(0);
    }

    public void WriteClr(string text)
    {
        var room = text.Length * MostUtf8Bytes;
        if (room > ShortLength && (room = Encoding.UTF8.GetByteCount(text)) > ShortLength)
        {
            WriteClr(Encoding.UTF8.GetBytes(text));
            return;
        }

        var span = output.GetSpan(1 + room);
        var length = Encoding.UTF8.GetBytes(text, span[1..]);
        span[0] = (byte)length;
        output.Advance(1 + length);
    }

    /// <summary>DLC: a UB4 length and, unless it is zero, a CLR.</summary>
    public void WriteDlc(ReadOnlySpan<byte> bytes)
    {
        WriteInteger(bytes.Length);
        if (!bytes.IsEmpty)
            WriteClr(bytes);
    }

    public void WriteDlc(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteInteger(length);
        if (length > 0)
            WriteClr(text);
    }

    /// <summary>DLC key, DLC value, UB4 flags.</summary>
    public void WriteKeyValue(string key, string value, int flags = 0)
    {
        WriteDlc(key);
        WriteDlc(value);
        WriteInteger(flags);
    }

    public void WriteZeros(int count)
    {
        var span = output.GetSpan(count)[..count];
        span.Clear();
        output.Advance(count);
    }
}
