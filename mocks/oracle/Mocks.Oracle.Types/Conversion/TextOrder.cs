using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>
/// Order of text. BINARY is that of the bytes in AL32UTF8, which is that of the code points. NLS_SORT counts in comparisons only when
/// NLS_COMP is LINGUISTIC.
/// </summary>
public static class TextOrder
{
    public static int Compare(string a, string b, Nls nls)
    {
        if (nls.Comp == "BINARY" || nls.Sort == "BINARY")
            return CompareBinary(a, b);
        return CompareBinary(Fold(a, nls.Sort), Fold(b, nls.Sort));
    }

    /// <summary>Trailing blanks do not count.</summary>
    public static int ComparePadded(string a, string b, Nls nls)
    {
        if (nls.Comp == "BINARY" || nls.Sort == "BINARY")
            return CompareBinary(a.AsSpan().TrimEnd(' '), b.AsSpan().TrimEnd(' '));
        return Compare(a.TrimEnd(' '), b.TrimEnd(' '), nls);
    }

    /// <summary>By code points: surrogate pairs come after everything else.</summary>
    public static int CompareBinary(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);
        return Rank(a[same]).CompareTo(Rank(b[same]));
    }

    /// <summary>What the text sorts as under a linguistic sort: *_CI ignores case, *_AI accents too.</summary>
    public static string Fold(string text, string sort)
    {
        if (sort == "BINARY")
            return text;
        var ignoresAccents = sort.EndsWith("_AI", StringComparison.Ordinal);
        if (sort.StartsWith("BINARY_", StringComparison.Ordinal) && !ignoresAccents)
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
            folded.Append(BaseLetters.Of(c));
        // a linguistic sort without a suffix tells accents and case apart only where the letters are the same
        return sort.EndsWith("_CI", StringComparison.Ordinal) || ignoresAccents
            ? folded.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{folded}\0{text}");
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
