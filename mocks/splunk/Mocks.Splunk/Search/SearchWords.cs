namespace Mocks.Splunk.Search;

/// <summary>The words of a search, quotes taken off; a quoted word is no operator.</summary>
internal static class SearchWords
{
    /// <param name="IsQuoted">Whether any of it stood in quotes.</param>
    internal readonly record struct Word(string Text, bool IsQuoted);

    /// <summary>The commands of a pipeline: what stands between bars outside of quotes.</summary>
    /// <exception cref="SearchException">A quote is not closed.</exception>
    public static List<string> Commands(string search)
    {
        var commands = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < search.Length; i++)
        {
            if (search[i] == '\\' && isQuoted)
                i++;
            else if (search[i] == '"')
                isQuoted = !isQuoted;
            else if (search[i] == '|' && !isQuoted)
            {
                commands.Add(search[start..i].Trim());
                start = i + 1;
            }
        }

        if (isQuoted)
            throw new SearchException("Unbalanced quotes.");
        commands.Add(search[start..].Trim());
        return commands;
    }

    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
                continue;
            }

            if (text[at] is '(' or ')')
            {
                words.Add(new Word(text[at++].ToString(), false));
                continue;
            }

            words.Add(Next(text, ref at));
        }

        return words;
    }

    private static Word Next(string text, ref int at)
    {
        var word = new System.Text.StringBuilder();
        var isQuoted = false;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or ','))
        {
            if (text[at] != '"')
            {
                word.Append(text[at++]);
                continue;
            }

            isQuoted = true;
            for (at++; at < text.Length && text[at] != '"'; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length)
                    at++;
                word.Append(text[at]);
            }

            at++;
        }

        return new Word(word.ToString(), isQuoted);
    }
}
