namespace Mocks.Splunk.Search;

/// <summary>Finds <c>name=value</c> and <c>name="quoted value"</c> in a text.</summary>
internal static class NamedValues
{
    public static IEnumerable<(string Name, string Value)> In(string text)
    {
        for (var at = text.IndexOf('=', StringComparison.Ordinal); at > 0; at = text.IndexOf('=', at + 1))
        {
            var start = at;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '-'))
                start--;
            if (start == at || !char.IsLetter(text[start]) && text[start] != '_')
                continue;
            var name = text[start..at];
            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                var close = text.IndexOf('"', at + 2);
                if (close < 0)
                    yield break;
                yield return (name, text[(at + 2)..close]);
                at = close;
            }
            else
            {
                var end = at + 1;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or '&' or ')' or ']'))
                    end++;
                if (end > at + 1)
                    yield return (name, text[(at + 1)..end]);
                at = end - 1;
            }

            if (at + 1 >= text.Length)
                yield break;
        }
    }
}
