using System.Buffers;
using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>
/// RFC 4518: map, normalise, handle insignificant spaces. The result is what octet comparison can compare. Spaces are kept single
/// between words and dropped at the ends, which matches as the RFC's "one space at each end, two between" does.
/// </summary>
internal static class StringPreparation
{
    private const int LongestOnStack = 256;

    private static readonly SearchValues<byte> PlainLower = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.@/+:,=;'"u8);

    public static byte[] Prepare(ReadOnlySpan<byte> utf8, bool foldCase, bool trimStart = true, bool trimEnd = true)
    {
        if (!utf8.ContainsAnyExcept(PlainLower))
            return utf8.ToArray();
        if (utf8.Length <= LongestOnStack && Ascii.IsValid(utf8))
        {
            Span<byte> prepared = stackalloc byte[LongestOnStack];
            return prepared[..AsciiSpaces(utf8, foldCase, trimStart, trimEnd, prepared)].ToArray();
        }

        var text = Ascii.IsValid(utf8) ? Encoding.ASCII.GetString(utf8) : UnicodePreparation.Map(Encoding.UTF8.GetString(utf8), foldCase);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Spaces(text, foldCase, trimStart, trimEnd, buffer);
            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // as below, for the common case
    private static int AsciiSpaces(ReadOnlySpan<byte> text, bool foldCase, bool trimStart, bool trimEnd, Span<byte> buffer)
    {
        var length = 0;
        var pendingSpace = false;
        foreach (var octet in text)
        {
            if (octet is (byte)' ' or >= 0x09 and <= 0x0D)
            {
                pendingSpace = true;
                continue;
            }

            if (octet is < (byte)' ' or 0x7F)
                continue;
            if (pendingSpace && (length > 0 || !trimStart))
                buffer[length++] = (byte)' ';
            pendingSpace = false;
            buffer[length++] = foldCase && octet is >= (byte)'A' and <= (byte)'Z' ? (byte)(octet + 32) : octet;
        }

        if (pendingSpace && !trimEnd && (length == 0 || buffer[length - 1] != ' '))
            buffer[length++] = (byte)' ';
        return length;
    }

    private static int Spaces(string text, bool foldCase, bool trimStart, bool trimEnd, byte[] buffer)
    {
        var length = 0;
        var pendingSpace = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is ' ' or >= 0x09 and <= 0x0D)
            {
                pendingSpace = true;
                continue;
            }

            if (value < ' ' || value == 0x7F)
                continue;
            if (pendingSpace && (length > 0 || !trimStart))
                buffer[length++] = (byte)' ';
            pendingSpace = false;
            if (value < 0x80)
                buffer[length++] = (byte)(foldCase && value is >= 'A' and <= 'Z' ? value + 32 : value);
            else
                length += rune.EncodeToUtf8(buffer.AsSpan(length));
        }

        if (pendingSpace && !trimEnd && (length == 0 || buffer[length - 1] != ' '))
            buffer[length++] = (byte)' ';
        return length;
    }
}
