using System.Buffers;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tests;

/// <summary>Hexadecimal in, hexadecimal out.</summary>
internal static class Bytes
{
    public static ReadOnlySequence<byte> Sequence(string hex) => new(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    public static string Hex(Action<TtcWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(new TtcWriter(buffer));
        return Convert.ToHexString(buffer.WrittenSpan);
    }

    public static string Hex(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Convert.ToHexString(buffer.WrittenSpan);
    }

    /// <summary>The same bytes in segments that end at the given places.</summary>
    public static ReadOnlySequence<byte> Cut(ReadOnlySpan<byte> bytes, params int[] places)
    {
        Segment? first = null, last = null;
        var start = 0;
        foreach (var place in places.Append(bytes.Length).Order())
        {
            var segment = new Segment(bytes[start..place].ToArray(), last);
            first ??= segment;
            last = segment;
            start = place;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, Segment? previous)
        {
            Memory = bytes;
            if (previous is null)
                return;
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
