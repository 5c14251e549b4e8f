using System.Text;
using System.Text.RegularExpressions;

namespace Mocks.Http.Matching;

/// <summary>
/// <c>/orders/{id}/lines/{line}.json</c>: a variable is one or more characters of one segment. A final <c>/**</c> stands for any
/// further segments, of which there is at least the slash. Values are as they were sent, percent-encoded.
/// </summary>
internal sealed class PathTemplate
{
    private readonly Regex _whole;

    private PathTemplate(string text, Regex whole, IReadOnlyList<string> variables)
    {
        Text = text;
        _whole = whole;
        Variables = variables;
    }

    public string Text { get; }

    public IReadOnlyList<string> Variables { get; }

    /// <summary>The template with one character for each variable: what paths are compared with when they do not fit.</summary>
    public string Outline => JavaRegex.Anywhere(@"\{[^}]*\}|\*\*$").Replace(Text, "\0");

    /// <exception cref="FormatException">A brace without its counterpart, or a variable without a name.</exception>
    public static PathTemplate Compile(string text)
    {
        var pattern = new StringBuilder();
        var variables = new List<string>();
        var at = 0;
        var end = text.Length;
        if (text.EndsWith("/**", StringComparison.Ordinal))
            end -= 3;
        while (at < end)
        {
            var open = text.IndexOf('{', at);
            if (open < 0 || open >= end)
            {
                pattern.Append(Regex.Escape(text[at..end]));
                break;
            }

            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"'{{' at character {open + 1} is not closed");
            if (close == open + 1)
                throw new FormatException($"the variable at character {open + 1} has no name");
            pattern.Append(Regex.Escape(text[at..open])).Append("([^/]+)");
            variables.Add(text[(open + 1)..close]);
            at = close + 1;
        }

        if (end < text.Length)
            pattern.Append("/.*");
        return new PathTemplate(text, JavaRegex.Whole(pattern.ToString()), variables);
    }

    public bool Matches(string path) => JavaRegex.IsMatch(_whole, path);

    /// <summary>The value of each variable, by name; null when the path does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Values(string path)
    {
        var match = _whole.Match(path);
        if (!match.Success)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Variables.Count; i++)
            values[Variables[i]] = match.Groups[i + 1].Value;
        return values;
    }
}
