using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>ISO 8601 dates, times of day and zones, as JSON has them in strings.</summary>
public static class JsonIso
{
    private const int NanosecondDigits = 9;

    /// <summary>Null when the text is none. Without a zone the timestamp has none.</summary>
    public static OracleTimestamp? TryTimestamp(string text)
    {
        var rest = text.AsSpan().Trim();
        if (!TryDate(ref rest, out var year, out var month, out var day))
            return null;
        var (hour, minute, second, nanoseconds) = (0, 0, 0, 0);
        OracleTimeZone? zone = null;
        if (rest.Length > 0)
        {
            if (rest[0] is not ('T' or 't' or ' ') || !TryTime(rest[1..], out hour, out minute, out second, out nanoseconds, out rest))
                return null;
            if (rest.Length > 0)
            {
                zone = rest is "Z" or "z" ? OracleTimeZone.Utc : OracleTimeZone.TryParse(rest.ToString());
                if (zone is null || zone.IsRegion)
                    return null;
            }
        }
        return IsDate(year, month, day) && hour < 24 && minute < 60 && second < 60
            ? new OracleTimestamp(new OracleDate(year, month, day, hour, minute, second), nanoseconds, zone)
            : null;
    }

    /// <summary>P1Y2M; null when the text is none.</summary>
    public static OracleIntervalYM? TryIntervalYM(string text)
    {
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative)
            rest = rest[1..];
        if (!rest.StartsWith("P"))
            return null;
        rest = rest[1..];
        var years = Component(ref rest, 'Y');
        var months = Component(ref rest, 'M');
        if (rest.Length > 0 || (years is null && months is null))
            return null;
        var total = (int)((years ?? 0) * 12 + (months ?? 0));
        return new OracleIntervalYM(negative ? -total : total);
    }

    /// <summary>P1DT2H3M4.5S; null when the text is none.</summary>
    public static OracleIntervalDS? TryIntervalDS(string text)
    {
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative)
            rest = rest[1..];
        if (!rest.StartsWith("P"))
            return null;
        rest = rest[1..];
        var days = Component(ref rest, 'D');
        decimal? hours = null, minutes = null, seconds = null;
        if (rest.StartsWith("T"))
        {
            rest = rest[1..];
            hours = Component(ref rest, 'H');
            minutes = Component(ref rest, 'M');
            seconds = Component(ref rest, 'S');
        }
        if (rest.Length > 0 || (days ?? hours ?? minutes ?? seconds) is null)
            return null;
        var whole = decimal.Truncate(seconds ?? 0);
        return OracleIntervalDS.Of(negative, (long)(days ?? 0), (int)(hours ?? 0), (int)(minutes ?? 0), (int)whole, (int)(((seconds ?? 0) - whole) * 1_000_000_000));
    }

    private static decimal? Component(ref ReadOnlySpan<char> rest, char unit)
    {
        var end = rest.IndexOf(unit);
        if (end <= 0 || !decimal.TryParse(rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        rest = rest[(end + 1)..];
        return value;
    }

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryDate(ref ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length < 8)
            return false;
        var dashed = text.Length >= 10 && text[4] == '-';
        var length = dashed ? 10 : 8;
        var ok = TryNumber(text[..4], out year)
            && TryNumber(dashed ? text[5..7] : text[4..6], out month)
            && TryNumber(dashed ? text[8..10] : text[6..8], out day)
            && (!dashed || text[7] == '-');
        text = text[length..];
        return ok;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out int hour, out int minute, out int second, out int nanoseconds, out ReadOnlySpan<char> rest)
    {
        (hour, minute, second, nanoseconds) = (0, 0, 0, 0);
        rest = text;
        if (text.Length < 5 || text[2] != ':' || !TryNumber(text[..2], out hour) || !TryNumber(text[3..5], out minute))
            return false;
        rest = text[5..];
        if (rest.Length < 3 || rest[0] != ':')
            return true;
        if (!TryNumber(rest[1..3], out second))
            return false;
        rest = rest[3..];
        if (rest.Length < 2 || rest[0] is not ('.' or ','))
            return true;
        var end = 1;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
            end++;
        var digits = rest[1..Math.Min(end, 1 + NanosecondDigits)].ToString().PadRight(NanosecondDigits, '0');
        rest = rest[end..];
        return TryNumber(digits, out nanoseconds);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
