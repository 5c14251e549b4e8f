namespace Mocks.Oracle.Types;

/// <summary>What a datetime text has given so far; contradictions raise the error that names them.</summary>
internal sealed class DatetimeParts
{
    private int? _year;
    private int? _month;
    private int? _day;
    private int? _dayOfYear;
    private int? _julianDay;
    private int? _weekday;
    private int? _hour24;
    private int? _hour12;
    private int? _minute;
    private int? _second;
    private int? _secondOfDay;
    private int? _zoneHour;
    private int _zoneMinute;
    private bool _zoneNegative;

    public bool? IsPm { get; set; }

    public bool? IsBc { get; set; }

    public int Nanoseconds { get; set; }

    public OracleTimeZone? Zone { get; set; }

    /// <param name="digits">How many digits the text had: up to two are completed from the current century.</param>
    public void SetYear(int value, int digits, DatetimeToken token, Nls nls)
    {
        Once(_year, OraError.YearMayOnlyBeSpecifiedOnce);
        _year = token.Element switch
        {
            DatetimeElement.RoundedYear or DatetimeElement.RoundedFullYear when digits <= 2 => Rounded(value, nls.Now().Local.Year),
            DatetimeElement.Year when token.Digits < 4 && digits < 4 => Completed(value, token.Digits, nls.Now().Local.Year),
            _ => value,
        };
        if (_year is 0 or < -4712 or > 9999)
            throw new OraException(OraError.YearOutOfRange);
    }

    public void SetMonth(int value)
    {
        Once(_month, OraError.MonthMayOnlyBeSpecifiedOnce);
        _month = InRange(value, 1, 12, OraError.NotAValidMonth);
    }

    public void SetDay(int value)
    {
        Once(_day, OraError.FormatCodeAppearsTwice);
        _day = InRange(value, 1, 31, OraError.DayOfMonthOutOfRange);
    }

    public void SetDayOfYear(int value) => _dayOfYear = InRange(value, 1, 366, OraError.DayOfYearOutOfRange);

    public void SetJulianDay(int value) => _julianDay = InRange(value, 1, 5373484, OraError.JulianDateRange);

    public void SetWeekday(int value)
    {
        Once(_weekday, OraError.DayOfWeekMayOnlyBeSpecifiedOnce);
        _weekday = value;
    }

    public void SetHour24(int value)
    {
        Once(_hour24 ?? _hour12, OraError.HourMayOnlyBeSpecifiedOnce);
        _hour24 = InRange(value, 0, 23, OraError.HourOutOfRange24);
    }

    public void SetHour12(int value)
    {
        Once(_hour24 ?? _hour12, OraError.HourMayOnlyBeSpecifiedOnce);
        _hour12 = InRange(value, 1, 12, OraError.HourOutOfRange12);
    }

    public void SetMinute(int value) => _minute = InRange(value, 0, 59, OraError.MinutesOutOfRange);

    public void SetSecond(int value) => _second = InRange(value, 0, 59, OraError.SecondsOutOfRange);

    public void SetSecondOfDay(int value) => _secondOfDay = InRange(value, 0, 86_399, OraError.SecondsInDayOutOfRange);

    public void SetZoneHour(int value, bool negative)
    {
        _zoneHour = InRange(value, 0, 15, OraError.TimeZoneHourOutOfRange);
        _zoneNegative = negative;
    }

    public void SetZoneMinute(int value) => _zoneMinute = InRange(value, 0, 59, OraError.TimeZoneMinuteOutOfRange);

    /// <summary>The value; without a zone unless the text had one.</summary>
    public OracleTimestamp Assemble(Nls nls)
    {
        var date = AssembleDate(nls);
        if (_weekday is { } weekday && (date.JulianDay + 1) % 7 != weekday)
            throw new OraException(OraError.DayOfWeekConflictsWithJulian);
        var zone = Zone;
        if (_zoneHour is { } hours)
            zone = OracleTimeZone.FromOffset((_zoneNegative ? -1 : 1) * (hours * 60 + _zoneMinute));
        return new OracleTimestamp(date.AddSeconds(SecondOfDay()), Nanoseconds, zone);
    }

    private OracleDate AssembleDate(Nls nls)
    {
        if (_julianDay is { } julian)
            return OracleDate.FromJulianDay(julian);
        var today = nls.Now().Local;
        var year = _year ?? today.Year;
        if (IsBc == true)
            year = -Math.Abs(year);
        if (_dayOfYear is { } dayOfYear)
        {
            if (dayOfYear == 366 && !CalendarMath.IsLeapYear(year))
                throw new OraException(OraError.DayOfYearOutOfRange);
            var date = OracleDate.FromJulianDay(CalendarMath.ToJulianDay(year, 1, 1) + dayOfYear - 1);
            if (_month is { } month && month != date.Month)
                throw new OraException(OraError.MonthConflictsWithJulian);
            if (_day is { } day && day != date.Day)
                throw new OraException(OraError.DayOfMonthConflictsWithJulian);
            return date;
        }
        return new OracleDate(year, _month ?? today.Month, _day ?? 1);
    }

    private int SecondOfDay()
    {
        if (IsPm is not null && _hour24 is not null)
            throw new OraException(OraError.HhPrecludesSeconds);
        var hour = _hour24 ?? (_hour12 is { } half ? half % 12 + (IsPm == true ? 12 : 0) : 0);
        if (_secondOfDay is not { } seconds)
            return hour * 3600 + (_minute ?? 0) * 60 + (_second ?? 0);
        if ((_hour24 ?? _hour12) is not null && hour != seconds / 3600)
            throw new OraException(OraError.HourConflictsWithSeconds);
        if (_minute is { } minute && minute != seconds / 60 % 60)
            throw new OraException(OraError.MinutesConflictWithSeconds);
        if (_second is { } second && second != seconds % 60)
            throw new OraException(OraError.SecondsConflictWithSeconds);
        return seconds;
    }

    /// <summary>RR: the nearer century, 0 to 49 of the coming one when this is in its second half.</summary>
    private static int Rounded(int value, int currentYear)
    {
        var century = currentYear / 100 * 100;
        if (currentYear % 100 < 50)
            return value < 50 ? century + value : century - 100 + value;
        return value < 50 ? century + 100 + value : century + value;
    }

    private static int Completed(int value, int digits, int currentYear)
    {
        var unit = digits switch { 1 => 10, 2 => 100, _ => 1000 };
        return currentYear / unit * unit + value;
    }

    private static int InRange(int value, int low, int high, OraError error) =>
        value >= low && value <= high ? value : throw new OraException(error);

    private static void Once(int? known, OraError error)
    {
        if (known is not null)
            throw new OraException(error);
    }
}
