using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>A DATE: year -4712 to 9999 (no year 0), to the second, without a time zone. Kept as seconds since Julian day 0.</summary>
public readonly record struct OracleDate : IComparable<OracleDate>
{
    public const int SecondsPerDay = 86_400;
    private const int FirstJulianDay = 1;
    private const int LastJulianDay = 5373484;

    public static readonly OracleDate MinValue = FromTicks((long)FirstJulianDay * SecondsPerDay);
    public static readonly OracleDate MaxValue = FromTicks((long)LastJulianDay * SecondsPerDay + SecondsPerDay - 1);

    private readonly long _seconds;

    /// <summary>A date that exists. Raises ORA-01841, 01843, 01847, 01839, 01850, 01851, 01852.</summary>
    public OracleDate(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
    {
        Check(year, month, day);
        if (hour is < 0 or > 23)
            throw new OraException(OraError.HourOutOfRange24);
        if (minute is < 0 or > 59)
            throw new OraException(OraError.MinutesOutOfRange);
        if (second is < 0 or > 59)
            throw new OraException(OraError.SecondsOutOfRange);
        _seconds = (long)CalendarMath.ToJulianDay(year, month, day) * SecondsPerDay + hour * 3600 + minute * 60 + second;
    }

    private OracleDate(long seconds) => _seconds = seconds;

    /// <summary>Seconds since midnight of Julian day 0.</summary>
    public long Ticks => _seconds;

    public int JulianDay => (int)(_seconds / SecondsPerDay);

    public int SecondOfDay => (int)(_seconds % SecondsPerDay);

    public int Year => Civil.Year;

    public int Month => Civil.Month;

    public int Day => Civil.Day;

    public int Hour => SecondOfDay / 3600;

    public int Minute => SecondOfDay / 60 % 60;

    public int Second => SecondOfDay % 60;

    public (int Year, int Month, int Day) Civil => CalendarMath.FromJulianDay(JulianDay);

    /// <summary>Midnight of the same day.</summary>
    public OracleDate Midnight => new(_seconds - SecondOfDay);

    public static bool operator <(OracleDate a, OracleDate b) => a._seconds < b._seconds;

    public static bool operator >(OracleDate a, OracleDate b) => a._seconds > b._seconds;

    public static bool operator <=(OracleDate a, OracleDate b) => a._seconds <= b._seconds;

    public static bool operator >=(OracleDate a, OracleDate b) => a._seconds >= b._seconds;

    /// <summary>Raises ORA-01841 outside the calendar.</summary>
    public static OracleDate FromSeconds(long secondsSinceJulianDay0) =>
        secondsSinceJulianDay0 >= MinValue._seconds && secondsSinceJulianDay0 <= MaxValue._seconds
            ? new OracleDate(secondsSinceJulianDay0)
            : throw new OraException(OraError.YearOutOfRange);

    /// <summary>Raises ORA-01854.</summary>
    public static OracleDate FromJulianDay(int julianDay) =>
        julianDay is >= FirstJulianDay and <= LastJulianDay
            ? new OracleDate((long)julianDay * SecondsPerDay)
            : throw new OraException(OraError.JulianDateRange);

    public static OracleDate FromDateTime(DateTime value) => new(value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second);

    /// <summary>Raises ORA-01841 for years that .NET has not.</summary>
    public DateTime ToDateTime()
    {
        var (year, month, day) = Civil;
        if (year < 1)
            throw new OraException(OraError.YearOutOfRange);
        return new DateTime(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)), Hour, Minute, Second, DateTimeKind.Unspecified);
    }

    internal static OracleDate FromTicks(long ticks) => new(ticks);

    internal static void Check(int year, int month, int day)
    {
        if (year is < -4712 or 0 or > 9999)
            throw new OraException(OraError.YearOutOfRange);
        if (month is < 1 or > 12)
            throw new OraException(OraError.NotAValidMonth);
        if (day is < 1 or > 31)
            throw new OraException(OraError.DayOfMonthOutOfRange);
        if (day > CalendarMath.DaysInMonth(year, month))
            throw new OraException(OraError.DateNotValidForMonth);
    }

    /// <summary>The seven bytes: century + 100, year of century + 100, month, day, hour + 1, minute + 1, second + 1.</summary>
    public void WriteBytes(Span<byte> buffer)
    {
        var (year, month, day) = Civil;
        buffer[0] = (byte)(year / 100 + 100);
        buffer[1] = (byte)(year % 100 + 100);
        buffer[2] = (byte)month;
        buffer[3] = (byte)day;
        buffer[4] = (byte)(Hour + 1);
        buffer[5] = (byte)(Minute + 1);
        buffer[6] = (byte)(Second + 1);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[7];
        WriteBytes(bytes);
        return bytes;
    }

    public static OracleDate FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 7)
            throw new OraException(OraError.InvalidLengthForDateOrNumber);
        return new OracleDate((bytes[0] - 100) * 100 + bytes[1] - 100, bytes[2], bytes[3], bytes[4] - 1, bytes[5] - 1, bytes[6] - 1);
    }

    /// <summary>DATE + NUMBER days, rounded to the second.</summary>
    public OracleDate AddDays(OracleNumber days)
    {
        var seconds = (days * SecondsPerDay).Round();
        if (seconds.Abs() > MaxValue._seconds)
            throw new OraException(OraError.YearOutOfRange);
        return FromSeconds(_seconds + seconds.ToInt64());
    }

    public OracleDate AddSeconds(long seconds) => FromSeconds(_seconds + seconds);

    /// <summary>DATE - DATE: days as a NUMBER.</summary>
    public OracleNumber DaysSince(OracleDate other) => (OracleNumber)(_seconds - other._seconds) / SecondsPerDay;

    /// <summary>ADD_MONTHS: the last day of a month stays the last day.</summary>
    public OracleDate AddMonths(int months)
    {
        var (year, month, day) = Civil;
        var (newYear, newMonth) = Shift(year, month, months);
        var last = CalendarMath.DaysInMonth(newYear, newMonth);
        if (day > last || day == CalendarMath.DaysInMonth(year, month))
            day = last;
        return FromSeconds((long)CalendarMath.ToJulianDay(newYear, newMonth, day) * SecondsPerDay + SecondOfDay);
    }

    /// <summary>DATE + INTERVAL YEAR TO MONTH: a day that the month has not raises ORA-01839.</summary>
    public OracleDate Add(OracleIntervalYM interval)
    {
        var (year, month, day) = Civil;
        var (newYear, newMonth) = Shift(year, month, interval.Months);
        return new OracleDate(newYear, newMonth, day, Hour, Minute, Second);
    }

    public int CompareTo(OracleDate other) => _seconds.CompareTo(other._seconds);

    public override string ToString()
    {
        var (year, month, day) = Civil;
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00} {Hour:00}:{Minute:00}:{Second:00}");
    }

    private static (int Year, int Month) Shift(int year, int month, int months)
    {
        var total = (long)(year < 0 ? year + 1 : year) * 12 + month - 1 + months;
        var newYear = total >= 0 ? total / 12 : -((-total + 11) / 12);
        var newMonth = (int)(total - newYear * 12) + 1;
        if (newYear <= 0)
            newYear--;
        if (newYear is < -4712 or > 9999)
            throw new OraException(OraError.YearOutOfRange);
        return ((int)newYear, newMonth);
    }
}
