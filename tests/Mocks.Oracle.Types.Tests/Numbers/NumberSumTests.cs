using CsCheck;

namespace Mocks.Oracle.Types.Tests.Numbers;

public sealed class NumberSumTests
{
    /// <summary>Few enough digits that no sum of some of them is rounded, wherever one begins.</summary>
    private static readonly Gen<OracleNumber> Exact = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(i => (OracleNumber)i),
        Gen.Long.Select(l => (OracleNumber)l),
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[-6, 8]).Select((c, e) => OracleNumber.FromParts(c, e)),
        Gen.Select(Gen.Long, Gen.Int[1, 9]).Select((c, e) => OracleNumber.FromParts(c, e)));

    [Fact]
    public void A_sum_is_that_of_one_addition_after_the_other() => Exact.Array[0, 40].Sample(numbers =>
    {
        var sum = default(NumberSum);
        foreach (var number in numbers)
            sum.Add(number);
        return sum.Total == numbers.Aggregate(OracleNumber.Zero, static (a, b) => a + b);
    });

    [Fact]
    public void A_sum_can_be_asked_for_on_the_way()
    {
        var sum = default(NumberSum);
        foreach (var (added, total) in ((string, string)[])[
            ("0.5", ".5"), ("9223372036854775807", "9223372036854775807.5"), ("-0.5", "9223372036854775807"), ("1e30", "1000000000009223372036854775807"),
            ("-1e30", "9223372036854775807"), ("-9223372036854775807", "0"), ("0.001", ".001")])
        {
            sum.Add(OracleNumber.Parse(added));
            Assert.Equal(total, sum.Total.ToString());
        }
    }

    [Fact]
    public void Too_much_raises_ORA_01426()
    {
        var sum = default(NumberSum);
        sum.Add(OracleNumber.Parse("9e125"));
        sum.Add(OracleNumber.Parse("9e125"));
        Assert.Equal(1426, Assert.Throws<OraException>(() => sum.Total).Code);
    }
}
