namespace Mocks.Oracle.Types;

/// <summary>
/// Oracle's calendar: Julian up to 4 October 1582, Gregorian from the 15th, Julian day numbers as in the J format element. Years before
/// Christ are negative and there is no year 0.
/// </summary>
internal static class CalendarMath
{
    /// <summary>15 October 1582, the first Gregorian day.</summary>
    private const int FirstGregorianDay = 2299161;

    public static int ToJulianDay(int year, int month, int day)
    {
        var astronomical = year < 0 ? year + 1 : year;
        var shift = (14 - month) / 12;
        var y = astronomical + 4800 - shift;
        var m = month + 12 * shift - 3;
        var sinceMarch = day + (153 * m + 2) / 5 + 365 * y + y / 4;
        var gregorian = year > 1582 || (year == 1582 && (month > 10 || (month == 10 && day >= 15)));
        return gregorian ? sinceMarch - y / 100 + y / 400 - 32045 : sinceMarch - 32083;
    }

    public static (int Year, int Month, int Day) FromJulianDay(int julianDay)
    {
        int c;
        var b = 0;
        if (julianDay >= FirstGregorianDay)
        {
            var a = julianDay + 32044;
            b = (4 * a + 3) / 146097;
            c = a - 146097 * b / 4;
        }
        else
        {
            c = julianDay + 32082;
        }
        var d = (4 * c + 3) / 1461;
        var e = c - 1461 * d / 4;
        var m = (5 * e + 2) / 153;
        var day = e - (153 * m + 2) / 5 + 1;
        var month = m + 3 - 12 * (m / 10);
        var year = 100 * b + d - 4800 + m / 10;
        return (year <= 0 ? year - 1 : year, month, day);
    }

    public static bool IsLeapYear(int year)
    {
        var astronomical = year < 0 ? year + 1 : year;
        return astronomical % 4 == 0 && (year <= 1582 || astronomical % 100 != 0 || astronomical % 400 == 0);
    }

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
