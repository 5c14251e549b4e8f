using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>English number words as the SP and TH suffixes of date formats print them, whatever the language.</summary>
internal static class SpelledNumber
{
    private static readonly string[] Ones =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen",
        "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    public static string Cardinal(int value)
    {
        if (value == 0)
            return Ones[0];
        var text = new StringBuilder();
        AppendGroup(text, value / 1_000_000, " Million");
        AppendGroup(text, value / 1000 % 1000, " Thousand");
        AppendGroup(text, value % 1000, "");
        return text.ToString();
    }

    public static string Ordinal(int value)
    {
        var words = Cardinal(value);
        var start = words.LastIndexOfAny([' ', '-']) + 1;
        var last = words[start..] switch
        {
            "One" => "First",
            "Two" => "Second",
            "Three" => "Third",
            "Five" => "Fifth",
            "Eight" => "Eighth",
            "Nine" => "Ninth",
            "Twelve" => "Twelfth",
            var word when word.EndsWith('y') => word[..^1] + "ieth",
            var word => word + "th",
        };
        return string.Concat(words.AsSpan(0, start), last);
    }

    /// <summary>ST, ND, RD or TH.</summary>
    public static string Suffix(int value) => (value % 100 / 10, value % 10) switch
    {
        (1, _) => "TH",
        (_, 1) => "ST",
        (_, 2) => "ND",
        (_, 3) => "RD",
        _ => "TH",
    };

    /// <summary>A year as it is said: Nineteen Ninety-Eight, Two Thousand One.</summary>
    public static string Year(int year)
    {
        var century = year / 100;
        var rest = year % 100;
        if (century % 10 == 0)
            return Cardinal(year);
        return rest == 0 ? Cardinal(century) + " Hundred" : Cardinal(century) + " " + Cardinal(rest);
    }

    private static void AppendGroup(StringBuilder text, int value, string unit)
    {
        if (value == 0)
            return;
        if (text.Length > 0)
            text.Append(' ');
        if (value >= 100)
        {
            text.Append(Ones[value / 100]).Append(" Hundred");
            if (value % 100 > 0)
                text.Append(' ');
        }
        AppendTens(text, value % 100);
        text.Append(unit);
    }

    private static void AppendTens(StringBuilder text, int value)
    {
        if (value == 0)
            return;
        if (value < 20)
        {
            text.Append(Ones[value]);
            return;
        }
        text.Append(Tens[value / 10]);
        if (value % 10 > 0)
            text.Append('-').Append(Ones[value % 10]);
    }
}
