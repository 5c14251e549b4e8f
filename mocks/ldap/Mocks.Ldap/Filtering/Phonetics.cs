using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>
/// Approximate match: every word of the assertion sounds like one of the value's, in the same order; a single letter stands for any
/// word that begins with it. Sounds are Soundex's.
/// </summary>
internal static class Phonetics
{
    public static bool AppliesTo(MatchingRule rule) =>
        rule.Name is "caseIgnoreMatch" or "caseExactMatch" or "caseIgnoreIA5Match" or "caseExactIA5Match";

    /// <summary>Upper-case words of letters and digits.</summary>
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
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    public static bool Match(IReadOnlyList<string> asserted, IReadOnlyList<string> present)
    {
        var next = 0;
        foreach (var word in asserted)
        {
            while (next < present.Count && !SoundAlike(word, present[next]))
                next++;
            if (next == present.Count)
                return false;
            next++;
        }

        return asserted.Count > 0;
    }

    private static bool SoundAlike(string asserted, string present) =>
        asserted.Length == 1 ? present[0] == asserted[0] : Code(asserted) == Code(present);

    private static string Code(string word)
    {
        var code = new StringBuilder(4).Append(word[0]);
        var last = Digit(word[0]);
        for (var i = 1; i < word.Length && code.Length < 4; i++)
        {
            var digit = Digit(word[i]);
            // H and W do not part equal sounds, vowels do
            if (word[i] is 'H' or 'W')
                continue;
            if (digit != '0' && digit != last)
                code.Append(digit);
            last = digit;
        }

        return code.Append('0', 4 - code.Length).ToString();
    }

    private static char Digit(char letter) => letter switch
    {
        'B' or 'F' or 'P' or 'V' => '1',
        'C' or 'G' or 'J' or 'K' or 'Q' or 'S' or 'X' or 'Z' => '2',
        'D' or 'T' => '3',
        'L' => '4',
        'M' or 'N' => '5',
        'R' => '6',
        _ => char.IsAsciiLetter(letter) ? '0' : letter,
    };
}
