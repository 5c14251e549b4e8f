using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>RFC 4518 §2.2 and §2.3 for text beyond ASCII: mapping, case folding and normalisation to form KC.</summary>
internal static class UnicodePreparation
{
    public static string Map(string text, bool foldCase)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (IsIgnored(value))
                continue;
            if (value is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000)
                mapped.Append(' ');
            else
                mapped.Append((foldCase ? Rune.ToLowerInvariant(rune) : rune).ToString());
        }

        return mapped.ToString();
    }

    private static bool IsIgnored(int value) => value is
        0xAD or 0x34F or 0x6DD or 0x70F or (>= 0x1806 and <= 0x180E) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x2063) or (>= 0x206A and <= 0x206F) or (>= 0x80 and <= 0x84) or (>= 0x86 and <= 0x9F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFC) or (>= 0x1D173 and <= 0x1D17A) or 0xE0001
        or (>= 0xE0020 and <= 0xE007F);
}
