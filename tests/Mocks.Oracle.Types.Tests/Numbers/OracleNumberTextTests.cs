using CsCheck;

namespace Mocks.Oracle.Types.Tests.Numbers;

public sealed class OracleNumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.5", ".5")]
    [InlineData("-0.5", "-.5")]
    [InlineData("+12.50", "12.5")]
    [InlineData(" 7 ", "7")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", ".0015")]
    [InlineData("5.", "5")]
    [InlineData(".5", ".5")]
    [InlineData("1e39", "1000000000000000000000000000000000000000")]
    [InlineData("1e40", "1.0000000000000000000000000000000000E+40")]
    [InlineData("-1e125", "-1.000000000000000000000000000000000E+125")]
    [InlineData("1e-130", "1.000000000000000000000000000000000E-130")]
    [InlineData("1e-39", ".000000000000000000000000000000000000001")]
    [InlineData("12345678901234567890.123456789", "12345678901234567890.123456789")]
    public void Unformatted_text_has_no_leading_zero_and_at_most_40_characters(string text, string expected) =>
        Assert.Equal(expected, OracleNumber.Parse(text).ToString());

    [Fact]
    public void A_third_fills_40_characters() =>
        Assert.Equal(".333333333333333333333333333333333333333", (OracleNumber.One / 3).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("1e")]
    [InlineData("1 2")]
    [InlineData(".")]
    [InlineData("$1")]
    [InlineData("0x10")]
    public void Text_that_is_no_number_raises_ORA_01722(string text) =>
        Assert.Equal(1722, Assert.Throws<OraException>(() => OracleNumber.Parse(text)).Code);

    [Fact]
    public void Plain_text_round_trips() =>
        NumberGenerators.Any.Sample(n => OracleNumber.Parse(NumberText.FormatPlain(n, '.')) == n);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e22, "1e22")]
    [InlineData(-2.5, "-2.5")]
    public void Doubles_convert_by_their_shortest_text(double value, string number)
    {
        Assert.Equal(OracleNumber.Parse(number), OracleNumber.FromDouble(value));
        Assert.Equal(value, OracleNumber.Parse(number).ToDouble());
    }
}
