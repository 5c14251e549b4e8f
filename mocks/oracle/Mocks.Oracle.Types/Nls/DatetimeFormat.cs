using System.Collections.Concurrent;

namespace Mocks.Oracle.Types;

/// <summary>A datetime format model (<c>YYYY-MM-DD HH24:MI:SS</c>), parsed once and kept.</summary>
public sealed class DatetimeFormat
{
    private const int CacheLimit = 1000;

    /// <summary>Longest spelling first, so that the first match is the right one.</summary>
    private static readonly (string Spelling, DatetimeElement Element, int Digits)[] Elements =
    [
        .. new (string, DatetimeElement, int)[]
        {
            ("A.D.", DatetimeElement.AdBcDotted, 0), ("B.C.", DatetimeElement.AdBcDotted, 0),
            ("AD", DatetimeElement.AdBc, 0), ("BC", DatetimeElement.AdBc, 0),
            ("A.M.", DatetimeElement.AmPmDotted, 0), ("P.M.", DatetimeElement.AmPmDotted, 0),
            ("AM", DatetimeElement.AmPm, 0), ("PM", DatetimeElement.AmPm, 0),
            ("SCC", DatetimeElement.SignedCentury, 2), ("CC", DatetimeElement.Century, 2),
            ("DAY", DatetimeElement.DayName, 0), ("DY", DatetimeElement.DayShortName, 0),
            ("DDD", DatetimeElement.DayOfYear, 3), ("DD", DatetimeElement.DayOfMonth, 2), ("D", DatetimeElement.DayOfWeek, 1),
            ("DL", DatetimeElement.LongDate, 0), ("DS", DatetimeElement.ShortDate, 0), ("TS", DatetimeElement.ShortTime, 0),
            ("EE", DatetimeElement.Era, 0), ("E", DatetimeElement.Era, 0),
            ("FF1", DatetimeElement.Fraction, 1), ("FF2", DatetimeElement.Fraction, 2), ("FF3", DatetimeElement.Fraction, 3),
            ("FF4", DatetimeElement.Fraction, 4), ("FF5", DatetimeElement.Fraction, 5), ("FF6", DatetimeElement.Fraction, 6),
            ("FF7", DatetimeElement.Fraction, 7), ("FF8", DatetimeElement.Fraction, 8), ("FF9", DatetimeElement.Fraction, 9),
            ("FF", DatetimeElement.Fraction, 0),
            ("HH24", DatetimeElement.Hour24, 2), ("HH12", DatetimeElement.Hour12, 2), ("HH", DatetimeElement.Hour12, 2),
            ("IW", DatetimeElement.IsoWeek, 2),
            ("IYYY", DatetimeElement.IsoYear, 4), ("IYY", DatetimeElement.IsoYear, 3), ("IY", DatetimeElement.IsoYear, 2),
            ("I", DatetimeElement.IsoYear, 1),
            ("J", DatetimeElement.Julian, 7), ("MI", DatetimeElement.Minute, 2), ("MM", DatetimeElement.Month, 2),
            ("MONTH", DatetimeElement.MonthName, 0), ("MON", DatetimeElement.MonthShortName, 0),
            ("Q", DatetimeElement.Quarter, 1), ("RM", DatetimeElement.RomanMonth, 0),
            ("RRRR", DatetimeElement.RoundedFullYear, 4), ("RR", DatetimeElement.RoundedYear, 2),
            ("SSSSS", DatetimeElement.SecondsOfDay, 5), ("SS", DatetimeElement.Second, 2),
            ("TZD", DatetimeElement.ZoneAbbreviation, 0), ("TZH", DatetimeElement.ZoneHour, 2), ("TZM", DatetimeElement.ZoneMinute, 2),
            ("TZR", DatetimeElement.ZoneRegion, 0),
            ("WW", DatetimeElement.WeekOfYear, 2), ("W", DatetimeElement.WeekOfMonth, 1), ("X", DatetimeElement.Radix, 0),
            ("Y,YYY", DatetimeElement.YearWithComma, 4),
            ("SYEAR", DatetimeElement.SignedSpelledYear, 0), ("YEAR", DatetimeElement.SpelledYear, 0),
            ("SYYYY", DatetimeElement.SignedYear, 4), ("YYYY", DatetimeElement.Year, 4), ("YYY", DatetimeElement.Year, 3),
            ("YY", DatetimeElement.Year, 2), ("Y", DatetimeElement.Year, 1),
        }.OrderByDescending(e => e.Item1.Length),
    ];

    private static readonly string[] Suffixes = ["SPTH", "THSP", "SP", "TH"];

    private static readonly ConcurrentDictionary<string, DatetimeFormat> Cache = new();

    /// <summary>Whether the rules of reading were found to hold.</summary>
    private bool _canRead;

    private DatetimeFormat(string mask, DatetimeToken[] tokens)
    {
        Mask = mask;
        Tokens = tokens;
    }

    public string Mask { get; }

    internal DatetimeToken[] Tokens { get; }

    /// <summary>Raises ORA-01821 for what is no element, ORA-01801 when it is absurdly long.</summary>
    public static DatetimeFormat Parse(string mask)
    {
        if (Cache.TryGetValue(mask, out var known))
            return known;
        var format = new DatetimeFormat(mask, [.. Tokenize(mask)]);
        if (Cache.Count < CacheLimit)
            Cache.TryAdd(mask, format);
        return format;
    }

    /// <summary>TO_CHAR of a DATE. Raises ORA-01821 for fractions and zones.</summary>
    public string Format(OracleDate value, Nls nls)
    {
        RejectForDate();
        return new DatetimeWriter(new OracleTimestamp(value), 0, nls).Write(this);
    }

    /// <summary>TO_CHAR of a TIMESTAMP; FF prints <paramref name="precision"/> digits.</summary>
    public string Format(OracleTimestamp value, int precision, Nls nls)
    {
        if (value.Zone is null && Tokens.Any(t => t.NeedsZone))
            throw new OraException(OraError.DateFormatNotRecognized);
        return new DatetimeWriter(value, precision, nls).Write(this);
    }

    /// <summary>TO_DATE. What the format leaves out is the current year and month, day 1, midnight.</summary>
    public OracleDate ReadDate(string text, Nls nls)
    {
        RejectForDate();
        return Read(text, nls).ToDate();
    }

    /// <summary>TO_TIMESTAMP: without a zone.</summary>
    public OracleTimestamp ReadTimestamp(string text, Nls nls) => Read(text, nls).WithoutZone();

    /// <summary>TO_TIMESTAMP_TZ: the session's zone where the text has none.</summary>
    public OracleTimestamp ReadTimestampTz(string text, Nls nls)
    {
        var value = Read(text, nls);
        return value.Zone is null ? value.WithZone(nls.TimeZone) : value;
    }

    private OracleTimestamp Read(string text, Nls nls)
    {
        if (!_canRead)
            DatetimeInputRules.Check(Tokens);
        _canRead = true;
        return new DatetimeReader(this, nls).Read(text);
    }

    private void RejectForDate()
    {
        foreach (var token in Tokens)
        {
            if (token.NeedsZone || token.Element == DatetimeElement.Fraction)
                throw new OraException(OraError.DateFormatNotRecognized);
        }
    }

    private static IEnumerable<DatetimeToken> Tokenize(string mask)
    {
        var fill = false;
        var exact = false;
        var at = 0;
        while (at < mask.Length)
        {
            var rest = mask.AsSpan(at);
            if (rest.StartsWith("FM", StringComparison.OrdinalIgnoreCase))
            {
                fill = !fill;
                at += 2;
            }
            else if (rest.StartsWith("FX", StringComparison.OrdinalIgnoreCase))
            {
                exact = !exact;
                at += 2;
            }
            else
            {
                var token = ReadToken(mask, ref at, fill, exact);
                yield return token;
            }
        }
    }

    private static DatetimeToken ReadToken(string mask, ref int at, bool fill, bool exact)
    {
        if (mask[at] == '"')
        {
            var end = mask.IndexOf('"', at + 1);
            if (end < 0)
                throw new OraException(OraError.DateFormatNotRecognized);
            var text = mask[(at + 1)..end];
            at = end + 1;
            return new DatetimeToken(DatetimeElement.QuotedLiteral, 0, text, "", fill, exact);
        }
        foreach (var (spelling, element, digits) in Elements)
        {
            if (!mask.AsSpan(at).StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
                continue;
            var written = mask.Substring(at, spelling.Length);
            at += spelling.Length;
            return new DatetimeToken(element, digits, written, ReadSuffix(mask, ref at), fill, exact);
        }
        if (char.IsLetterOrDigit(mask[at]))
            throw new OraException(OraError.DateFormatNotRecognized);
        return new DatetimeToken(DatetimeElement.Literal, 0, mask[at++].ToString(), "", fill, exact);
    }

    private static string ReadSuffix(string mask, ref int at)
    {
        foreach (var suffix in Suffixes)
        {
            if (mask.AsSpan(at).StartsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                var written = mask.Substring(at, suffix.Length);
                at += suffix.Length;
                return written;
            }
        }
        return "";
    }
}
