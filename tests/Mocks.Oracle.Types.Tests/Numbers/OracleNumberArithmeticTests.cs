using System.Numerics;
using CsCheck;

namespace Mocks.Oracle.Types.Tests.Numbers;

public sealed class OracleNumberArithmeticTests
{
    [Theory]
    [InlineData("1", "3", ".3333333333333333333333333333333333333333")]
    [InlineData("2", "3", ".6666666666666666666666666666666666666667")]
    [InlineData("10", "3", "3.33333333333333333333333333333333333333")]
    [InlineData("-1", "3", "-.3333333333333333333333333333333333333333")]
    [InlineData("1", "8", ".125")]
    [InlineData("6", "-3", "-2")]
    [InlineData("1", "700", ".001428571428571428571428571428571428571429")]
    public void A_quotient_has_twenty_base_100_digits(string a, string b, string quotient) =>
        Assert.Equal(OracleNumber.Parse(quotient), OracleNumber.Parse(a) / OracleNumber.Parse(b));

    [Fact]
    public void Division_by_zero_raises_ORA_01476() =>
        Assert.Equal(1476, Assert.Throws<OraException>(() => OracleNumber.One / OracleNumber.Zero).Code);

    [Fact]
    public void Overflow_raises_ORA_01426_and_underflow_is_zero()
    {
        var large = OracleNumber.Parse("1e100");
        Assert.Equal(1426, Assert.Throws<OraException>(() => large * large).Code);
        Assert.Equal(OracleNumber.Zero, OracleNumber.Parse("1e-100") * OracleNumber.Parse("1e-100"));
    }

    [Fact]
    public void Sums_and_products_agree_with_exact_arithmetic() =>
        Gen.Select(Gen.Long, Gen.Long, Gen.Int[-12, 12], Gen.Int[-12, 12]).Sample((a, b, ea, eb) =>
        {
            var (x, y) = (OracleNumber.FromParts(a, ea), OracleNumber.FromParts(b, eb));
            var low = Math.Min(ea, eb);
            var sum = BigInteger.Pow(10, ea - low) * a + BigInteger.Pow(10, eb - low) * b;
            return x * y == OracleNumber.FromParts((BigInteger)a * b, ea + eb)
                && x + y == OracleNumber.FromParts(sum, low)
                && x - y + y == OracleNumber.FromParts(((x - y) + y).Coefficient, ((x - y) + y).Exponent);
        });

    [Fact]
    public void Comparison_agrees_with_the_difference() =>
        Gen.Select(NumberGenerators.Any, NumberGenerators.Any).Sample((a, b) => Math.Sign(a.CompareTo(b)) == (a - b).Sign && (a == b) == (a.CompareTo(b) == 0));

    [Fact]
    public void Equal_numbers_have_equal_hashes() =>
        NumberGenerators.Any.Sample(a => (a + OracleNumber.One - OracleNumber.One) != a || (a + OracleNumber.One - OracleNumber.One).GetHashCode() == a.GetHashCode());

    [Fact]
    public void Division_undoes_multiplication_of_small_numbers() =>
        Gen.Select(Gen.Int, Gen.Int[1, int.MaxValue]).Sample((a, b) => (OracleNumber)a * b / b == a);

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.45", 1, "2.5")]
    [InlineData("1234.567", -2, "1200")]
    [InlineData("1250", -2, "1300")]
    [InlineData("0.5", -1, "0")]
    [InlineData("50", -2, "100")]
    [InlineData("49", -2, "0")]
    [InlineData("99999999999999999999999999999999999999.5", 0, "100000000000000000000000000000000000000")]
    public void Rounding_is_half_away_from_zero(string value, int places, string rounded) =>
        Assert.Equal(OracleNumber.Parse(rounded), OracleNumber.Parse(value).Round(places));

    [Theory]
    [InlineData("15.79", 1, "15.7")]
    [InlineData("15.79", -1, "10")]
    [InlineData("-15.79", 0, "-15")]
    [InlineData("0.9", -1, "0")]
    public void Truncation_cuts(string value, int places, string truncated) =>
        Assert.Equal(OracleNumber.Parse(truncated), OracleNumber.Parse(value).Truncate(places));

    [Theory]
    [InlineData("15.7", "16", "15")]
    [InlineData("-15.7", "-15", "-16")]
    [InlineData("0", "0", "0")]
    [InlineData("1e-20", "1", "0")]
    public void Ceil_and_floor_go_outwards(string value, string ceil, string floor)
    {
        Assert.Equal(OracleNumber.Parse(ceil), OracleNumber.Parse(value).Ceil());
        Assert.Equal(OracleNumber.Parse(floor), OracleNumber.Parse(value).Floor());
    }

    [Theory]
    [InlineData("11", "4", "3", "-1")]
    [InlineData("-11", "4", "-3", "1")]
    [InlineData("11", "-4", "3", "-1")]
    [InlineData("11.5", "2", "1.5", "-0.5")]
    [InlineData("10", "4", "2", "2")]
    [InlineData("6", "4", "2", "-2")]
    public void Mod_takes_the_dividends_sign_and_remainder_the_nearest_quotient(string a, string b, string mod, string remainder)
    {
        Assert.Equal(OracleNumber.Parse(mod), OracleNumber.Parse(a).Mod(OracleNumber.Parse(b)));
        Assert.Equal(OracleNumber.Parse(remainder), OracleNumber.Parse(a).Remainder(OracleNumber.Parse(b)));
    }

    [Fact]
    public void Mod_of_zero_gives_the_dividend_and_remainder_raises()
    {
        Assert.Equal(7, ((OracleNumber)7).Mod(0));
        Assert.Equal(1428, Assert.Throws<OraException>(() => ((OracleNumber)7).Remainder(0)).Code);
    }

    [Theory]
    [InlineData("123.89", 5, 2, "123.89")]
    [InlineData("123.89", 6, 1, "123.9")]
    [InlineData("123.89", 3, 0, "124")]
    [InlineData("123.89", 6, -2, "100")]
    [InlineData(".01234", 4, 5, ".01234")]
    [InlineData(".00012", 4, 5, ".00012")]
    [InlineData(".000127", 4, 5, ".00013")]
    [InlineData("999.995", 5, 2, null)]
    [InlineData("123.89", 2, 0, null)]
    [InlineData(".12", 4, 5, null)]
    public void A_column_keeps_its_precision_and_scale(string value, int precision, int scale, string? kept) =>
        Assert.Equal(kept is null ? null : OracleNumber.Parse(kept), OracleNumber.Parse(value).Fit(precision, scale));
}
