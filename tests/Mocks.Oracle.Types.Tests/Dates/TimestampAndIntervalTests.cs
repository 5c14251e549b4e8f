namespace Mocks.Oracle.Types.Tests.Dates;

public sealed class TimestampAndIntervalTests
{
    private static readonly OracleDate Noon = new(2026, 7, 1, 12);

    [Theory]
    [InlineData("+02:00", 10, "2026-07-01 12:00:00.000000000 +02:00", "787E07010B010100000000163C")]
    [InlineData("-05:30", 17, "2026-07-01 12:00:00.000000000 -05:30", "787E0701121F01000000000F1E")]
    public void A_timestamp_with_zone_is_an_instant(string zone, int utcHour, string text, string hex)
    {
        var value = new OracleTimestamp(Noon, 0, OracleTimeZone.Parse(zone));
        Assert.Equal(utcHour, value.InZone(OracleTimeZone.Utc).Local.Hour);
        Assert.Equal(text, value.ToString());
        var buffer = new byte[13];
        Assert.Equal(13, value.WriteBytes(buffer));
        Assert.Equal(hex, Convert.ToHexString(buffer));
        Assert.Equal(value, OracleTimestamp.FromBytes(buffer));
    }

    [Fact]
    public void A_region_has_its_summer_time()
    {
        var berlin = OracleTimeZone.Parse("europe/berlin");
        Assert.Equal(120, new OracleTimestamp(Noon, 0, berlin).OffsetMinutes);
        Assert.Equal(60, new OracleTimestamp(new OracleDate(2026, 1, 1), 0, berlin).OffsetMinutes);
        Assert.Equal("Europe/Berlin", berlin.Name);
    }

    [Fact]
    public void A_zone_that_is_not_known_raises_ORA_01882() =>
        Assert.Equal(1882, Assert.Throws<OraException>(() => OracleTimeZone.Parse("Mars/Olympus")).Code);

    [Fact]
    public void Fractions_are_rounded_and_carried() =>
        Assert.Equal(new OracleTimestamp(Noon.AddSeconds(1)), new OracleTimestamp(Noon, 999_999_500).Round(6));

    [Fact]
    public void The_difference_of_timestamps_is_an_interval() =>
        Assert.Equal(
            "+01 00:00:00.500000",
            new OracleTimestamp(Noon.AddDays(1), 500_000_000).Since(new OracleTimestamp(Noon)).ToString());

    [Theory]
    [InlineData("10 05:06:07.5", "+10 05:06:07.500000")]
    [InlineData("-1 00:00:00", "-01 00:00:00.000000")]
    [InlineData("P1DT2H3M4.5S", "+01 02:03:04.500000")]
    public void Intervals_of_days_read(string text, string expected) => Assert.Equal(expected, IntervalReader.ReadDS(text).ToString());

    [Theory]
    [InlineData("1-6", "+01-06")]
    [InlineData("-10-00", "-10-00")]
    [InlineData("P2Y3M", "+02-03")]
    public void Intervals_of_months_read(string text, string expected) => Assert.Equal(expected, IntervalReader.ReadYM(text).ToString());

    [Theory]
    [InlineData("abc", 1867)]
    [InlineData("1 25:00:00", 1850)]
    [InlineData("1 10:60:00", 1851)]
    public void Intervals_that_are_none_raise(string text, int code) =>
        Assert.Equal(code, Assert.Throws<OraException>(() => IntervalReader.ReadDS(text)).Code);

    [Theory]
    [InlineData(0, "800000003C3C3C80000000")]
    [InlineData(93784, "800000013E3F4080000000")]
    [InlineData(-93784, "7FFFFFFF3A393880000000")]
    public void An_interval_has_oracles_eleven_bytes(long seconds, string hex)
    {
        var buffer = new byte[11];
        OracleIntervalDS.FromSeconds(seconds).WriteBytes(buffer);
        Assert.Equal(hex, Convert.ToHexString(buffer));
        Assert.Equal(OracleIntervalDS.FromSeconds(seconds), OracleIntervalDS.FromBytes(buffer));
    }

    [Fact]
    public void Intervals_multiply_and_divide()
    {
        Assert.Equal("+00 12:00:00.000000", OracleIntervalDS.FromSeconds(86_400).Divide(2).ToString());
        Assert.Equal("+03 00:00:00.000000", OracleIntervalDS.FromSeconds(86_400).Multiply(3).ToString());
        Assert.Equal(new OracleIntervalYM(27), new OracleIntervalYM(18).Multiply(OracleNumber.Parse("1.5")));
    }

    [Fact]
    public void A_rowid_is_18_characters()
    {
        var id = new OracleRowId(74_000, 4, 131, 7);
        Assert.Equal(18, id.ToString().Length);
        Assert.Equal(id, OracleRowId.Parse(id.ToString()));
        Assert.Equal("AAAAAAAAAAAAAAAAAA", default(OracleRowId).ToString());
        Assert.Equal(1410, Assert.Throws<OraException>(() => OracleRowId.Parse("nonsense")).Code);
    }
}
