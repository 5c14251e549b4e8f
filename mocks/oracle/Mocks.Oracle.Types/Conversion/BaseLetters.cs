using System.Collections.Frozen;

namespace Mocks.Oracle.Types;

/// <summary>Accented Latin letters without their accents; the runtime's own tables are left out of small images.</summary>
public static class BaseLetters
{
    private static readonly FrozenDictionary<char, char> Letters = Pairs().ToFrozenDictionary(p => p.Accented, p => p.Base);

    /// <summary>The letter without its accent; what has none is itself.</summary>
    public static char Of(char c) => c < 0x80 ? c : Letters.GetValueOrDefault(c, c);

    /// <summary>The letter without its accent and all accented forms of that letter.</summary>
    public static IEnumerable<char> EquivalentsOf(char c)
    {
        var plain = Of(c);
        return Letters.Where(p => p.Value == plain).Select(p => p.Key).Prepend(plain);
    }

    private static IEnumerable<(char Accented, char Base)> Pairs()
    {
        foreach (var (letters, plain) in new (string, char)[]
                 {
                     ("àáâãäåāăą", 'a'), ("çćĉċč", 'c'), ("ďđ", 'd'), ("èéêëēĕėęě", 'e'), ("ĝğġģ", 'g'), ("ĥħ", 'h'), ("ìíîïĩīĭįı", 'i'),
                     ("ĵ", 'j'), ("ķ", 'k'), ("ĺļľŀł", 'l'), ("ñńņňŉ", 'n'), ("òóôõöøōŏő", 'o'), ("ŕŗř", 'r'), ("śŝşšș", 's'),
                     ("ţťŧț", 't'), ("ùúûüũūŭůűų", 'u'), ("ŵ", 'w'), ("ýÿŷ", 'y'), ("źżž", 'z'),
                 })
        {
            foreach (var letter in letters)
            {
                yield return (letter, plain);
                if (char.ToUpperInvariant(letter) is var upper && upper != letter)
                    yield return (upper, char.ToUpperInvariant(plain));
            }
        }
    }
}
