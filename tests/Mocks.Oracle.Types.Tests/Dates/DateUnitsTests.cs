namespace Mocks.Oracle.Types.Tests.Dates;

public sealed class DateUnitsTests
{
    private static OracleDate D(string text) => DatetimeFormat.Parse("SYYYY-MM-DD HH24:MI:SS").ReadDate(text, Types.Nls.Default);

    [Theory]
    [InlineData("CC", "2001-01-01 00:00:00", "2001-01-01 00:00:00")]
    [InlineData("YYYY", "2026-01-01 00:00:00", "2027-01-01 00:00:00")]
    [InlineData("IYYY", "2025-12-29 00:00:00", "2027-01-04 00:00:00")]
    [InlineData("Q", "2026-10-01 00:00:00", "2027-01-01 00:00:00")]
    [InlineData("MM", "2026-11-01 00:00:00", "2026-12-01 00:00:00")]
    [InlineData("WW", "2026-11-19 00:00:00", "2026-11-26 00:00:00")]
    [InlineData("IW", "2026-11-16 00:00:00", "2026-11-23 00:00:00")]
    [InlineData("W", "2026-11-22 00:00:00", "2026-11-22 00:00:00")]
    [InlineData("DD", "2026-11-22 00:00:00", "2026-11-23 00:00:00")]
    [InlineData("D", "2026-11-22 00:00:00", "2026-11-22 00:00:00")]
    [InlineData("HH24", "2026-11-22 17:00:00", "2026-11-22 18:00:00")]
    [InlineData("MI", "2026-11-22 17:45:00", "2026-11-22 17:46:00")]
    public void Dates_are_cut_and_rounded_to_units(string unit, string truncated, string rounded)
    {
        var date = D("2026-11-22 17:45:30");
        Assert.Equal(D(truncated), DateUnits.Truncate(date, unit, Types.Nls.Default));
        Assert.Equal(D(rounded), DateUnits.Round(date, unit, Types.Nls.Default));
    }

    [Theory]
    [InlineData("FOO", 1821)]
    [InlineData("DD-MM", 1898)]
    [InlineData("SS", 1899)]
    public void A_format_that_is_no_unit_raises(string unit, int code) =>
        Assert.Equal(code, Assert.Throws<OraException>(() => DateUnits.Truncate(D("2026-11-22"), unit, Types.Nls.Default)).Code);

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2025-02-28", 12, "2026-02-28")]
    [InlineData("2023-02-28", 12, "2024-02-29")]
    [InlineData("2026-03-15", -3, "2025-12-15")]
    [InlineData("0001-01-15", -1, "-0001-12-15")]
    public void Months_are_added_and_the_last_day_stays_last(string date, int months, string expected) =>
        Assert.Equal(D(expected), D(date).AddMonths(months));

    [Theory]
    [InlineData("1995-02-02", "1995-01-01", "1.03225806451612903225806451612903225806")]
    [InlineData("2026-03-31", "2026-02-28", "1")]
    [InlineData("2026-03-15 12:00:00", "2026-02-15 00:00:00", "1")]
    [InlineData("2026-01-01", "2026-03-01", "-2")]
    public void Months_between(string later, string earlier, string months) =>
        Assert.Equal(OracleNumber.Parse(months), DateUnits.MonthsBetween(D(later), D(earlier)));

    [Theory]
    [InlineData("2026-11-22", "SUNDAY", "2026-11-29")]
    [InlineData("2026-11-22", "mon", "2026-11-23")]
    [InlineData("2026-11-22 10:00:00", "Friday", "2026-11-27 10:00:00")]
    public void Next_day(string date, string weekday, string expected) =>
        Assert.Equal(D(expected), DateUnits.NextDay(D(date), weekday, Types.Nls.Default));

    [Fact]
    public void Last_day_keeps_the_time() => Assert.Equal(D("2024-02-29 10:00:00"), DateUnits.LastDay(D("2024-02-10 10:00:00")));

    [Fact]
    public void October_1582_has_21_days() => Assert.Equal(D("1582-10-15"), D("1582-10-04").AddDays(1));

    [Theory]
    [InlineData("1", "2026-11-23 10:00:00")]
    [InlineData("-0.5", "2026-11-21 22:00:00")]
    [InlineData("0.00001", "2026-11-22 10:00:01")]
    public void Days_are_added_to_the_second(string days, string expected) =>
        Assert.Equal(D(expected), D("2026-11-22 10:00:00").AddDays(OracleNumber.Parse(days)));

    [Fact]
    public void The_difference_of_dates_is_days() =>
        Assert.Equal(OracleNumber.Parse("1.5"), D("2026-11-23 12:00:00").DaysSince(D("2026-11-22")));

    [Fact]
    public void An_interval_of_months_needs_the_day_to_exist() =>
        Assert.Equal(1839, Assert.Throws<OraException>(() => D("2026-01-31").Add(new OracleIntervalYM(1))).Code);

    [Theory]
    [InlineData("2026-11-22 17:45:30", "787E0B16122E1F")]
    [InlineData("-4712-01-01", "35580101010101")]
    [InlineData("9999-12-31 23:59:59", "C7C70C1F183C3C")]
    public void A_date_has_oracles_seven_bytes(string date, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(D(date).ToBytes()));
        Assert.Equal(D(date), OracleDate.FromBytes(Convert.FromHexString(hex)));
    }
}
