using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>
/// Reads TTC's primitives off a stretch of the stream. A message may end anywhere in a later packet: reading past what has
/// arrived gives zeros and sets <see cref="Underrun"/>, so that a message's parser is a straight line and its caller tries
/// again with more. Every length is checked against a bound before anything is allocated for it.
/// </summary>
public ref struct TtcReader(ReadOnlySequence<byte> stream)
{
    private const byte Negative = 0x80;
    private const byte LongLength = 0xFE;
    private const byte NullLength = 0xFF;
    private const byte Escape = 0xFD;

    private SequenceReader<byte> _reader = new(stream);

    /// <summary>What was read so far is not all there: the values are worthless.</summary>
    public bool Underrun { get; private set; }

    public readonly SequencePosition Position => _reader.Position;

    public readonly long Consumed => _reader.Consumed;

    public byte PeekByte()
    {
        if (_reader.TryPeek(out var value))
            return value;
        Underrun = true;
        return 0;
    }

    public byte ReadByte()
    {
        if (_reader.TryRead(out var value))
            return value;
        Underrun = true;
        return 0;
    }

    public ushort ReadUInt16()
    {
        Span<byte> bytes = stackalloc byte[2];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public ushort ReadUInt16LittleEndian()
    {
        Span<byte> bytes = stackalloc byte[2];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <summary>UB1, UB2, UB4, UB8: a length byte, then big-endian bytes without leading zeros. Negatives set 0x80 in the length.</summary>
    public long ReadInteger(int bytes)
    {
        var length = ReadByte();
        var count = length & ~Negative;
        if (count > bytes)
            throw new ProtocolException($"integer of {count} bytes where {bytes} are the most");
        ulong value = 0;
        for (var i = 0; i < count; i++)
            value = (value << 8) | ReadByte();
        return (length & Negative) != 0 ? -(long)value : (long)value;
    }

    public int ReadUB2() => (int)ReadInteger(2);

    public uint ReadUB4() => unchecked((uint)ReadInteger(4));

    public int ReadSB4() => unchecked((int)ReadInteger(4));

    public long ReadUB8() => ReadInteger(8);

    /// <summary>A UB4 that says how many of something follow.</summary>
    public int ReadCount(int maximum)
    {
        var count = ReadInteger(4);
        if (count < 0 || count > maximum)
            throw new ProtocolException($"count of {count} where {maximum} is the most");
        return (int)count;
    }

    public void Skip(int bytes)
    {
        if (_reader.Remaining >= bytes)
        {
            _reader.Advance(bytes);
            return;
        }

        Underrun = true;
        _reader.AdvanceToEnd();
    }

    public byte[] ReadBytes(int count)
    {
        if (_reader.Remaining < count)
        {
            Skip(count);
            return [];
        }

        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    /// <summary>
    /// CLR: 0 or FF is null; 1..252 and so many bytes; FE, then chunks with a UB4 length each until a zero one; FD 01 is the
    /// null of a BOOLEAN.
    /// </summary>
    public byte[]? ReadClr(int maximum)
    {
        var length = ReadByte();
        switch (length)
        {
            case 0 or NullLength:
                return null;
            case Escape:
                ReadByte();
                return null;
            case LongLength:
                return ReadChunks(maximum);
            default:
                CheckLength(length, maximum);
                return ReadBytes(length);
        }
    }

    /// <summary>DLC: a UB4 length and, unless it is zero, a CLR.</summary>
    public byte[]? ReadDlc(int maximum)
    {
        var length = ReadUB4();
        CheckLength(length, maximum);
        return length == 0 ? null : ReadClr(maximum);
    }

    /// <summary>The text of a key, value or name in UTF-8; null bytes at its end, which some drivers send, are dropped.</summary>
    public string ReadDlcText() => Text(ReadDlc(ProtocolLimits.AttributeBytes));

    /// <summary>A text array: a CLR if the client converts lengths, else raw bytes of the length given before.</summary>
    public string ReadText(int length, bool asClr, int maximum)
    {
        CheckLength(length, maximum);
        return Text(asClr ? ReadClr(maximum) : ReadBytes(length));
    }

    private static string Text(byte[]? bytes) => bytes is null ? "" : Encoding.UTF8.GetString(bytes).TrimEnd('\0');

    private static void CheckLength(long length, int maximum)
    {
        if (length > maximum)
            throw new ProtocolException($"value of {length} bytes where {maximum} are the most");
    }

    private byte[]? ReadChunks(int maximum)
    {
        var chunks = _reader;
        long total = 0;
        while (true)
        {
            var chunk = ReadUB4();
            if (chunk == 0)
                break;
            total += chunk;
            CheckLength(total, maximum);
            Skip((int)chunk);
            if (Underrun)
                return null;
        }

        if (Underrun)
            return null;

        // all of it is there: only now is memory taken
        _reader = chunks;
        var bytes = new byte[total];
        var filled = 0;
        while (true)
        {
            var chunk = (int)ReadUB4();
            if (chunk == 0)
                return bytes;
            Fill(bytes.AsSpan(filled, chunk));
            filled += chunk;
        }
    }

    private void Fill(scoped Span<byte> bytes)
    {
        if (_reader.TryCopyTo(bytes))
        {
            _reader.Advance(bytes.Length);
            return;
        }

        bytes.Clear();
        Underrun = true;
        _reader.AdvanceToEnd();
    }
}
