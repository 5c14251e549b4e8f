using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>Text of BINARY_FLOAT and BINARY_DOUBLE.</summary>
internal static class FloatingText
{
    /// <summary>A number, or INF, INFINITY and NAN with an optional sign. Raises ORA-01722.</summary>
    public static double Parse(string text, char decimalMark)
    {
        var body = text.AsSpan().Trim(' ');
        var unsigned = body.Length > 0 && body[0] is '+' or '-' ? body[1..] : body;
        if (unsigned.Equals("NAN", StringComparison.OrdinalIgnoreCase))
            return double.NaN;
        if (unsigned.Equals("INF", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("INFINITY", StringComparison.OrdinalIgnoreCase))
            return body[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (body.Length > 1 && char.ToUpperInvariant(body[^1]) is 'D' or 'F')
            body = body[..^1];
        var invariant = decimalMark == '.' ? body : body.ToString().Replace(decimalMark, '.').AsSpan();
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return invariant.Length > 0 && !char.IsLetter(invariant[0]) && double.TryParse(invariant, styles, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NumberText.InvalidNumber(text);
    }
}
