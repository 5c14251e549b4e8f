namespace Mocks.Oracle.Types.Tests.Nls;

/// <summary>Cases of the SQL Language Reference's table of results, and of what applications use.</summary>
public sealed class NumberFormatTests
{
    private static readonly Types.Nls German = NlsParameters.With(Types.Nls.Default, "NLS_TERRITORY", "GERMANY");

    [Theory]
    [InlineData("-1234567890", "9999999999S", "1234567890-")]
    [InlineData("0", "99.99", "   .00")]
    [InlineData("0.1", "99.99", "   .10")]
    [InlineData("-0.2", "99.99", "  -.20")]
    [InlineData("0", "90.99", "  0.00")]
    [InlineData("0.1", "90.99", "  0.10")]
    [InlineData("-0.2", "90.99", " -0.20")]
    [InlineData("0", "9999", "    0")]
    [InlineData("1", "9999", "    1")]
    [InlineData("0", "B9999", "     ")]
    [InlineData("1", "B9999", "    1")]
    [InlineData("0", "B90.99", "      ")]
    [InlineData("123.456", "999.999", " 123.456")]
    [InlineData("-123.456", "999.999", "-123.456")]
    [InlineData("123.456", "FM999.009", "123.456")]
    [InlineData("123.0", "FM999.009", "123.00")]
    [InlineData("123.45", "9.9EEEE", "  1.2E+02")]
    [InlineData("1E123", "9.9EEEE", " 1.0E+123")]
    [InlineData("123.456", "FM9.9EEEE", "1.2E+02")]
    [InlineData("123.45", "FM999.009", "123.45")]
    [InlineData("1234", "L9,999.99", "          $1,234.00")]
    [InlineData("1234", "FML9,999.99", "$1,234.")]
    [InlineData("1234.5", "FML9,999.90", "$1,234.50")]
    [InlineData("1234567.891", "9G999G999D99", " 1,234,567.89")]
    [InlineData("1234", "00000", " 01234")]
    [InlineData("12345", "9999", "#####")]
    [InlineData("-5", "999PR", "  <5>")]
    [InlineData("5", "999PR", "   5 ")]
    [InlineData("-5", "999MI", "  5-")]
    [InlineData("5", "999MI", "  5 ")]
    [InlineData("5", "S999", "  +5")]
    [InlineData("255", "XX", " FF")]
    [InlineData("255", "fmxxxx", "ff")]
    [InlineData("255", "0XXX", " 00FF")]
    [InlineData("12", "RN", "            XII")]
    [InlineData("12", "FMrn", "xii")]
    [InlineData("12.5", "99V99", " 1250")]
    [InlineData("0.5", "TM9", ".5")]
    [InlineData("123.4", "TME", "1.234E+02")]
    [InlineData("1234.5", "$9,999.00", " $1,234.50")]
    [InlineData("-1234.5", "$9,999.00", "-$1,234.50")]
    [InlineData("0.004", "0.99", " 0.00")]
    [InlineData("-0.004", "0.99", "-0.00")]
    [InlineData("1234.567", "FM9990.00", "1234.57")]
    [InlineData("0.5", "FM999990.00", "0.50")]
    [InlineData("1000000", "999,999,999", "   1,000,000")]
    [InlineData("999.995", "999.99", "#######")]
    public void A_number_prints_by_its_format(string value, string mask, string expected) =>
        Assert.Equal(expected, NumberFormat.Parse(mask).Format(OracleNumber.Parse(value), Types.Nls.Default));

    [Fact]
    public void D_and_G_are_the_territorys() =>
        Assert.Equal("1.234,50", NumberFormat.Parse("FM9G999D00").Format(OracleNumber.Parse("1234.5"), German));

    [Theory]
    [InlineData("1,234.50", "9,999.99", "1234.5")]
    [InlineData("-1234", "9999", "-1234")]
    [InlineData("$1,234", "$9,999", "1234")]
    [InlineData("<12>", "99PR", "-12")]
    [InlineData("12-", "99MI", "-12")]
    [InlineData("FF", "XX", "255")]
    [InlineData("1.5E3", "9.9EEEE", "1500")]
    [InlineData("12.5", "999.99", "12.5")]
    [InlineData("XII", "RN", "12")]
    [InlineData(" 12 ", "999", "12")]
    [InlineData("+5", "S9", "5")]
    public void A_text_reads_by_its_format(string text, string mask, string expected) =>
        Assert.Equal(OracleNumber.Parse(expected), NumberFormat.Parse(mask).Read(text, Types.Nls.Default));

    [Theory]
    [InlineData("12345", "9999")]
    [InlineData("abc", "999")]
    [InlineData("1.5", "999")]
    [InlineData("1.555", "9.99")]
    [InlineData("", "9")]
    public void A_text_that_does_not_follow_its_format_raises_ORA_01722(string text, string mask) =>
        Assert.Equal(1722, Assert.Throws<OraException>(() => NumberFormat.Parse(mask).Read(text, Types.Nls.Default)).Code);

    [Theory]
    [InlineData("abc")]
    [InlineData("9.9.9")]
    [InlineData("9S9")]
    [InlineData("")]
    [InlineData("9MI9")]
    public void A_format_that_is_none_raises_ORA_01481(string mask) =>
        Assert.Equal(1481, Assert.Throws<OraException>(() => NumberFormat.Parse(mask)).Code);
}
