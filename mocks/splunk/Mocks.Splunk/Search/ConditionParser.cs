namespace Mocks.Splunk.Search;

/// <summary>
/// Reads the conditions of <c>search</c>: words, phrases, <c>field=value</c>, <c>field IN (a, b)</c>, AND (which may be left out), OR, NOT,
/// brackets. OR binds tighter than AND, as in Splunk.
/// </summary>
internal sealed class ConditionParser(List<SearchWords.Word> words)
{
    private static readonly string[] Operators = ["!=", "<=", ">=", "=", "<", ">"];

    private int _at;

    /// <summary>What <c>earliest=</c> says, if anything.</summary>
    public string? Earliest { get; private set; }

    /// <summary>What <c>latest=</c> says, if anything.</summary>
    public string? Latest { get; private set; }

    /// <exception cref="SearchException">The conditions can't be read.</exception>
    public SearchCondition Parse()
    {
        var all = ParseAll();
        return _at == words.Count ? all : throw new SearchException("Error in 'search' command: Unable to parse the search: unbalanced parentheses.");
    }

    private AllOf ParseAll()
    {
        var all = new List<SearchCondition>();
        while (_at < words.Count && !Is(")"))
        {
            if (Is("AND"))
                _at++;
            else
                all.Add(ParseOne());
        }

        return new AllOf(all);
    }

    private SearchCondition ParseOne()
    {
        var one = new List<SearchCondition> { ParseTerm() };
        while (Is("OR"))
        {
            _at++;
            one.Add(ParseTerm());
        }

        return one.Count == 1 ? one[0] : new OneOf(one);
    }

    private SearchCondition ParseTerm()
    {
        if (_at >= words.Count)
            throw new SearchException("Error in 'search' command: Unable to parse the search: Comparator '=' is missing a term on the right hand side.");
        if (Is("NOT"))
        {
            _at++;
            return new Not(ParseTerm());
        }

        if (!Is("("))
            return Term(words[_at++]);
        _at++;
        var inner = ParseAll();
        if (!Is(")"))
            throw new SearchException("Error in 'search' command: Unable to parse the search: unbalanced parentheses.");
        _at++;
        return inner;
    }

    private bool Is(string word) => _at < words.Count && !words[_at].IsQuoted && words[_at].Text == word;

    private SearchCondition Term(SearchWords.Word word)
    {
        if (_at + 1 < words.Count && !words[_at].IsQuoted && words[_at].Text.Equals("IN", StringComparison.OrdinalIgnoreCase) && words[_at + 1].Text == "(")
            return In(word.Text);
        var text = word.Text;
        var at = text.AsSpan().IndexOfAny("=<>!");
        if (at > 0 && IsName(text.AsSpan(0, at)))
            return Compared(text[..at], text[at..]);
        // "field = value" with spaces
        if (!word.IsQuoted && IsName(text) && _at + 1 < words.Count && Array.Exists(Operators, known => known == words[_at].Text))
        {
            var comparison = Compared(text, words[_at].Text + words[_at + 1].Text);
            _at += 2;
            return comparison;
        }

        return new Words(text);
    }

    private OneOf In(string field)
    {
        _at += 2;
        var values = new List<SearchCondition>();
        while (_at < words.Count && !Is(")"))
            values.Add(new Comparison(field, "=", words[_at++].Text));
        _at++;
        return new OneOf(values);
    }

    private SearchCondition Compared(string field, string rest)
    {
        var comparator = Operators.First(known => rest.StartsWith(known, StringComparison.Ordinal) || known == "=");
        var value = rest.Length >= comparator.Length ? rest[comparator.Length..] : "";
        switch (field)
        {
            case "earliest":
                Earliest = value;
                return new AllOf([]);
            case "latest":
                Latest = value;
                return new AllOf([]);
            default:
                return new Comparison(field, comparator, value);
        }
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or ':' or '{' or '}'))
                return false;
        }

        return !text.IsEmpty;
    }
}
