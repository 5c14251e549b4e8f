using System.Text;

namespace Mocks.Oracle.Types;

internal static class RomanNumeral
{
    private static readonly (int Value, string Text)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
        (4, "IV"), (1, "I"),
    ];

    /// <summary>1 to 3999.</summary>
    public static string Of(int value)
    {
        var text = new StringBuilder();
        foreach (var (step, letters) in Steps)
        {
            for (; value >= step; value -= step)
                text.Append(letters);
        }
        return text.ToString();
    }

    public static bool TryParse(string text, out int value)
    {
        value = 0;
        var rest = text.ToUpperInvariant().AsSpan();
        foreach (var (step, letters) in Steps)
        {
            while (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                value += step;
                rest = rest[letters.Length..];
            }
        }
        return rest.IsEmpty && value is >= 1 and <= 3999 && Of(value).Equals(text, StringComparison.OrdinalIgnoreCase);
    }
}
