using System.Globalization;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>Floating-point numbers as Java prints them, which clients of WireMock see.</summary>
internal static class JavaNumber
{
    /// <summary>From as many characters on a fraction keeps its digits, because its reader takes it for a BigDecimal.</summary>
    private const int ExactFrom = 19;

    /// <summary>A number of JSON as it is written again: a whole one with its digits, a fraction as a double unless it is long.</summary>
    /// <param name="json">Of kind number.</param>
    public static string Text(JsonElement json)
    {
        var raw = json.GetRawText();
        return IsDouble(raw) ? Text(json.GetDouble()) : raw;
    }

    /// <summary>Whether a number of JSON is read as a double.</summary>
    public static bool IsDouble(ReadOnlySpan<char> raw) => raw.ContainsAny(".eE") && (raw.Length < ExactFrom || raw.ContainsAny("eE"));

    /// <summary><c>6.0</c>, <c>1.5</c>, <c>1.0E10</c>: the fewest digits that give the same number again.</summary>
    public static string Text(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        var shortest = value == 0 ? "0E0" : Scientific(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        var digits = shortest[..exponentAt].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        var exponent = int.Parse(shortest.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (digits.Length == 0)
            digits = "0";
        var sign = value < 0 || double.IsNegative(value) ? "-" : "";
        if (exponent is < -3 or >= 7)
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        var whole = digits.PadRight(exponent + 1, '0');
        return $"{sign}{whole[..(exponent + 1)]}.{(whole.Length > exponent + 1 ? whole[(exponent + 1)..] : "0")}";
    }

    /// <summary>The text of a number without sign as <c>d.dddE±n</c>.</summary>
    private static string Scientific(string text)
    {
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var shift = at < 0 ? 0 : int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = at < 0 ? text : text[..at];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var wholeDigits = point < 0 ? mantissa.Length : point;
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var significant = digits[zeros..];
        return string.Create(CultureInfo.InvariantCulture, $"{significant[0]}.{significant[1..]}E{wholeDigits - zeros - 1 + shift}");
    }
}
