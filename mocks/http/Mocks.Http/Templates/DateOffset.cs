using System.Globalization;

namespace Mocks.Http.Templates;

/// <summary>Offsets (<c>3 days</c>, <c>-24 seconds</c>) and truncations (<c>first day of month</c>) in WireMock's words; all UTC.</summary>
internal static class DateOffset
{
    /// <summary>Null when the text is no offset or leads out of the calendar.</summary>
    public static DateTimeOffset? Add(DateTimeOffset time, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            return null;
        return Add(time, amount, words[1]);
    }

    public static DateTimeOffset? Add(DateTimeOffset time, int amount, string unit)
    {
        try
        {
            return unit.ToLowerInvariant() switch
            {
                "second" or "seconds" => time.AddSeconds(amount),
                "minute" or "minutes" => time.AddMinutes(amount),
                "hour" or "hours" => time.AddHours(amount),
                "day" or "days" => time.AddDays(amount),
                "week" or "weeks" => time.AddDays(7.0 * amount),
                "month" or "months" => time.AddMonths(amount),
                "year" or "years" => time.AddYears(amount),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Null when the words name no truncation.</summary>
    public static DateTimeOffset? Truncate(DateTimeOffset time, string words)
    {
        var day = new DateTimeOffset(time.Year, time.Month, time.Day, 0, 0, 0, time.Offset);
        var month = new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, time.Offset);
        var year = new DateTimeOffset(time.Year, 1, 1, 0, 0, 0, time.Offset);
        return words.ToLowerInvariant().Replace('_', ' ') switch
        {
            "first second of minute" => day.AddHours(time.Hour).AddMinutes(time.Minute),
            "first minute of hour" => day.AddHours(time.Hour),
            "first hour of day" => day,
            "first day of month" => month,
            "first day of next month" => month.AddMonths(1),
            "last day of month" => month.AddMonths(1).AddDays(-1),
            "first day of year" => year,
            "first day of next year" => year.AddYears(1),
            "last day of year" => year.AddYears(1).AddDays(-1),
            _ => null,
        };
    }
}
