using System.Globalization;
using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>
/// Oracle's bytes of a NUMBER, in rows and on the wire alike:
/// <code>
/// positive   193 + e | digit + 1 …             e: power of 100 of the first digit
/// zero       80
/// negative   62 - e  | 101 - digit … | 102     the trailer only under 20 digits
/// </code>
/// Their order as unsigned bytes is that of the values.
/// </summary>
internal static class NumberBytes
{
    private const int MaxPairs = 20;

    /// <summary>So many decimal digits always fit in 64 bits.</summary>
    private const int FittingDigits = 18;

    /// <summary>So many decimal places are far from where a NUMBER ends; even, as exponents of base-100 digits are.</summary>
    private const int LowestCommon = -40;

    public static int Write(OracleNumber value, Span<byte> buffer)
    {
        if (value.IsZero)
        {
            buffer[0] = 0x80;
            return 1;
        }
        Span<byte> pairs = stackalloc byte[MaxPairs + 2];
        int power;
        if (value.Form is WideForm wide)
            pairs = pairs[..SplitWide(wide, pairs, out power)];
        else
            pairs = SplitSmall(value.Bits, value.Exponent, pairs, out power);
        return value.Sign > 0 ? WritePositive(pairs, power, buffer) : WriteNegative(pairs, power, buffer);
    }

    public static OracleNumber Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Length > MaxPairs + 2)
            throw Invalid();
        if (bytes.Length == 1)
            return bytes[0] == 0x80 ? OracleNumber.Zero : throw Invalid();
        var positive = (bytes[0] & 0x80) != 0;
        var digits = bytes[1..];
        if (!positive && digits[^1] == 102)
            digits = digits[..^1];
        var power = positive ? bytes[0] - 193 : 62 - bytes[0];
        var exponent = 2 * (power - digits.Length + 1);
        if (digits.Length <= 9)
        {
            var small = ReadSmall(digits, positive);
            if (!positive)
                small = -small;
            if (exponent >= 0 && 2 * digits.Length + exponent <= FittingDigits)
                return new OracleNumber(small * NumberArithmetic.SmallPowerOfTen(exponent));
            if (exponent is < 0 and >= LowestCommon && small % 100 != 0)
            {
                return small % 10 == 0
                    ? new OracleNumber(small / 10, ScaledForm.Of(exponent + 1))
                    : new OracleNumber(small, ScaledForm.Of(exponent));
            }

            return NumberArithmetic.Normalize(small, exponent);
        }
        var coefficient = BigInteger.Zero;
        for (var at = 0; at < digits.Length; at += 9)
        {
            var part = digits.Slice(at, Math.Min(9, digits.Length - at));
            coefficient = coefficient * NumberArithmetic.PowerOfTen(2 * part.Length) + ReadSmall(part, positive);
        }
        return NumberArithmetic.Normalize(positive ? coefficient : -coefficient, exponent);
    }

    private static long ReadSmall(ReadOnlySpan<byte> digits, bool positive)
    {
        long value = 0;
        foreach (var stored in digits)
        {
            var digit = (uint)(positive ? stored - 1 : 101 - stored);
            if (digit > 99)
                throw Invalid();
            value = value * 100 + digit;
        }
        return value;
    }

    /// <summary>Base-100 digits, most significant first, without trailing zeros. <paramref name="power"/> is that of the first.</summary>
    /// <param name="room">The end of it is used.</param>
    private static Span<byte> SplitSmall(long coefficient, int exponent, Span<byte> room, out int power)
    {
        var rest = coefficient < 0 ? (ulong)-(coefficient + 1) + 1 : (ulong)coefficient;
        var start = room.Length;
        if ((exponent & 1) != 0)
        {
            // the last digit stands in front of a zero
            (rest, var last) = Math.DivRem(rest, 10);
            room[--start] = (byte)(last * 10);
            exponent--;
        }

        for (; rest > 0; start--)
        {
            var higher = rest / 100;
            room[start - 1] = (byte)(rest - higher * 100);
            rest = higher;
        }

        var pairs = room[start..];
        power = exponent / 2 + pairs.Length - 1;
        return pairs.TrimEnd((byte)0);
    }

    private static int SplitWide(WideForm wide, Span<byte> pairs, out int power)
    {
        var digits = BigInteger.Abs(wide.Coefficient).ToString(CultureInfo.InvariantCulture);
        var exponent = wide.Exponent;
        if ((exponent & 1) != 0)
        {
            digits += "0";
            exponent--;
        }
        if ((digits.Length & 1) != 0)
            digits = "0" + digits;
        var count = digits.Length / 2;
        for (var i = 0; i < count; i++)
            pairs[i] = (byte)((digits[2 * i] - '0') * 10 + digits[2 * i + 1] - '0');
        power = exponent / 2 + count - 1;
        while (pairs[count - 1] == 0)
            count--;
        return count;
    }

    private static int WritePositive(ReadOnlySpan<byte> pairs, int power, Span<byte> buffer)
    {
        buffer[0] = (byte)(193 + power);
        for (var i = 0; i < pairs.Length; i++)
            buffer[i + 1] = (byte)(pairs[i] + 1);
        return pairs.Length + 1;
    }

    private static int WriteNegative(ReadOnlySpan<byte> pairs, int power, Span<byte> buffer)
    {
        buffer[0] = (byte)(62 - power);
        for (var i = 0; i < pairs.Length; i++)
            buffer[i + 1] = (byte)(101 - pairs[i]);
        if (pairs.Length >= MaxPairs)
            return pairs.Length + 1;
        buffer[pairs.Length + 1] = 102;
        return pairs.Length + 2;
    }

    private static OraException Invalid() => new(OraError.InvalidLengthForDateOrNumber);
}
