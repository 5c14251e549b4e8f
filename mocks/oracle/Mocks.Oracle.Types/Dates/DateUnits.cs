namespace Mocks.Oracle.Types;

/// <summary>TRUNC and ROUND of dates, and the functions of months.</summary>
public static class DateUnits
{
    /// <summary>TRUNC(date, format). Raises ORA-01821, ORA-01898 or ORA-01899 for formats that are no unit.</summary>
    public static OracleDate Truncate(OracleDate date, string unit, Nls nls)
    {
        var (year, month, _) = date.Civil;
        return unit.ToUpperInvariant() switch
        {
            "CC" or "SCC" => new OracleDate((Math.Max(year, 1) - 1) / 100 * 100 + 1, 1, 1),
            "SYYYY" or "YYYY" or "YEAR" or "SYEAR" or "YYY" or "YY" or "Y" => new OracleDate(year, 1, 1),
            "IYYY" or "IYY" or "IY" or "I" => IsoYear(date),
            "Q" => new OracleDate(year, (month - 1) / 3 * 3 + 1, 1),
            "MONTH" or "MON" or "MM" or "RM" => new OracleDate(year, month, 1),
            "WW" => Day(date, -((date.JulianDay - new OracleDate(year, 1, 1).JulianDay) % 7)),
            "IW" => Day(date, -(date.JulianDay % 7)),
            "W" => Day(date, -((date.Day - 1) % 7)),
            "DDD" or "DD" or "J" => date.Midnight,
            "DAY" or "DY" or "D" => Day(date, -DayOfWeek(date, nls)),
            "HH" or "HH12" or "HH24" => date.AddSeconds(-(date.SecondOfDay % 3600)),
            "MI" => date.AddSeconds(-date.Second),
            _ => throw NoUnit(unit),
        };
    }

    /// <summary>CEIL(date, format): the start of the next unit, unless the date is the start of one.</summary>
    public static OracleDate Ceil(OracleDate date, string unit, Nls nls)
    {
        var start = Truncate(date, unit, nls);
        if (start == date)
            return date;
        var (year, month, _) = start.Civil;
        return unit.ToUpperInvariant() switch
        {
            "CC" or "SCC" => new OracleDate(year + 100, 1, 1),
            "SYYYY" or "YYYY" or "YEAR" or "SYEAR" or "YYY" or "YY" or "Y" => new OracleDate(Next(year), 1, 1),
            "IYYY" or "IYY" or "IY" or "I" => IsoYear(Later(start, 371)),
            "Q" => new OracleDate(year, month, 1).AddMonths(3),
            "MONTH" or "MON" or "MM" or "RM" => new OracleDate(year, month, 1).AddMonths(1),
            "WW" or "IW" or "W" or "DAY" or "DY" or "D" => Later(start, 7),
            "HH" or "HH12" or "HH24" => start.AddSeconds(3600),
            "MI" => start.AddSeconds(60),
            _ => Later(start, 1),
        };
    }

    /// <summary>ROUND(date, format): up from the middle of the unit on.</summary>
    public static OracleDate Round(OracleDate date, string unit, Nls nls)
    {
        var (year, month, day) = date.Civil;
        switch (unit.ToUpperInvariant())
        {
            case "CC" or "SCC":
                var century = (year - 1) / 100 * 100 + 1;
                return new OracleDate(year - century >= 50 ? century + 100 : century, 1, 1);
            case "SYYYY" or "YYYY" or "YEAR" or "SYEAR" or "YYY" or "YY" or "Y":
                return new OracleDate(month >= 7 ? Next(year) : year, 1, 1);
            case "IYYY" or "IYY" or "IY" or "I":
                return month >= 7 ? IsoYear(new OracleDate(Next(year), 1, 4)) : IsoYear(new OracleDate(year, 1, 4));
            case "Q":
                var middle = (month - 1) / 3 * 3 + 2;
                var start = new OracleDate(year, middle - 1, 1);
                return month > middle || (month == middle && day >= 16) ? start.AddMonths(3) : start;
            case "MONTH" or "MON" or "MM" or "RM":
                var first = new OracleDate(year, month, 1);
                return day >= 16 ? first.AddMonths(1) : first;
            case "WW" or "IW" or "W" or "DAY" or "DY" or "D":
                return Nearest(date, Truncate(date, unit, nls), 7 * OracleDate.SecondsPerDay);
            case "HH" or "HH12" or "HH24":
                return Nearest(date, Truncate(date, unit, nls), 3600);
            case "MI":
                return Nearest(date, Truncate(date, unit, nls), 60);
            default:
                return Nearest(date, Truncate(date, unit, nls), OracleDate.SecondsPerDay);
        }
    }

    /// <summary>LAST_DAY: the time of day stays.</summary>
    public static OracleDate LastDay(OracleDate date)
    {
        var (year, month, day) = date.Civil;
        return Later(date, CalendarMath.DaysInMonth(year, month) - day);
    }

    /// <summary>NEXT_DAY: the first such weekday after the date, at its time of day. Raises ORA-01846.</summary>
    public static OracleDate NextDay(OracleDate date, string weekday, Nls nls)
    {
        var wanted = FindWeekday(weekday.Trim(), nls);
        var current = (date.JulianDay + 1) % 7;
        return Later(date, (wanted - current + 6) % 7 + 1);
    }

    /// <summary>MONTHS_BETWEEN: whole when the days of the month are the same or both last, else with a fraction of 31 days.</summary>
    public static OracleNumber MonthsBetween(OracleDate later, OracleDate earlier)
    {
        var (y1, m1, d1) = later.Civil;
        var (y2, m2, d2) = earlier.Civil;
        var months = (OracleNumber)((y1 - y2) * 12 + m1 - m2);
        var bothLast = d1 == CalendarMath.DaysInMonth(y1, m1) && d2 == CalendarMath.DaysInMonth(y2, m2);
        if (d1 == d2 || bothLast)
            return months;
        var seconds = (d1 - d2) * OracleDate.SecondsPerDay + later.SecondOfDay - earlier.SecondOfDay;
        return months + (OracleNumber)seconds / (31 * OracleDate.SecondsPerDay);
    }

    /// <summary>ORA-01821 for what is no format, ORA-01898 for several elements, ORA-01899 for one that is no unit.</summary>
    private static OraException NoUnit(string unit) =>
        new(DatetimeFormat.Parse(unit).Tokens.Length > 1 ? OraError.TooManyPrecisionSpecifiers : OraError.BadPrecisionSpecifier);

    private static int Next(int year) => year == -1 ? 1 : year + 1;

    private static OracleDate IsoYear(OracleDate date)
    {
        var monday = Day(date, -(date.JulianDay % 7));
        var thursdayYear = Later(monday, 3).Year;
        var fourth = new OracleDate(thursdayYear, 1, 4);
        return Day(fourth, -(fourth.JulianDay % 7));
    }

    /// <summary>0 is the first day of the territory's week.</summary>
    private static int DayOfWeek(OracleDate date, Nls nls) => NlsTerritory.Of(nls).MondayFirst ? date.JulianDay % 7 : (date.JulianDay + 1) % 7;

    /// <summary>Midnight so many days on.</summary>
    private static OracleDate Day(OracleDate date, int days) => Later(date.Midnight, days);

    private static OracleDate Later(OracleDate date, int days) => date.AddSeconds((long)days * OracleDate.SecondsPerDay);

    private static OracleDate Nearest(OracleDate date, OracleDate start, int unit) =>
        date.Ticks - start.Ticks >= (unit + 1) / 2 ? start.AddSeconds(unit) : start;

    private static int FindWeekday(string text, Nls nls)
    {
        var language = NlsLanguage.Of(nls);
        for (var i = 0; i < 7; i++)
        {
            var name = language.Dys[i].TrimEnd('.');
            // whatever follows the abbreviation is ignored
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        if (text.Length == 1 && text[0] is >= '1' and <= '7')
            return NlsTerritory.Of(nls).MondayFirst ? (text[0] - '0') % 7 : text[0] - '1';
        throw new OraException(OraError.NotAValidDayOfWeek);
    }
}
