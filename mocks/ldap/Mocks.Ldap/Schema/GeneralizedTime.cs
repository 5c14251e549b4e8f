using System.Globalization;
using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>RFC 4517 §3.3.13: <c>20251123104500Z</c>, minutes and seconds optional, fractions of the last part, or an offset.</summary>
internal static class GeneralizedTime
{
    public static string Format(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A form that sorts as time does.</summary>
    public static string Comparable(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyyMMddHHmmss.fffffff", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<byte> value, out DateTimeOffset time)
    {
        time = default;
        // the year 0, which password policy has for "for ever"
        if (value.SequenceEqual("000001010000Z"u8))
            return true;
        if (value.Length is < 11 or > 40 || !Ascii.IsValid(value))
            return false;
        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit((char)value[digits]))
            digits++;
        if (digits is not (10 or 12 or 14))
            return false;
        Span<char> text = stackalloc char[value.Length];
        Encoding.ASCII.GetChars(value, text);
        var format = digits switch { 10 => "yyyyMMddHH", 12 => "yyyyMMddHHmm", _ => "yyyyMMddHHmmss" };
        // a leap second is the second after it
        var leap = digits == 14 && text[12..14] is "60";
        if (leap)
            "59".CopyTo(text[12..]);
        if (!DateTime.TryParseExact(text[..digits], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
            return false;
        var rest = text[digits..];
        var ticks = leap ? TimeSpan.TicksPerSecond : 0L;
        if (rest.Length > 0 && rest[0] is '.' or ',')
        {
            var length = 1;
            while (length < rest.Length && char.IsAsciiDigit(rest[length]))
                length++;
            if (length == 1)
                return false;
            var unit = digits switch { 10 => TimeSpan.TicksPerHour, 12 => TimeSpan.TicksPerMinute, _ => TimeSpan.TicksPerSecond };
            for (int i = 1; i < length && unit > 0; i++)
            {
                ticks += (rest[i] - '0') * (unit / 10);
                unit /= 10;
            }

            rest = rest[length..];
        }

        return TryOffset(rest, out var offset) && TryMake(whole, ticks, offset, out time);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z")
            return true;
        if (text.Length is not (3 or 5) || text[0] is not ('+' or '-')
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 23)
            return false;
        var minutes = 0;
        if (text.Length == 5
            && (!int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryMake(DateTime whole, long ticks, TimeSpan offset, out DateTimeOffset time)
    {
        var utc = whole.Ticks + ticks - offset.Ticks;
        var inRange = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        time = inRange ? new DateTimeOffset(utc, TimeSpan.Zero) : default;
        return inRange;
    }
}
