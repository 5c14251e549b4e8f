using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>The four operations and rounding. Small values stay in 64 bits; the rest goes through big integers.</summary>
internal static class NumberArithmetic
{
    /// <summary>Base-100 digits that a NUMBER keeps.</summary>
    private const int Pairs = 20;
    private const int LowestPoint = -130;
    private const int HighestPoint = 126;

    /// <summary>Ten to it has 30 bits: with 32 more they fit in 64.</summary>
    private const int SmallExponent = 9;

    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, 340).Select(e => BigInteger.Pow(10, e))];

    /// <summary>In the program's own data, so that no use has to ask whether the class was started.</summary>
    private static ReadOnlySpan<long> SmallPowers =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    public static BigInteger PowerOfTen(int exponent) => exponent < Powers.Length ? Powers[exponent] : BigInteger.Pow(10, exponent);

    /// <param name="exponent">0 to 18.</param>
    public static long SmallPowerOfTen(int exponent) => SmallPowers[exponent];

    public static OracleNumber Normalize(long coefficient, int exponent)
    {
        if (coefficient == 0)
            return OracleNumber.Zero;
        if (exponent == 0)
            return new OracleNumber(coefficient);
        while (coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }
        if (exponent >= 0 && TryScaleUp(coefficient, exponent, out var whole))
            return new OracleNumber(whole);
        return InRange(coefficient, exponent, Digits(coefficient) + exponent);
    }

    public static OracleNumber Normalize(BigInteger coefficient, int exponent)
    {
        if (coefficient >= long.MinValue && coefficient <= long.MaxValue)
            return Normalize((long)coefficient, exponent);
        var digits = Digits(coefficient);
        var point = digits + exponent;
        var excess = digits - (2 * Pairs - (point & 1));
        if (excess > 0)
        {
            coefficient = DivideRounded(coefficient, PowerOfTen(excess));
            exponent += excess;
        }
        coefficient = StripZeros(coefficient, ref exponent);
        if (coefficient >= long.MinValue && coefficient <= long.MaxValue)
            return Normalize((long)coefficient, exponent);
        point = Digits(coefficient) + exponent;
        if (point > HighestPoint)
            throw new OraException(OraError.NumericOverflow);
        return point <= LowestPoint ? OracleNumber.Zero : new OracleNumber(0, new WideForm(coefficient, exponent));
    }

    public static OracleNumber Add(OracleNumber a, OracleNumber b)
    {
        if (a.Form is null && b.Form is null)
        {
            var sum = unchecked(a.Bits + b.Bits);
            return ((a.Bits ^ sum) & (b.Bits ^ sum)) >= 0 ? new OracleNumber(sum) : Normalize((BigInteger)a.Bits + b.Bits, 0);
        }
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;
        var (low, high) = a.Exponent <= b.Exponent ? (a, b) : (b, a);
        var shift = high.Exponent - low.Exponent;
        if (low.Form is not WideForm && high.Form is not WideForm && TryScaleUp(high.Bits, shift, out var scaled))
        {
            var sum = (Int128)low.Bits + scaled;
            if (sum >= long.MinValue && sum <= long.MaxValue)
                return Normalize((long)sum, low.Exponent);
        }
        return Normalize(high.Coefficient * PowerOfTen(shift) + low.Coefficient, low.Exponent);
    }

    public static OracleNumber Negate(OracleNumber a) => a.Form switch
    {
        WideForm wide => Normalize(-wide.Coefficient, wide.Exponent),
        _ when a.Bits == long.MinValue => Normalize(-(BigInteger)a.Bits, a.Exponent),
        _ => new OracleNumber(-a.Bits, a.Form),
    };

    public static OracleNumber Multiply(OracleNumber a, OracleNumber b)
    {
        if (a.Form is not WideForm && b.Form is not WideForm)
        {
            var high = Math.BigMul(a.Bits, b.Bits, out var low);
            if (high == low >> 63)
                return Normalize(low, a.Exponent + b.Exponent);
        }
        return Normalize(a.Coefficient * b.Coefficient, a.Exponent + b.Exponent);
    }

    public static OracleNumber Divide(OracleNumber a, OracleNumber b)
    {
        if (b.IsZero)
            throw new OraException(OraError.DivisorIsZero);
        if (a.IsZero)
            return a;
        if (a.Form is null && b.Form is null && b.Bits != -1 && a.Bits % b.Bits == 0)
            return new OracleNumber(a.Bits / b.Bits);
        var dividend = a.Coefficient;
        var divisor = b.Coefficient;
        // two digits more than a NUMBER keeps, and a sticky one, so that rounding sees whether anything follows
        var shift = Math.Max(0, 2 * Pairs + 3 - Digits(dividend) + Digits(divisor));
        var quotient = BigInteger.DivRem(dividend * PowerOfTen(shift), divisor, out var rest);
        var exponent = a.Exponent - b.Exponent - shift;
        if (rest.IsZero)
            return Normalize(quotient, exponent);
        return Normalize(quotient * 10 + dividend.Sign * divisor.Sign, exponent - 1);
    }

    public static OracleNumber Round(OracleNumber a, int places)
    {
        if (-a.Exponent <= places)
            return a;
        var drop = -places - a.Exponent;
        if (drop > Digits(a.Coefficient))
            return OracleNumber.Zero;
        return Normalize(DivideRounded(a.Coefficient, PowerOfTen(drop)), -places);
    }

    public static OracleNumber Truncate(OracleNumber a, int places)
    {
        if (-a.Exponent <= places)
            return a;
        var drop = -places - a.Exponent;
        if (drop >= Digits(a.Coefficient))
            return OracleNumber.Zero;
        if (a.Form is not WideForm && drop < SmallPowers.Length)
            return Normalize(a.Bits / SmallPowers[drop], -places);
        return Normalize(BigInteger.Divide(a.Coefficient, PowerOfTen(drop)), -places);
    }

    public static OracleNumber Floor(OracleNumber a)
    {
        var whole = Truncate(a, 0);
        return a.Sign < 0 && whole != a ? whole - OracleNumber.One : whole;
    }

    public static OracleNumber Ceil(OracleNumber a)
    {
        var whole = Truncate(a, 0);
        return a.Sign > 0 && whole != a ? whole + OracleNumber.One : whole;
    }

    public static OracleNumber Mod(OracleNumber a, OracleNumber b)
    {
        if (b.IsZero)
            return a;
        if (a.Form is null && b.Form is null)
            return b.Bits == -1 ? OracleNumber.Zero : new OracleNumber(a.Bits % b.Bits);
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return Normalize(BigInteger.Remainder(Align(a, exponent), Align(b, exponent)), exponent);
    }

    public static OracleNumber Remainder(OracleNumber a, OracleNumber b)
    {
        if (b.IsZero)
            throw new OraException(OraError.ArgumentOutOfRange, 0, "0");
        var exponent = Math.Min(a.Exponent, b.Exponent);
        var dividend = Align(a, exponent);
        var divisor = BigInteger.Abs(Align(b, exponent));
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        var twice = BigInteger.Abs(rest) * 2;
        if (twice > divisor || (twice == divisor && !quotient.IsEven))
            rest -= divisor * dividend.Sign;
        return Normalize(rest, exponent);
    }

    public static OracleNumber? Fit(OracleNumber a, int precision, int scale)
    {
        if (scale == OracleType.NoScale)
            return a;
        var rounded = Round(a, scale);
        if (precision == 0 || rounded.IsZero)
            return rounded;
        return Digits(rounded.Coefficient) + rounded.Exponent <= precision - scale ? rounded : null;
    }

    public static int Compare(OracleNumber a, OracleNumber b)
    {
        var sign = a.Sign.CompareTo(b.Sign);
        if (sign != 0 || a.IsZero)
            return sign;
        if (a.Form is not WideForm && b.Form is not WideForm)
            return CompareSmall(a, b);
        var point = (Digits(a.Coefficient) + a.Exponent).CompareTo(Digits(b.Coefficient) + b.Exponent);
        if (point != 0)
            return a.Sign * point;
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return Align(a, exponent).CompareTo(Align(b, exponent));
    }

    /// <summary>Both coefficients are of 64 bits and of one sign.</summary>
    private static int CompareSmall(OracleNumber a, OracleNumber b)
    {
        if (a.Exponent == b.Exponent)
            return a.Bits.CompareTo(b.Bits);
        var point = (Digits(a.Bits) + a.Exponent).CompareTo(Digits(b.Bits) + b.Exponent);
        if (point != 0)
            return a.Sign * point;
        // as many digits before the point: the exponents are apart by no more than the digits of a coefficient
        return a.Exponent > b.Exponent
            ? ((Int128)a.Bits * SmallPowers[a.Exponent - b.Exponent]).CompareTo(b.Bits)
            : ((Int128)a.Bits).CompareTo((Int128)b.Bits * SmallPowers[b.Exponent - a.Exponent]);
    }

    public static int Digits(BigInteger value)
    {
        value = BigInteger.Abs(value);
        if (value <= long.MaxValue)
            return Digits((long)value);
        var estimate = (int)((value.GetBitLength() - 1) * 0.30102999566398);
        return value >= PowerOfTen(estimate) ? (value >= PowerOfTen(estimate + 1) ? estimate + 2 : estimate + 1) : estimate;
    }

    public static int Digits(long value)
    {
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        // log10 from log2, right or one too low
        var digits = ((BitOperations.Log2(magnitude | 1) + 1) * 1233) >> 12;
        return digits < SmallPowers.Length && magnitude >= (ulong)SmallPowers[digits] ? digits + 1 : Math.Max(digits, 1);
    }

    /// <summary>The coefficient that the value has at a lower exponent.</summary>
    public static BigInteger Align(OracleNumber a, int exponent) => a.Coefficient * PowerOfTen(a.Exponent - exponent);

    public static BigInteger DivideRounded(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        return BigInteger.Abs(rest) * 2 >= divisor ? quotient + dividend.Sign : quotient;
    }

    private static OracleNumber InRange(long coefficient, int exponent, int point)
    {
        if (point > HighestPoint)
            throw new OraException(OraError.NumericOverflow);
        if (point <= LowestPoint)
            return OracleNumber.Zero;
        return new OracleNumber(coefficient, ScaledForm.Of(exponent));
    }

    /// <summary>The coefficient times ten to an exponent that is not negative; false when that is more than 64 bits.</summary>
    public static bool TryScaleUp(long coefficient, int exponent, out long value)
    {
        value = coefficient;
        if (exponent >= SmallPowers.Length)
            return false;
        if (coefficient is >= int.MinValue and <= int.MaxValue && exponent <= SmallExponent)
        {
            value = coefficient * SmallPowers[exponent];
            return true;
        }

        var high = Math.BigMul(coefficient, SmallPowers[exponent], out value);
        return high == value >> 63;
    }

    private static BigInteger StripZeros(BigInteger coefficient, ref int exponent)
    {
        foreach (var step in (ReadOnlySpan<int>)[16, 8, 4, 2, 1])
        {
            while (true)
            {
                var shorter = BigInteger.DivRem(coefficient, PowerOfTen(step), out var rest);
                if (!rest.IsZero)
                    break;
                coefficient = shorter;
                exponent += step;
            }
        }
        return coefficient;
    }
}
