using Microsoft.Extensions.Time.Testing;

namespace Mocks.Oracle.Types.Tests.Nls;

public sealed class DatetimeFormatTests
{
    private static readonly Types.Nls Settings = Types.Nls.Default with
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
    };

    [Theory]
    [InlineData("YYYY-MM-DD HH24:MI:SS", "1998-12-05 17:04:09")]
    [InlineData("DD-MON-RR", "05-DEC-98")]
    [InlineData("DD-Mon-YYYY", "05-Dec-1998")]
    [InlineData("dd-mon-yyyy", "05-dec-1998")]
    [InlineData("Day, DD Month YYYY|", "Saturday , 05 December  1998|")]
    [InlineData("fmDay, DD Month YYYY", "Saturday, 5 December 1998")]
    [InlineData("fmDDth Month", "5th December")]
    [InlineData("fmDDTH", "5TH")]
    [InlineData("DDSP", "FIVE")]
    [InlineData("Ddspth", "Fifth")]
    [InlineData("HH:MI:SS AM", "05:04:09 PM")]
    [InlineData("HH12 a.m.", "05 p.m.")]
    [InlineData("DY dy Dy", "SAT sat Sat")]
    [InlineData("D DDD J", "7 339 2451153")]
    [InlineData("WW W IW IYYY", "49 1 49 1998")]
    [InlineData("Q CC", "4 20")]
    [InlineData("RM|", "XII |")]
    [InlineData("fmRM|", "XII|")]
    [InlineData("SSSSS", "61449")]
    [InlineData("Y,YYY YYY YY Y", "1,998 998 98 8")]
    [InlineData("SYYYY BC AD", " 1998 AD AD")]
    [InlineData("YEAR", "NINETEEN NINETY-EIGHT")]
    [InlineData("Year", "Nineteen Ninety-Eight")]
    [InlineData("\"on\" DD", "on 05")]
    [InlineData("DL", "Saturday, December 5, 1998")]
    [InlineData("DS", "12/05/1998")]
    [InlineData("TS", "05:04:09 PM")]
    [InlineData("YYYYMMDDHH24MISS", "19981205170409")]
    [InlineData("FMMM/DD/YYYY FMMM", "12/5/1998 12")]
    public void A_date_prints_by_its_format(string mask, string expected) =>
        Assert.Equal(expected, DatetimeFormat.Parse(mask).Format(new OracleDate(1998, 12, 5, 17, 4, 9), Settings));

    [Theory]
    [InlineData("FF", "123456")]
    [InlineData("FF3", "123")]
    [InlineData("FF9", "123456000")]
    [InlineData("SS.FF1", "30.1")]
    [InlineData("SSXFF2", "30.12")]
    [InlineData("TZH:TZM", "-05:30")]
    [InlineData("TZR", "-05:30")]
    public void A_timestamp_prints_fractions_and_its_zone(string mask, string expected)
    {
        var value = new OracleTimestamp(new OracleDate(2020, 2, 29, 10, 20, 30), 123_456_000, OracleTimeZone.Parse("-05:30"));
        Assert.Equal(expected, DatetimeFormat.Parse(mask).Format(value, 6, Settings));
    }

    [Theory]
    [InlineData("GERMAN", "fmDay, DD. Month YYYY", "Samstag, 5. Dezember 1998")]
    [InlineData("FRENCH", "DD MON YYYY", "05 DÉC. 1998")]
    [InlineData("SPANISH", "fmday", "sábado")]
    public void Names_are_in_the_sessions_language(string language, string mask, string expected) =>
        Assert.Equal(expected, DatetimeFormat.Parse(mask).Format(new OracleDate(1998, 12, 5), NlsParameters.With(Settings, "NLS_DATE_LANGUAGE", language)));

    [Fact]
    public void The_week_begins_where_the_territory_says() =>
        Assert.Equal("6", DatetimeFormat.Parse("D").Format(new OracleDate(1998, 12, 5), NlsParameters.With(Settings, "NLS_TERRITORY", "GERMANY")));

    [Theory]
    [InlineData(1234, "JSP", "ONE THOUSAND TWO HUNDRED THIRTY-FOUR")]
    [InlineData(1021, "Jspth", "One Thousand Twenty-First")]
    public void Julian_days_can_be_spelled(int day, string mask, string expected) =>
        Assert.Equal(expected, DatetimeFormat.Parse(mask).Format(OracleDate.FromJulianDay(day), Settings));

    [Theory]
    [InlineData("2020-02-29", "YYYY-MM-DD", "2020-02-29 00:00:00")]
    [InlineData("2020/2/9", "YYYY-MM-DD", "2020-02-09 00:00:00")]
    [InlineData("20200229", "YYYY-MM-DD", "2020-02-29 00:00:00")]
    [InlineData("20200229133015", "YYYYMMDDHH24MISS", "2020-02-29 13:30:15")]
    [InlineData("2020-02-29", "YYYY-MM-DD HH24:MI:SS", "2020-02-29 00:00:00")]
    [InlineData("2020-02-29 10", "YYYY-MM-DD HH24:MI:SS", "2020-02-29 10:00:00")]
    [InlineData("2020-02-29T10:11:12", "YYYY-MM-DD\"T\"HH24:MI:SS", "2020-02-29 10:11:12")]
    [InlineData("05-DEC-98", "DD-MON-RR", "1998-12-05 00:00:00")]
    [InlineData("05-DEC-20", "DD-MON-RR", "2020-12-05 00:00:00")]
    [InlineData("05-DEC-1998", "DD-MON-RR", "1998-12-05 00:00:00")]
    [InlineData("05-dec-98", "DD-MON-YY", "2098-12-05 00:00:00")]
    [InlineData("December 5, 1998", "Month DD, YYYY", "1998-12-05 00:00:00")]
    [InlineData("5 DEC 1998", "DD MM YYYY", "1998-12-05 00:00:00")]
    [InlineData("January 15, 1989, 11:00 A.M.", "Month dd, YYYY, HH:MI A.M.", "1989-01-15 11:00:00")]
    [InlineData("12:30 AM", "HH:MI AM", "2026-11-01 00:30:00")]
    [InlineData("12:30 PM", "HH12:MI PM", "2026-11-01 12:30:00")]
    [InlineData("2451153", "J", "1998-12-05 00:00:00")]
    [InlineData("339 1998", "DDD YYYY", "1998-12-05 00:00:00")]
    [InlineData("2020", "YYYY", "2020-11-01 00:00:00")]
    [InlineData("61449", "SSSSS", "2026-11-01 17:04:09")]
    [InlineData("XII-05-1998", "RM-DD-YYYY", "1998-12-05 00:00:00")]
    [InlineData("  2020-02-29  ", "YYYY-MM-DD", "2020-02-29 00:00:00")]
    [InlineData("Saturday 5 December 1998", "DAY DD MONTH YYYY", "1998-12-05 00:00:00")]
    [InlineData("44 BC 03 15", "YYYY BC MM DD", "-0044-03-15 00:00:00")]
    [InlineData("-0044-03-15", "SYYYY-MM-DD", "-0044-03-15 00:00:00")]
    [InlineData("050298", "DDMMRR", "1998-02-05 00:00:00")]
    public void A_text_reads_by_its_format(string text, string mask, string expected) =>
        Assert.Equal(expected, DatetimeFormat.Parse(mask).ReadDate(text, Settings).ToString());

    [Theory]
    [InlineData("2020-13-01", "YYYY-MM-DD", 1843)]
    [InlineData("2020-00-01", "YYYY-MM-DD", 1843)]
    [InlineData("2020-02-32", "YYYY-MM-DD", 1847)]
    [InlineData("2020-02-00", "YYYY-MM-DD", 1847)]
    [InlineData("2021-02-29", "YYYY-MM-DD", 1839)]
    [InlineData("2020-04-31", "YYYY-MM-DD", 1839)]
    [InlineData("2020-01", "YYYY-MM-DD", 1840)]
    [InlineData("", "YYYY-MM-DD", 1840)]
    [InlineData("2020-01-01 10:00:00", "YYYY-MM-DD", 1830)]
    [InlineData("2020-01-01x", "YYYY-MM-DD", 1830)]
    [InlineData("2020-01-01", "DD-MON-RR", 1861)]
    [InlineData("01-01-2020", "DD-MON-YYYY", 1843)]
    [InlineData("01-FOO-2020", "DD-MON-YYYY", 1843)]
    [InlineData("hello", "YYYY-MM-DD", 1841)]
    [InlineData("hello", "DD-MM-YYYY", 1858)]
    [InlineData("0000-01-01", "YYYY-MM-DD", 1841)]
    [InlineData("2020-01-01 24:00", "YYYY-MM-DD HH24:MI", 1850)]
    [InlineData("2020-01-01 13:00", "YYYY-MM-DD HH:MI", 1849)]
    [InlineData("2020-01-01 10:60", "YYYY-MM-DD HH24:MI", 1851)]
    [InlineData("2020-01-01 10:10:60", "YYYY-MM-DD HH24:MI:SS", 1852)]
    [InlineData("2020-01-01 10:00", "YYYY-MM-DD HH:MI AM", 0)]
    [InlineData("2020-01-01 10:00 XM", "YYYY-MM-DD HH:MI AM", 1855)]
    [InlineData("10 2020", "WW YYYY", 1820)]
    [InlineData("2020-01-01", "FXYYYY/MM/DD", 1861)]
    [InlineData("2020-1-01", "FXYYYY-MM-DD", 1862)]
    [InlineData("Friday 5 December 1998", "DAY DD MONTH YYYY", 1835)]
    [InlineData("366 2021", "DDD YYYY", 1848)]
    [InlineData("1 1", "DD DD", 1810)]
    public void A_text_that_does_not_follow_its_format_raises_oracles_error(string text, string mask, int code)
    {
        var raised = Record.Exception(() => DatetimeFormat.Parse(mask).ReadDate(text, Settings)) as OraException;
        Assert.Equal(code, raised?.Code ?? 0);
    }

    [Theory]
    [InlineData("2020-01-01 10:00:00.123456789 +02:00", "YYYY-MM-DD HH24:MI:SS.FF TZH:TZM", "2020-01-01 10:00:00.123456789 +02:00")]
    [InlineData("2020-01-01 10:00:00 +02:00", "YYYY-MM-DD HH24:MI:SSXFF TZH:TZM", "2020-01-01 10:00:00.000000000 +02:00")]
    [InlineData("2020-01-01 10:00:00.5 -03:30", "YYYY-MM-DD HH24:MI:SSXFF TZR", "2020-01-01 10:00:00.500000000 -03:30")]
    [InlineData("2020-07-01 10:00:00 Europe/Berlin", "YYYY-MM-DD HH24:MI:SS TZR", "2020-07-01 10:00:00.000000000 Europe/Berlin")]
    [InlineData("2020-01-01 10:00:00.5", "YYYY-MM-DD HH24:MI:SS.FF", "2020-01-01 10:00:00.500000000 +00:00")]
    public void A_timestamp_with_zone_reads(string text, string mask, string expected) =>
        Assert.Equal(expected, DatetimeFormat.Parse(mask).ReadTimestampTz(text, Settings).ToString());

    [Theory]
    [InlineData("YYYY-MM-DZ")]
    [InlineData("foo")]
    [InlineData("YYYY \"open")]
    public void A_format_that_is_none_raises_ORA_01821(string mask) =>
        Assert.Equal(1821, Assert.Throws<OraException>(() => DatetimeFormat.Parse(mask)).Code);

    [Theory]
    [InlineData("FF3")]
    [InlineData("TZH")]
    public void A_date_has_neither_fraction_nor_zone(string mask) =>
        Assert.Equal(1821, Assert.Throws<OraException>(() => DatetimeFormat.Parse(mask).Format(new OracleDate(2020, 1, 1), Settings)).Code);
}
