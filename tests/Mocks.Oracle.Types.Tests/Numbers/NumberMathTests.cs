namespace Mocks.Oracle.Types.Tests.Numbers;

public sealed class NumberMathTests
{
    private static OracleNumber N(string text) => OracleNumber.Parse(text);

    [Theory]
    [InlineData("2", "1.41421356237309504880168872420969807857")]
    [InlineData("26", "5.09901951359278483002822410902278198956")]
    [InlineData("0.25", "0.5")]
    [InlineData("1e100", "1e50")]
    [InlineData("0", "0")]
    public void Square_roots_have_all_digits(string value, string root) => Assert.Equal(N(root), NumberMath.SquareRoot(N(value)));

    [Theory]
    [InlineData("1", "2.71828182845904523536028747135266249776")]
    [InlineData("4", "54.59815003314423907811026120286087840279")]
    [InlineData("0", "1")]
    public void Exponentials_have_all_digits(string value, string result) => Assert.Equal(N(result), NumberMath.Exponential(N(value)));

    [Theory]
    [InlineData("95", "4.55387689160054083460978676511404117676")]
    [InlineData("10", "2.3025850929940456840179914546843642076")]
    [InlineData("1", "0")]
    public void Logarithms_have_all_digits(string value, string result) => Assert.Equal(N(result), NumberMath.NaturalLogarithm(N(value)));

    [Theory]
    [InlineData("10", "100", "2")]
    [InlineData("2", "8", "3")]
    [InlineData("10", "0.001", "-3")]
    public void Logarithms_of_round_powers_are_round(string @base, string value, string result) =>
        Assert.Equal(N(result), NumberMath.Logarithm(N(@base), N(value)));

    [Theory]
    [InlineData("3", "2", "9")]
    [InlineData("2", "100", "1267650600228229401496703205376")]
    [InlineData("2", "-2", "0.25")]
    [InlineData("-2", "3", "-8")]
    [InlineData("2", "0.5", "1.41421356237309504880168872420969807857")]
    [InlineData("0", "0", "1")]
    [InlineData("10", "-130", "1e-130")]
    [InlineData("1.1", "10", "2.5937424601")]
    public void Powers(string value, string power, string result) => Assert.Equal(N(result), NumberMath.Power(N(value), N(power)));

    [Fact]
    public void Angles()
    {
        Assert.Equal(N("3.14159265358979323846264338327950288420"), NumberMath.Pi);
        Assert.Equal(N("0.5"), NumberMath.Sine(NumberMath.Pi / 6).Round(38));
        Assert.Equal(N(".2955202066613395751053207456850273736778"), NumberMath.Sine(N("0.3")));
        Assert.Equal(N("-1"), NumberMath.Cosine(NumberMath.Pi).Round(37));
        Assert.Equal(N(".7853981633974483096156608458198757210493"), NumberMath.ArcTangent(N("1")));
        Assert.Equal(N(".304692654015397507972002961227529166955"), NumberMath.ArcSine(N("0.3")).Round(39));
        Assert.Equal(NumberMath.Pi, NumberMath.ArcTangent(N("0"), N("-1")));
        Assert.Equal(N("1"), NumberMath.HyperbolicCosine(N("0")));
    }

    [Fact]
    public void Arguments_out_of_range_raise_ORA_01428()
    {
        Action[] calls =
        [
            () => NumberMath.SquareRoot(-1), () => NumberMath.NaturalLogarithm(0), () => NumberMath.Logarithm(1, 2), () => NumberMath.ArcSine(2),
            () => NumberMath.Power(-8, N("0.5")),
        ];
        Assert.All(calls, call => Assert.Equal(1428, Assert.Throws<OraException>(call).Code));
    }
}
