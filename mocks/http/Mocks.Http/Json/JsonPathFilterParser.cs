using System.Text;
using System.Text.RegularExpressions;
using Mocks.Http.Matching;

namespace Mocks.Http.Json;

/// <summary>
/// Reads a condition:
/// <code>
/// condition  = conjunction *( "||" conjunction )
/// conjunction = term *( "&amp;&amp;" term )
/// term       = "!" term | "(" condition ")" | operand [ operator operand ]
/// operand    = ( "@" | "$" ) step* | string | number | "true" | "false" | "null" | array | object | "/" pattern "/" [ "i" ]
/// </code>
/// </summary>
internal sealed class JsonPathFilterParser(string text, int start)
{
    private const int Depth = 64;

    // the longer first, so that "<=" is not read as "<"
    private static readonly string[] Operators =
        ["==", "!=", "<=", ">=", "=~", "<", ">", "subsetof", "contains", "noneof", "anyof", "empty", "size", "nin", "in"];

    private int _at = start;
    private int _depth;

    public int Position => _at;

    public JsonPathFilter ParseParenthesized()
    {
        if (Peek() != '(')
            throw Error("'(' is missing after '?'");
        _at++;
        var filter = ParseOr();
        SkipSpace();
        if (Peek() != ')')
            throw Error("')' is missing");
        _at++;
        return filter;
    }

    private JsonPathFilter ParseOr()
    {
        if (++_depth > Depth)
            throw Error("conditions are nested too deeply");
        var left = ParseAnd();
        for (SkipSpace(); Next("||"); SkipSpace())
            left = new OrFilter(left, ParseAnd());
        _depth--;
        return left;
    }

    private JsonPathFilter ParseAnd()
    {
        var left = ParseTerm();
        for (SkipSpace(); Next("&&"); SkipSpace())
            left = new AndFilter(left, ParseTerm());
        return left;
    }

    private JsonPathFilter ParseTerm()
    {
        SkipSpace();
        if (Peek() == '!' && !text.AsSpan(_at).StartsWith("!="))
        {
            if (++_depth > Depth)
                throw Error("conditions are nested too deeply");
            _at++;
            var operand = ParseTerm();
            _depth--;
            return new NotFilter(operand);
        }

        if (Peek() == '(')
            return ParseParenthesized();
        var left = ParseOperand();
        SkipSpace();
        foreach (var candidate in Operators)
        {
            if (!Next(candidate))
                continue;
            SkipSpace();
            return new ComparisonFilter(left, candidate, ParseOperand());
        }

        return left is PathOperand path ? new ExistsFilter(path) : throw Error("an operator is missing");
    }

    private FilterOperand ParseOperand()
    {
        switch (Peek())
        {
            case '@' or '$':
                var fromRoot = Peek() == '$';
                var path = new JsonPathParser(text, _at);
                var operand = new PathOperand(path.ParseOperand(), fromRoot);
                _at = path.Position;
                return operand;
            case '/':
                return ParseRegex();
            case '\'' or '"':
                var value = ReadString();
                return new LiteralOperand(JsonBytes.Element(writer => writer.WriteStringValue(value)));
            case '[' or '{':
                return ParseJson();
            default:
                var from = _at;
                while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '.' or '-' or '+')
                    _at++;
                return JsonBytes.TryParse(text[from.._at], out var literal)
                    ? new LiteralOperand(literal)
                    : throw Error("a value is missing");
        }
    }

    private RegexOperand ParseRegex()
    {
        var pattern = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '/'; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] == '/')
                _at++;
            else if (text[_at] == '\\' && _at + 1 < text.Length)
                pattern.Append(text[_at++]);
            pattern.Append(text[_at]);
        }

        if (_at >= text.Length)
            throw Error("the closing '/' is missing");
        _at++;
        var from = _at;
        while (Peek() is 'i' or 'm' or 's' or 'd' or 'u' or 'x' or 'U')
            _at++;
        var options = text[from.._at].Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        try
        {
            return new RegexOperand(JavaRegex.Whole(pattern.ToString(), options));
        }
        catch (ArgumentException exception)
        {
            throw Error(exception.Message);
        }
    }

    private LiteralOperand ParseJson()
    {
        var from = _at;
        var depth = 0;
        var quote = '\0';
        var json = new StringBuilder();
        do
        {
            var c = Peek();
            if (c == '\0')
                throw Error($"\"{text[from..]}\" has no end");
            if (quote == '\0' && c is '\'' or '"')
                quote = c;
            else if (c == quote)
                quote = '\0';
            else if (quote == '\0')
                depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            json.Append(c == '\'' ? '"' : c);
            _at++;
        }
        while (depth > 0);
        return JsonBytes.TryParse(json.ToString(), out var literal) ? new LiteralOperand(literal) : throw Error("not JSON");
    }

    private string ReadString()
    {
        var quote = text[_at];
        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            value.Append(text[_at]);
        }

        if (_at >= text.Length)
            throw Error("the closing quote is missing");
        _at++;
        return value.ToString();
    }

    private bool Next(string token)
    {
        if (!text.AsSpan(_at).StartsWith(token, StringComparison.OrdinalIgnoreCase))
            return false;
        // a word ends where a word ends: "in" is not the start of "index"
        if (char.IsAsciiLetter(token[0]) && _at + token.Length < text.Length && char.IsAsciiLetterOrDigit(text[_at + token.Length]))
            return false;
        _at += token.Length;
        return true;
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private JsonPathException Error(string message) => new(message, _at);
}
