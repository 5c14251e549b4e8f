using System.Globalization;
using System.Text;

namespace Mocks.Http.GraphQl;

/// <summary>
/// Cuts a GraphQL document into tokens (GraphQL, October 2021, section 2.1): names, numbers, punctuators and strings, whose token is their
/// value in quotes whether they were written in one pair or in three. Commas, comments and white space separate.
/// </summary>
internal sealed class GraphQlLexer(string text)
{
    private int _at;

    /// <summary>Where the token starts that was read last; 0-based.</summary>
    public int Start { get; private set; }

    /// <summary>The next token; empty at the end.</summary>
    /// <exception cref="GraphQlException">There is a character that starts no token, or a string does not end.</exception>
    public string Next()
    {
        Skip();
        Start = _at;
        if (_at == text.Length)
            return "";
        var c = text[_at];
        if (c == '_' || char.IsAsciiLetter(c))
            return While(c => c == '_' || char.IsAsciiLetterOrDigit(c));
        if (c == '-' || char.IsAsciiDigit(c))
            return While(c => c is '-' or '+' or '.' || char.IsAsciiLetterOrDigit(c));
        if (text.AsSpan(_at).StartsWith("\"\"\""))
            return BlockText();
        if (c == '"')
            return Text();
        if (text.AsSpan(_at).StartsWith("..."))
        {
            _at += 3;
            return "...";
        }

        if (!"!$&()[]{}:=@|".Contains(c, StringComparison.Ordinal))
            throw new GraphQlException($"'{c}' starts nothing", _at);
        _at++;
        return c.ToString();
    }

    private void Skip()
    {
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '#')
            {
                while (_at + 1 < text.Length && text[_at + 1] is not ('\n' or '\r'))
                    _at++;
            }
            else if (text[_at] is not (' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF'))
            {
                return;
            }
        }
    }

    private string While(Predicate<char> belongs)
    {
        var start = _at++;
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return text[start.._at];
    }

    private string Text()
    {
        var value = new StringBuilder("\"");
        for (_at++; _at < text.Length && text[_at] is not ('\n' or '\r'); _at++)
        {
            if (text[_at] == '"')
            {
                _at++;
                return value.Append('"').ToString();
            }

            value.Append(text[_at] == '\\' ? Escaped() : text[_at]);
        }

        throw new GraphQlException("the string does not end", Start);
    }

    /// <summary>What the escape at the present place stands for, up to its last character.</summary>
    private char Escaped()
    {
        if (++_at == text.Length)
            throw new GraphQlException("the string does not end", Start);
        switch (text[_at])
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < text.Length && int.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case '"' or '\\' or '/':
                return text[_at];
            default:
                throw new GraphQlException($"\\{text[_at]} is no escape", _at);
        }
    }

    private string BlockText()
    {
        var end = _at + 3;
        while ((end = text.IndexOf("\"\"\"", end, StringComparison.Ordinal)) > 0 && text[end - 1] == '\\')
            end += 3;
        if (end < 0)
            throw new GraphQlException("the string does not end", _at);
        var lines = text[(_at + 3)..end].Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        _at = end + 3;
        // section 2.9.4: the indentation that all lines but the first share is none of the text
        var shared = lines.Skip(1).Where(line => line.Trim(' ', '\t').Length > 0).Select(line => line.Length - line.TrimStart(' ', '\t').Length).DefaultIfEmpty(0).Min();
        var kept = lines.Select((line, i) => i == 0 ? line : line[Math.Min(shared, line.Length)..]).SkipWhile(IsBlank).Reverse().SkipWhile(IsBlank).Reverse();
        return $"\"{string.Join('\n', kept)}\"";
    }

    private static bool IsBlank(string line) => line.Trim(' ', '\t').Length == 0;
}
