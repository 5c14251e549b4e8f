using System.Globalization;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Scheduling;

/// <summary>
/// A calendar expression of DBMS_SCHEDULER: FREQ (YEARLY to SECONDLY), INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE, BYSECOND.
/// Dates begin at the start date, and what no BY clause says is as it is there. ORA-27412 when it is none.
/// </summary>
internal sealed class CalendarSchedule
{
    private const int MostYears = 5;

    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly Dictionary<string, int[]> _by = new(StringComparer.Ordinal);
    private readonly int _frequency;
    private readonly int _interval = 1;

    private CalendarSchedule(string text)
    {
        _frequency = -1;
        foreach (var clause in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (clause.Split('=') is not [var name, var value])
                throw Ora.Error(27412, 0, text);
            name = name.Trim().ToUpperInvariant();
            value = value.Trim().ToUpperInvariant();
            if (name == "FREQ")
                _frequency = Array.IndexOf(Frequencies, value);
            else if (name == "INTERVAL")
                _interval = Number(value, text);
            else if (name is "BYMONTH" or "BYMONTHDAY" or "BYHOUR" or "BYMINUTE" or "BYSECOND")
                _by[name] = [.. value.Split(',').Select(v => Number(v.Trim(), text))];
            else if (name == "BYDAY")
                _by[name] = [.. value.Split(',').Select(v => Array.IndexOf(Days, v.Trim()) is >= 0 and var day ? day : throw Ora.Error(27412, 0, text))];
            else
                throw Ora.Unsupported($"{name} of calendar expressions");
        }

        if (_frequency < 0 || _interval < 1)
            throw Ora.Error(27412, 0, text);
    }

    public static bool IsOne(string text) => text.TrimStart().StartsWith("FREQ", StringComparison.OrdinalIgnoreCase);

    public static CalendarSchedule Parse(string text) => new(text);

    /// <summary>The first date after a time; null when there is none within some years.</summary>
    public DateTime? Next(DateTime start, DateTime after)
    {
        start = new DateTime(start.Ticks - (start.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        if (_frequency <= 2 && _by.Count == 0)
            return NextStep(start, after);
        for (var day = after.Date < start.Date ? start.Date : after.Date; day < after.AddYears(MostYears * Math.Max(1, _interval)); day = day.AddDays(1))
        {
            if (!IsDay(start, day))
                continue;
            foreach (var time in Times(start))
            {
                var candidate = day + time;
                if (candidate > after && candidate >= start && IsPeriod(start, candidate))
                    return candidate;
            }
        }

        return null;
    }

    private DateTime NextStep(DateTime start, DateTime after)
    {
        var step = TimeSpan.FromSeconds(_interval * (_frequency switch { 0 => 1, 1 => 60, _ => 3600 }));
        return after < start ? start : start + (step * (Math.Floor((after - start) / step) + 1));
    }

    private bool IsDay(DateTime start, DateTime day)
    {
        if (_by.TryGetValue("BYMONTH", out var months) ? !months.Contains(day.Month) : _frequency == 6 && day.Month != start.Month)
            return false;
        var hasDay = _by.ContainsKey("BYDAY");
        if (_by.TryGetValue("BYMONTHDAY", out var dates)
            ? !dates.Any(d => d == day.Day || (d < 0 && day.Day == DateTime.DaysInMonth(day.Year, day.Month) + 1 + d))
            : _frequency >= 5 && !hasDay && day.Day != start.Day)
        {
            return false;
        }

        if (hasDay ? !_by["BYDAY"].Contains((int)day.DayOfWeek) : _frequency == 4 && day.DayOfWeek != start.DayOfWeek)
            return false;
        return _frequency switch
        {
            3 => (day - start.Date).Days % _interval == 0,
            4 => (int)Math.Floor((day - start.Date.AddDays(-(int)start.DayOfWeek)).TotalDays / 7) % _interval == 0,
            5 => (((day.Year - start.Year) * 12) + day.Month - start.Month) % _interval == 0,
            6 => (day.Year - start.Year) % _interval == 0,
            _ => true,
        };
    }

    /// <summary>Of frequencies below a day, whether the interval is kept.</summary>
    private bool IsPeriod(DateTime start, DateTime candidate) => _frequency switch
    {
        2 => (long)Math.Floor((candidate - start.Date.AddHours(start.Hour)).TotalHours) % _interval == 0,
        1 => (long)Math.Floor((candidate - start.Date.AddHours(start.Hour).AddMinutes(start.Minute)).TotalMinutes) % _interval == 0,
        0 => (long)(candidate - start).TotalSeconds % _interval == 0,
        _ => true,
    };

    private IEnumerable<TimeSpan> Times(DateTime start) =>
        from hour in Of("BYHOUR", start.Hour, 24, 2)
        from minute in Of("BYMINUTE", start.Minute, 60, 1)
        from second in Of("BYSECOND", start.Second, 60, 0)
        select new TimeSpan(hour, minute, second);

    /// <summary>By its clause; else that of the start, unless the frequency goes through all.</summary>
    private IEnumerable<int> Of(string clause, int own, int count, int frequency) =>
        _by.TryGetValue(clause, out var values) ? values.Order() : _frequency <= frequency ? Enumerable.Range(0, count) : [own];

    private static int Number(string value, string text) => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : throw Ora.Error(27412, 0, text);
}
