using System.Globalization;
using System.Text.RegularExpressions;

namespace Mocks.Splunk.Search;

/// <summary>A time as Splunk's users write it: <c>now</c>, <c>-15m</c>, <c>-1d@d</c>, <c>@h</c>, seconds since 1970, or ISO 8601.</summary>
internal static partial class TimeModifier
{
    /// <exception cref="SearchException">It is none.</exception>
    public static DateTimeOffset Parse(string text, DateTimeOffset now)
    {
        text = text.Trim();
        if (text is "now" or "now()")
            return now;
        if (text.StartsWith("rt", StringComparison.Ordinal))
            throw new SearchException("Real-time searches are not supported here.");
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e11)
            return DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000));
        var match = Form().Match(text);
        if (match.Success && text.Length > 0)
        {
            var moved = match.Groups["unit"].Success ? Move(now, Count(match), match.Groups["unit"].Value) : now;
            return match.Groups["snap"].Success ? Snap(moved, match.Groups["snap"].Value) : moved;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return exact;
        if (DateTimeOffset.TryParseExact(text, "MM/dd/yyyy:HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var american))
            return american;
        throw new SearchException($"Invalid value \"{text}\" for time term 'earliest'");
    }

    private static int Count(Match match)
    {
        var count = match.Groups["count"].Length == 0 ? 1 : int.Parse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["sign"].Value == "-" ? -count : count;
    }

    private static DateTimeOffset Move(DateTimeOffset time, int count, string unit) => unit switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => time.AddSeconds(count),
        "m" or "min" or "mins" or "minute" or "minutes" => time.AddMinutes(count),
        "h" or "hr" or "hrs" or "hour" or "hours" => time.AddHours(count),
        "d" or "day" or "days" => time.AddDays(count),
        "w" or "week" or "weeks" => time.AddDays(7 * count),
        "mon" or "month" or "months" => time.AddMonths(count),
        "q" or "qtr" or "quarter" or "quarters" => time.AddMonths(3 * count),
        "y" or "yr" or "year" or "years" => time.AddYears(count),
        _ => throw new SearchException($"Invalid time unit \"{unit}\"."),
    };

    private static DateTimeOffset Snap(DateTimeOffset time, string unit)
    {
        var day = new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero);
        return unit switch
        {
            "s" or "sec" or "second" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)),
            "m" or "min" or "minute" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)),
            "h" or "hr" or "hour" => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerHour)),
            "d" or "day" => day,
            "w" or "week" or "w0" => day.AddDays(-(int)day.DayOfWeek),
            "mon" or "month" => day.AddDays(1 - day.Day),
            "y" or "yr" or "year" => day.AddDays(1 - day.DayOfYear),
            _ => throw new SearchException($"Invalid time unit \"{unit}\"."),
        };
    }

    [GeneratedRegex(@"\A(?:(?<sign>[-+])(?<count>[0-9]{0,6})(?<unit>[a-z]+))?(?:@(?<snap>[a-z]+[0-7]?))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
