using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>Interval texts: SQL form (<c>+02-06</c>, <c>3 04:05:06.789</c>) and ISO 8601 form (<c>P2Y6M</c>, <c>P3DT4H5M6.789S</c>).</summary>
public static class IntervalReader
{
    /// <summary>Raises ORA-01867, or ORA-01843 for months beyond 11.</summary>
    public static OracleIntervalYM ReadYM(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = TakeSign(ref rest);
        if (rest.StartsWith("P", StringComparison.OrdinalIgnoreCase))
        {
            var iso = ReadIso(rest[1..]);
            return Signed(iso.Years * 12 + iso.Months, negative);
        }
        var dash = rest.IndexOf('-');
        if (dash < 0)
            throw Invalid();
        var years = Number(rest[..dash], 9);
        var months = Number(rest[(dash + 1)..], 2);
        return months <= 11 ? Signed(years * 12 + months, negative) : throw new OraException(OraError.NotAValidMonth);
    }

    /// <summary>Raises ORA-01867, or ORA-01850 to ORA-01852 for fields out of range.</summary>
    public static OracleIntervalDS ReadDS(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = TakeSign(ref rest);
        if (rest.StartsWith("P", StringComparison.OrdinalIgnoreCase))
        {
            var iso = ReadIso(rest[1..]);
            return OracleIntervalDS.Of(negative, iso.Days, (int)iso.Hours, (int)iso.Minutes, (int)iso.Seconds, iso.Nanoseconds);
        }
        var blank = rest.IndexOf(' ');
        if (blank < 0)
            throw Invalid();
        var days = Number(rest[..blank], 9);
        rest = rest[blank..].Trim();
        var fraction = 0;
        var dot = rest.IndexOf('.');
        if (dot >= 0)
        {
            fraction = Fraction(rest[(dot + 1)..]);
            rest = rest[..dot];
        }
        Span<Range> fields = stackalloc Range[4];
        if (rest.Split(fields, ':') != 3)
            throw Invalid();
        var hours = Field(rest[fields[0]], 23, OraError.HourOutOfRange24);
        var minutes = Field(rest[fields[1]], 59, OraError.MinutesOutOfRange);
        var seconds = Field(rest[fields[2]], 59, OraError.SecondsOutOfRange);
        return OracleIntervalDS.Of(negative, days, hours, minutes, seconds, fraction);
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            throw Invalid();
        if (text[0] is not ('+' or '-'))
            return false;
        var negative = text[0] == '-';
        text = text[1..].TrimStart();
        return negative;
    }

    private static OracleIntervalYM Signed(long months, bool negative) => OracleIntervalYM.Of(negative ? -months : months);

    private static int Field(ReadOnlySpan<char> text, int highest, OraError error)
    {
        var value = Number(text, 2);
        return value <= highest ? (int)value : throw new OraException(error);
    }

    private static long Number(ReadOnlySpan<char> text, int digits)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > 18 || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            throw Invalid();
        return text.TrimStart('0').Length <= digits ? value : throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);
    }

    private static int Fraction(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 9)
            text = text[..9];
        return (int)Number(text.ToString().PadRight(9, '0'), 9);
    }

    private static (long Years, long Months, long Days, long Hours, long Minutes, long Seconds, int Nanoseconds) ReadIso(ReadOnlySpan<char> text)
    {
        var result = (Years: 0L, Months: 0L, Days: 0L, Hours: 0L, Minutes: 0L, Seconds: 0L, Nanoseconds: 0);
        var time = false;
        while (!text.IsEmpty)
        {
            if (char.ToUpperInvariant(text[0]) == 'T')
            {
                time = true;
                text = text[1..];
                continue;
            }
            var end = 0;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
                end++;
            if (end == 0 || end == text.Length)
                throw Invalid();
            var amount = text[..end];
            switch (char.ToUpperInvariant(text[end]))
            {
                case 'Y' when !time:
                    result.Years = Number(amount, 9);
                    break;
                case 'M' when !time:
                    result.Months = Number(amount, 9);
                    break;
                case 'D' when !time:
                    result.Days = Number(amount, 9);
                    break;
                case 'H' when time:
                    result.Hours = Number(amount, 9);
                    break;
                case 'M':
                    result.Minutes = Number(amount, 9);
                    break;
                case 'S' when time:
                    var dot = amount.IndexOfAny('.', ',');
                    result.Seconds = Number(dot < 0 ? amount : amount[..dot], 9);
                    result.Nanoseconds = dot < 0 ? 0 : Fraction(amount[(dot + 1)..]);
                    break;
                default:
                    throw Invalid();
            }
            text = text[(end + 1)..];
        }
        return result;
    }

    private static OraException Invalid() => new(OraError.IntervalInvalid);
}
