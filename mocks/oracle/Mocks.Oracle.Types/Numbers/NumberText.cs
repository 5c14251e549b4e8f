using System.Globalization;
using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>NUMBER to and from text, without a format model.</summary>
internal static class NumberText
{
    /// <summary>Characters that unformatted text may take, the sign aside.</summary>
    private const int Width = 40;

    public static OracleNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, '.', out var value) ? value : throw InvalidNumber(text);

    public static OraException InvalidNumber(ReadOnlySpan<char> text) =>
        new(OraError.InvalidNumber, 0, string.Concat("\"", text, "\""), "");

    public static bool TryParse(ReadOnlySpan<char> text, char decimalMark, out OracleNumber value)
    {
        value = OracleNumber.Zero;
        text = text.Trim(" \t\r\n");
        var at = 0;
        var negative = false;
        if (at < text.Length && text[at] is '+' or '-')
            negative = text[at++] == '-';
        if (!TryReadCoefficient(text, ref at, decimalMark, out var coefficient, out var exponent))
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (!TryReadExponent(text, ref at, out var power))
                return false;
            exponent += power;
        }
        if (at != text.Length)
            return false;
        value = OracleNumber.FromParts(negative ? -coefficient : coefficient, Math.Clamp(exponent, -500, 500));
        return true;
    }

    public static string Format(OracleNumber value, char decimalMark)
    {
        if (value.TryToInt64(out var small))
            return small.ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(value.Coefficient).ToString(CultureInfo.InvariantCulture);
        var text = FormatMagnitude(digits, value.Exponent, decimalMark);
        return value.Sign < 0 ? "-" + text : text;
    }

    /// <summary>All digits in plain notation, however long: what a literal in DDL or a fixture needs.</summary>
    public static string FormatPlain(OracleNumber value, char decimalMark)
    {
        var digits = BigInteger.Abs(value.Coefficient).ToString(CultureInfo.InvariantCulture);
        var text = Plain(digits, value.Exponent, decimalMark);
        return value.Sign < 0 ? "-" + text : text;
    }

    public static OracleNumber FromDouble(double value)
    {
        if (!double.IsFinite(value))
            throw new OraException(OraError.NumericOverflow);
        return Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }

    public static OracleNumber FromSingle(float value)
    {
        if (!float.IsFinite(value))
            throw new OraException(OraError.NumericOverflow);
        return Parse(value.ToString("G9", CultureInfo.InvariantCulture));
    }

    public static double ToDouble(OracleNumber value) => double.Parse(Exact(value), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static float ToSingle(OracleNumber value) => float.Parse(Exact(value), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Exact(OracleNumber value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Coefficient}E{value.Exponent}");

    private static bool TryReadCoefficient(ReadOnlySpan<char> text, ref int at, char decimalMark, out BigInteger coefficient, out int exponent)
    {
        exponent = 0;
        coefficient = BigInteger.Zero;
        Span<char> digits = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        var fraction = false;
        var start = at;
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits[count++] = text[at];
                if (fraction)
                    exponent--;
            }
            else if (text[at] == decimalMark && !fraction)
            {
                fraction = true;
            }
            else
            {
                break;
            }
        }
        if (count == 0 || at == start)
            return false;
        coefficient = count <= 18
            ? long.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, ref int at, out int exponent)
    {
        exponent = 0;
        var negative = false;
        if (at < text.Length && text[at] is '+' or '-')
            negative = text[at++] == '-';
        var start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            exponent = Math.Min(10_000, exponent * 10 + text[at] - '0');
        if (negative)
            exponent = -exponent;
        return at > start;
    }

    private static string FormatMagnitude(string digits, int exponent, char decimalMark)
    {
        var point = digits.Length + exponent;
        if (point > Width)
            return Scientific(digits, point, decimalMark);
        if (1 - exponent + Math.Max(point, 0) <= Width || exponent >= 0)
            return Plain(digits, exponent, decimalMark);
        // scientific notation keeps more digits than plain notation once three zeros follow the point
        if (point <= -3)
            return Scientific(digits, point, decimalMark);
        var places = Width - 1 - Math.Max(point, 0);
        var rounded = NumberArithmetic.Round(OracleNumber.FromParts(BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent), places);
        return Plain(BigInteger.Abs(rounded.Coefficient).ToString(CultureInfo.InvariantCulture), rounded.Exponent, decimalMark);
    }

    private static string Plain(string digits, int exponent, char decimalMark)
    {
        if (exponent >= 0)
            return digits == "0" ? digits : digits + new string('0', exponent);
        var point = digits.Length + exponent;
        return point > 0
            ? string.Concat(digits.AsSpan(0, point), [decimalMark], digits.AsSpan(point))
            : decimalMark + new string('0', -point) + digits;
    }

    private static string Scientific(string digits, int point, char decimalMark)
    {
        var power = point - 1;
        var tail = string.Create(CultureInfo.InvariantCulture, $"E{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
        var kept = Width - 1 - tail.Length;
        if (digits.Length > kept)
        {
            var rounded = NumberArithmetic.DivideRounded(
                BigInteger.Parse(digits, CultureInfo.InvariantCulture), NumberArithmetic.PowerOfTen(digits.Length - kept));
            digits = rounded.ToString(CultureInfo.InvariantCulture);
            if (digits.Length > kept)
                return Scientific(digits[..1], point + 1, decimalMark);
        }
        return string.Concat(digits.AsSpan(0, 1), [decimalMark], digits.AsSpan(1)) + new string('0', kept - digits.Length) + tail;
    }
}
