using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>
/// Transcendental functions on integers that stand for multiples of 10^-<see cref="Digits"/>: twice what a NUMBER holds, so that the
/// rounded result is right to its last digit in all but the rarest case.
/// </summary>
internal static class FixedPoint
{
    public const int Digits = 90;

    public static readonly BigInteger One = BigInteger.Pow(10, Digits);
    public static readonly BigInteger Pi = Machin();
    public static readonly BigInteger Ln10 = LogarithmOfSmall(10 * One / 8) + 3 * LogarithmOfSmall(2 * One);

    private const int Halvings = 10;

    public static BigInteger Multiply(BigInteger a, BigInteger b) => a * b / One;

    public static BigInteger Divide(BigInteger a, BigInteger b) => a * One / b;

    public static BigInteger SquareRoot(BigInteger value) => IntegerRoot(value * One);

    /// <summary>The integer below the root, by Newton's method.</summary>
    public static BigInteger IntegerRoot(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    /// <summary>e^x for moderate x.</summary>
    public static BigInteger Exponential(BigInteger x)
    {
        x >>= Halvings;
        var sum = One;
        var term = One;
        for (var n = 1; !term.IsZero; n++)
        {
            term = Multiply(term, x) / n;
            sum += term;
        }
        for (var i = 0; i < Halvings; i++)
            sum = Multiply(sum, sum);
        return sum;
    }

    /// <summary>ln x for x from about 0.1 to 10.</summary>
    public static BigInteger LogarithmOfSmall(BigInteger x)
    {
        // four square roots bring the argument near 1, where the series of atanh is short
        for (var i = 0; i < 4; i++)
            x = SquareRoot(x);
        var y = Divide(x - One, x + One);
        var square = Multiply(y, y);
        var sum = BigInteger.Zero;
        for (var n = 1; !y.IsZero; n += 2)
        {
            sum += y / n;
            y = Multiply(y, square);
        }
        return sum * 32;
    }

    /// <summary>sin x for |x| up to a turn.</summary>
    public static BigInteger Sine(BigInteger x) => Alternating(x, Multiply(x, x), 1);

    public static BigInteger Cosine(BigInteger x) => Alternating(One, Multiply(x, x), 0);

    public static BigInteger ArcTangent(BigInteger x)
    {
        // three half-angle steps make the argument small enough for the series
        for (var i = 0; i < 3; i++)
            x = Divide(x, One + SquareRoot(One + Multiply(x, x)));
        var square = Multiply(x, x);
        var sum = BigInteger.Zero;
        for (var n = 1; !x.IsZero; n += 2)
        {
            sum += (n & 2) == 0 ? x / n : -x / n;
            x = Multiply(x, square);
        }
        return sum * 8;
    }

    private static BigInteger Alternating(BigInteger first, BigInteger square, int power)
    {
        var sum = BigInteger.Zero;
        for (var term = first; !term.IsZero; power += 2)
        {
            sum += term;
            term = -Multiply(term, square) / ((power + 1) * (power + 2));
        }
        return sum;
    }

    private static BigInteger Machin() => 4 * (4 * ArcTangentOfInverse(5) - ArcTangentOfInverse(239));

    private static BigInteger ArcTangentOfInverse(int divisor)
    {
        var power = One / divisor;
        var sum = BigInteger.Zero;
        for (var n = 1; !power.IsZero; n += 2)
        {
            sum += (n & 2) == 0 ? power / n : -power / n;
            power /= divisor * divisor;
        }
        return sum;
    }
}
