using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>
/// Approximate match: every word of the assertion sounds like one of the value's, in the same order. Sounds are those of Lawrence
/// Philips' Metaphone (1990), cut to four, as in OpenLDAP.
/// </summary>
internal static class Phonetics
{
    private const int LongestCode = 4;

    public static bool AppliesTo(MatchingRule rule) =>
        rule.Name is "caseIgnoreMatch" or "caseExactMatch" or "caseIgnoreIA5Match" or "caseExactIA5Match";

    /// <summary>The sounds of the words, in order.</summary>
    public static IReadOnlyList<string> Words(ReadOnlySpan<byte> value)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Encoding.UTF8.GetString(value))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToUpperInvariant(character));
            }
            else if (word.Length > 0)
            {
                words.Add(Code(word.ToString()));
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(Code(word.ToString()));
        return words;
    }

    public static bool Match(IReadOnlyList<string> asserted, IReadOnlyList<string> present)
    {
        var next = 0;
        foreach (var word in asserted)
        {
            while (next < present.Count && word != present[next])
                next++;
            if (next == present.Count)
                return false;
            next++;
        }

        return asserted.Count > 0;
    }

    private static string Code(string word)
    {
        if (word.StartsWith("AE", StringComparison.Ordinal) || (word.Length > 1 && word[1] == 'N' && word[0] is ('G' or 'K' or 'P'))
            || word.StartsWith("WR", StringComparison.Ordinal))
            word = word[1..];
        else if (word[0] == 'X')
            word = "S" + word[1..];
        else if (word.StartsWith("WH", StringComparison.Ordinal))
            word = "W" + word[2..];
        var code = new StringBuilder(LongestCode + 1);
        for (var at = 0; at < word.Length && code.Length < LongestCode; at++)
        {
            if (at > 0 && word[at] == word[at - 1] && word[at] != 'C')
                continue;
            code.Append(Sound(word, at));
        }

        return code.Length > LongestCode ? code.ToString(0, LongestCode) : code.ToString();
    }

    private static string Sound(string word, int at)
    {
        var letter = word[at];
        var before = at > 0 ? word[at - 1] : '\0';
        var after = at + 1 < word.Length ? word[at + 1] : '\0';
        var second = at + 2 < word.Length ? word[at + 2] : '\0';
        return letter switch
        {
            'A' or 'E' or 'I' or 'O' or 'U' => at == 0 ? letter.ToString() : "",
            'B' => before == 'M' && after == '\0' ? "" : "B",
            'C' => SoundOfC(before, after, second),
            'D' => after == 'G' && IsFront(second) ? "J" : "T",
            'G' => SoundOfG(before, after, second),
            'H' => (IsVowel(before) && !IsVowel(after)) || before is 'C' or 'S' or 'P' or 'T' or 'G' ? "" : "H",
            'K' => before == 'C' ? "" : "K",
            'P' => after == 'H' ? "F" : "P",
            'Q' => "K",
            'S' => after == 'H' || (after == 'I' && second is ('O' or 'A')) ? "X" : "S",
            'T' => after == 'H' ? "0" : after == 'I' && second is ('O' or 'A') ? "X" : after == 'C' && second == 'H' ? "" : "T",
            'V' => "F",
            'W' or 'Y' => IsVowel(after) ? letter.ToString() : "",
            'X' => "KS",
            'Z' => "S",
            _ => letter.ToString(),
        };
    }

    private static string SoundOfC(char before, char after, char second)
    {
        if (after == 'H')
            return before == 'S' ? "K" : "X";
        if (after == 'I' && second == 'A')
            return "X";
        return !IsFront(after) ? "K" : before == 'S' ? "" : "S";
    }

    private static string SoundOfG(char before, char after, char second)
    {
        if (after == 'H' && !IsVowel(second))
            return "";
        if (after == 'N' && second == '\0')
            return "";
        if (before == 'D' && IsFront(after))
            return "";
        return IsFront(after) && before != 'G' ? "J" : "K";
    }

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';

    private static bool IsFront(char letter) => letter is 'E' or 'I' or 'Y';
}
