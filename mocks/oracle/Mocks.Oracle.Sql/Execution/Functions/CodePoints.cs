namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>
/// Positions in a string as Oracle counts them in AL32UTF8: by code point. Strings without surrogates, nearly all, are indexed
/// directly.
/// </summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }

        return count;
    }

    /// <summary>Part of a text.</summary>
    /// <param name="start">0-based, in code points, not negative.</param>
    /// <param name="length">In code points.</param>
    public static string Slice(string text, int start, int length)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return start >= text.Length || length <= 0 ? "" : text.Substring(start, Math.Min(length, text.Length - start));
        var from = Offset(text, 0, start);
        return text[from..Offset(text, from, length)];
    }

    /// <summary>The offset in UTF-16 units that is so many code points after another; the end if there are fewer.</summary>
    public static int Offset(string text, int from, int codePoints)
    {
        var offset = from;
        for (; codePoints > 0 && offset < text.Length; codePoints--)
            offset += char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length ? 2 : 1;
        return offset;
    }

    /// <summary>The number of code points before an offset in UTF-16 units.</summary>
    public static int Index(string text, int offset)
    {
        var index = offset;
        for (var i = 0; i < offset; i++)
        {
            if (char.IsLowSurrogate(text[i]))
                index--;
        }

        return index;
    }
}
