using System.Globalization;
using System.Text.RegularExpressions;

namespace Mocks.Http.Templates;

/// <summary>A date as WireMock reads it: with a zone it is an instant, without one what a clock on a wall shows.</summary>
/// <param name="Time">Of a date without a zone, the offset is zero.</param>
internal readonly partial record struct JavaDate(DateTimeOffset Time, bool Zoned)
{
    private static readonly string[] HttpFormats =
    [
        "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM dd HH:mm:ss yyyy",
    ];

    /// <summary>ISO 8601 or one of HTTP's dates; null for anything else.</summary>
    public static JavaDate? Parse(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
            return OfIso(iso);
        return DateTimeOffset.TryParseExact(text, HttpFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new JavaDate(time, true)
            : null;
    }

    /// <param name="format">A pattern of Java, <c>epoch</c> (milliseconds) or <c>unix</c> (seconds).</param>
    public static JavaDate? Parse(string text, string format) =>
        JavaDateFormat.Parse(text, format) is { } time
            ? new JavaDate(time, format is "epoch" or "unix" || JavaDateFormat.HasZone(format))
            : null;

    /// <summary>Negative when this is earlier: on one wall if the other date has no zone, else in time.</summary>
    public int OrderTo(JavaDate expected) =>
        expected.Zoned ? Time.CompareTo(expected.Time) : Time.DateTime.CompareTo(expected.Time.DateTime);

    private static JavaDate? OfIso(Match iso)
    {
        var number = (string group, int missing) =>
            iso.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : missing;
        var zone = iso.Groups["zone"];
        var offset = TimeSpan.Zero;
        if (zone is { Success: true, ValueSpan: not ("Z" or "z") })
            offset = new TimeSpan(number("zh", 0), number("zm", 0), 0) * (zone.ValueSpan[0] == '-' ? -1 : 1);
        try
        {
            var time = new DateTimeOffset(
                number("year", 1), number("month", 1), number("day", 1), number("hour", 0), number("minute", 0), number("second", 0), offset);
            if (iso.Groups["fraction"] is { Success: true, Value: var fraction })
                time = time.AddTicks(long.Parse(fraction.PadRight(9, '0')[..7], NumberStyles.None, CultureInfo.InvariantCulture));
            return new JavaDate(time, zone.Success);
        }
        catch (ArgumentException)
        {
            // a month of 13, an hour of 25, a day that the month does not have
            return null;
        }
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?)?"
        + @"(?<zone>Z|[+-](?<zh>[0-9]{2})(:(?<zm>[0-9]{2}))?)?(?(zone)(\[[^\]]+\])?))?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();
}
