using System.Buffers;
using System.Globalization;

namespace Mocks.Splunk.Syslog;

/// <summary>
/// Cuts a TCP stream into messages (RFC 6587, section 3.4): octet counting, <c>"5 hello"</c>, where the first character is a
/// digit, else lines. A message is bounded; of a longer line the rest is skipped.
/// </summary>
internal static class SyslogFramer
{
    public const int Limit = 64 * 1024;

    private const int LongestCount = 6;

    /// <summary>The next message, with the buffer moved behind it; false when more bytes are needed.</summary>
    /// <param name="ended">Whether nothing follows: then a last line needs no line end.</param>
    /// <exception cref="InvalidDataException">A count that is none, or above the limit: the stream can't be followed any more.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, bool ended, out ReadOnlySequence<byte> message)
    {
        message = default;
        if (buffer.IsEmpty)
            return false;
        return char.IsAsciiDigit((char)buffer.FirstSpan[0]) ? TryReadCounted(ref buffer, out message) : TryReadLine(ref buffer, ended, out message);
    }

    private static bool TryReadCounted(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> message)
    {
        message = default;
        var head = buffer.Slice(0, Math.Min(buffer.Length, LongestCount + 1));
        if (head.PositionOf((byte)' ') is not { } space)
            return head.Length > LongestCount ? throw new InvalidDataException("no length") : false;
        Span<byte> digits = stackalloc byte[LongestCount + 1];
        var number = head.Slice(0, space);
        number.CopyTo(digits);
        if (!int.TryParse(digits[..(int)number.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > Limit)
            throw new InvalidDataException("no length, or one above the limit");
        var start = number.Length + 1;
        if (buffer.Length < start + length)
            return false;
        message = buffer.Slice(start, length);
        buffer = buffer.Slice(start + length);
        return true;
    }

    private static bool TryReadLine(ref ReadOnlySequence<byte> buffer, bool ended, out ReadOnlySequence<byte> message)
    {
        message = default;
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            message = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }
        else if (ended || buffer.Length > Limit)
        {
            message = buffer;
            buffer = buffer.Slice(buffer.End);
        }
        else
        {
            return false;
        }

        if (message.Length > Limit)
            message = message.Slice(0, Limit);
        return true;
    }
}
