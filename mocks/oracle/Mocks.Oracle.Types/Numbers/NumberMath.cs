using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>POWER, SQRT, EXP, LN, LOG and the trigonometric functions of NUMBER, to all its digits.</summary>
public static class NumberMath
{
    /// <summary>Integer powers are exact up to so many digits; then logarithms are near enough.</summary>
    private const int ExactDigits = 4000;

    public static readonly OracleNumber Pi = FromFixed(FixedPoint.Pi, 0);

    /// <summary>Raises ORA-01428 below zero.</summary>
    public static OracleNumber SquareRoot(OracleNumber value)
    {
        if (value.Sign < 0)
            throw OutOfRange(value);
        var exponent = value.Exponent - 2 * FixedPoint.Digits;
        var coefficient = value.Coefficient * BigInteger.Pow(10, 2 * FixedPoint.Digits);
        if ((exponent & 1) != 0)
        {
            coefficient *= 10;
            exponent--;
        }
        return OracleNumber.FromParts(FixedPoint.IntegerRoot(coefficient), exponent / 2);
    }

    /// <summary>Raises ORA-01426 on overflow.</summary>
    public static OracleNumber Exponential(OracleNumber value)
    {
        if (value.Abs() > 400)
            return value.Sign < 0 ? OracleNumber.Zero : throw new OraException(OraError.NumericOverflow);
        return ExponentialOfFixed(ToFixed(value));
    }

    /// <summary>Raises ORA-01428 at and below zero.</summary>
    public static OracleNumber NaturalLogarithm(OracleNumber value) => FromFixed(LogarithmToFixed(value), 0);

    /// <summary>LOG(base, value).</summary>
    public static OracleNumber Logarithm(OracleNumber @base, OracleNumber value)
    {
        if (@base.Sign <= 0 || @base == OracleNumber.One)
            throw OutOfRange(@base);
        return FromFixed(FixedPoint.Divide(LogarithmToFixed(value), LogarithmToFixed(@base)), 0);
    }

    /// <summary>Raises ORA-01428 for a broken power of a negative number and for a negative power of zero.</summary>
    public static OracleNumber Power(OracleNumber value, OracleNumber power)
    {
        if (power.IsZero)
            return OracleNumber.One;
        if (value.IsZero)
            return power.Sign > 0 ? value : throw OutOfRange(value);
        if (power.TryToInt64(out var whole) && Math.Abs(whole) * NumberArithmetic.Digits(value.Coefficient) <= ExactDigits)
            return IntegerPower(value, (int)whole);
        if (value.Sign < 0 && !power.IsInteger)
            throw OutOfRange(value);
        var logarithm = LogarithmToFixed(value.Abs()) * power.Coefficient;
        var scaled = power.Exponent >= 0 ? logarithm * BigInteger.Pow(10, power.Exponent) : logarithm / BigInteger.Pow(10, -power.Exponent);
        if (BigInteger.Abs(scaled) > 400 * FixedPoint.One)
            return scaled.Sign < 0 ? OracleNumber.Zero : throw new OraException(OraError.NumericOverflow);
        var result = ExponentialOfFixed(scaled);
        return value.Sign < 0 && !power.Mod(2).IsZero ? -result : result;
    }

    public static OracleNumber Sine(OracleNumber angle) => FromFixed(FixedPoint.Sine(Reduce(angle)), 0);

    public static OracleNumber Cosine(OracleNumber angle) => FromFixed(FixedPoint.Cosine(Reduce(angle)), 0);

    public static OracleNumber Tangent(OracleNumber angle)
    {
        var reduced = Reduce(angle);
        return FromFixed(FixedPoint.Divide(FixedPoint.Sine(reduced), FixedPoint.Cosine(reduced)), 0);
    }

    public static OracleNumber ArcSine(OracleNumber value)
    {
        if (value.Abs() > OracleNumber.One)
            throw OutOfRange(value);
        var x = ToFixed(value);
        var cosine = FixedPoint.SquareRoot(FixedPoint.One - FixedPoint.Multiply(x, x));
        return FromFixed(Angle(x, cosine), 0);
    }

    public static OracleNumber ArcCosine(OracleNumber value)
    {
        if (value.Abs() > OracleNumber.One)
            throw OutOfRange(value);
        var x = ToFixed(value);
        return FromFixed(Angle(FixedPoint.SquareRoot(FixedPoint.One - FixedPoint.Multiply(x, x)), x), 0);
    }

    public static OracleNumber ArcTangent(OracleNumber value) => ArcTangent(value, OracleNumber.One);

    /// <summary>ATAN2(y, x): the angle of the point, from -π to π.</summary>
    public static OracleNumber ArcTangent(OracleNumber y, OracleNumber x)
    {
        if (y.IsZero && x.IsZero)
            throw OutOfRange(y);
        // only the ratio counts, so both are brought to the same size first
        var shift = FixedPoint.Digits - Math.Max(Point(y), Point(x));
        return FromFixed(Angle(Scaled(y, shift), Scaled(x, shift)), 0);
    }

    public static OracleNumber HyperbolicSine(OracleNumber value) => (Exponential(value) - Exponential(-value)) / 2;

    public static OracleNumber HyperbolicCosine(OracleNumber value) => (Exponential(value) + Exponential(-value)) / 2;

    public static OracleNumber HyperbolicTangent(OracleNumber value)
    {
        if (value.Abs() > 100)
            return value.Sign;
        var (up, down) = (Exponential(value), Exponential(-value));
        return (up - down) / (up + down);
    }

    private static OracleNumber IntegerPower(OracleNumber value, int power)
    {
        var coefficient = BigInteger.Pow(value.Coefficient, Math.Abs(power));
        var exponent = (long)value.Exponent * Math.Abs(power);
        if (power < 0)
        {
            var shift = NumberArithmetic.Digits(coefficient) + FixedPoint.Digits;
            coefficient = BigInteger.Pow(10, shift) / coefficient;
            exponent = -exponent - shift;
        }
        if (exponent is < -10_000 or > 10_000)
            return exponent < 0 ? OracleNumber.Zero : throw new OraException(OraError.NumericOverflow);
        return OracleNumber.FromParts(coefficient, (int)exponent);
    }

    private static BigInteger LogarithmToFixed(OracleNumber value)
    {
        if (value.Sign <= 0)
            throw OutOfRange(value);
        var point = Point(value);
        var mantissa = Scaled(value, FixedPoint.Digits - point);
        return FixedPoint.LogarithmOfSmall(mantissa) + point * FixedPoint.Ln10;
    }

    /// <summary>e^x as 10^n × e^r, so that small results keep all their digits.</summary>
    private static OracleNumber ExponentialOfFixed(BigInteger x)
    {
        var power = (int)BigInteger.Divide(x, FixedPoint.Ln10);
        return FromFixed(FixedPoint.Exponential(x - power * FixedPoint.Ln10), power);
    }

    private static BigInteger Angle(BigInteger y, BigInteger x)
    {
        if (x.Sign == 0)
            return y.Sign * FixedPoint.Pi / 2;
        var angle = FixedPoint.ArcTangent(FixedPoint.Divide(y, x));
        return x.Sign > 0 ? angle : y.Sign < 0 ? angle - FixedPoint.Pi : angle + FixedPoint.Pi;
    }

    private static BigInteger Reduce(OracleNumber angle) => BigInteger.Remainder(ToFixed(angle), 2 * FixedPoint.Pi);

    /// <summary>The power of ten above the value.</summary>
    private static int Point(OracleNumber value) => value.IsZero ? -200 : NumberArithmetic.Digits(value.Coefficient) + value.Exponent;

    private static BigInteger ToFixed(OracleNumber value) => Scaled(value, FixedPoint.Digits);

    private static BigInteger Scaled(OracleNumber value, int places)
    {
        var shift = value.Exponent + places;
        return shift >= 0 ? value.Coefficient * BigInteger.Pow(10, shift) : value.Coefficient / BigInteger.Pow(10, -shift);
    }

    private static OracleNumber FromFixed(BigInteger value, int exponent)
    {
        // the last digits are noise of the series: drop them, so that sin π and ln e come out round
        const int noise = 20;
        return OracleNumber.FromParts(NumberArithmetic.DivideRounded(value, BigInteger.Pow(10, noise)), exponent + noise - FixedPoint.Digits);
    }

    private static OraException OutOfRange(OracleNumber value) => new(OraError.ArgumentOutOfRange, 0, value);
}
