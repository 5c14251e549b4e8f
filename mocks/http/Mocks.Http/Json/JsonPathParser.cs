using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>
/// Reads a path:
/// <code>
/// path    = [ "$" | "@" ] step*
/// step    = "." name | "." "*" | ".." ( name | "*" | bracket ) | bracket | "." name "(" [ literal *( "," literal ) ] ")"
/// bracket = "[" ( "*" | index *( "," index ) | [ index ] ":" [ index ] | string *( "," string ) | "?" "(" condition ")" ) "]"
/// </code>
/// Conditions are read by <see cref="JsonPathFilterParser"/>.
/// </summary>
internal sealed class JsonPathParser(string text, int start = 0)
{
    // each may hold a path with a filter of its own
    private const int MostFilters = 64;

    private int _at = start;

    /// <summary>Where reading stopped: behind the path.</summary>
    public int Position => _at;

    /// <summary>Reads the whole text; a path without <c>$</c> starts at the root.</summary>
    public JsonPath Parse()
    {
        SkipSpace();
        if (_at >= text.Length)
            throw Error("an empty text is no path");
        if (text.AsSpan().Count('?') > MostFilters)
            throw Error("filters are nested too deeply");
        var steps = new List<JsonPathStep>();
        if (text[_at] is '$' or '@')
            _at++;
        else if (text[_at] is not ('.' or '['))
            steps.Add(ReadNameOrFunction());
        ReadSteps(steps);
        SkipSpace();
        if (_at < text.Length)
            throw Error($"'{text[_at]}' is not expected");
        return new JsonPath(text, steps);
    }

    /// <summary>Reads a path inside a condition, from its <c>$</c> or <c>@</c> on.</summary>
    public JsonPath ParseOperand()
    {
        var from = _at++;
        var steps = new List<JsonPathStep>();
        ReadSteps(steps);
        return new JsonPath(text[from.._at], steps);
    }

    private void ReadSteps(List<JsonPathStep> steps)
    {
        while (_at < text.Length)
        {
            if (text[_at] == '[')
            {
                steps.Add(ReadBracket());
            }
            else if (text[_at] == '.')
            {
                _at++;
                if (Peek() == '[')
                    continue;
                if (Peek() == '.')
                {
                    _at++;
                    steps.Add(new DescendStep());
                    if (Peek() == '[')
                        continue;
                }

                steps.Add(ReadNameOrFunction());
            }
            else
            {
                break;
            }
        }
    }

    private JsonPathStep ReadNameOrFunction()
    {
        if (Peek() == '*')
        {
            _at++;
            return new WildcardStep();
        }

        var from = _at;
        while (_at < text.Length && text[_at] is not ('.' or '[' or ']' or '(' or ')' or ' ' or ',' or '=' or '!' or '<' or '>' or '&' or '|' or '~'))
            _at++;
        var name = text[from.._at];
        if (name.Length == 0)
            throw Error("a name is missing");
        if (Peek() != '(')
            return new NamesStep([name]);
        if (!JsonPathFunctions.Names.Contains(name))
            throw Error($"\"{name}\" is no function");
        _at++;
        var arguments = new List<JsonElement>();
        for (SkipSpace(); Peek() != ')'; SkipSpace())
        {
            if (Peek() == ',')
                _at++;
            SkipSpace();
            arguments.Add(ReadLiteral());
        }

        _at++;
        return new FunctionStep(name, arguments);
    }

    private JsonPathStep ReadBracket()
    {
        _at++;
        SkipSpace();
        JsonPathStep step;
        switch (Peek())
        {
            case '*':
                _at++;
                step = new WildcardStep();
                break;
            case '?':
                _at++;
                SkipSpace();
                var filter = new JsonPathFilterParser(text, _at);
                step = new FilterStep(filter.ParseParenthesized());
                _at = filter.Position;
                break;
            case '\'' or '"':
                var names = new List<string> { ReadString() };
                for (SkipSpace(); Peek() == ','; SkipSpace())
                {
                    _at++;
                    SkipSpace();
                    names.Add(ReadString());
                }

                step = new NamesStep(names);
                break;
            default:
                step = ReadIndexes();
                break;
        }

        SkipSpace();
        if (Peek() != ']')
            throw Error("']' is missing");
        _at++;
        return step;
    }

    private JsonPathStep ReadIndexes()
    {
        var first = ReadIndex();
        SkipSpace();
        if (Peek() == ':')
        {
            _at++;
            SkipSpace();
            var last = ReadIndex();
            return new SliceStep(first, last);
        }

        var indexes = new List<int> { first ?? throw Error("an index is missing") };
        for (; Peek() == ','; SkipSpace())
        {
            _at++;
            SkipSpace();
            indexes.Add(ReadIndex() ?? throw Error("an index is missing"));
        }

        return new IndexesStep(indexes);
    }

    private int? ReadIndex()
    {
        var from = _at;
        if (Peek() == '-')
            _at++;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        if (from == _at)
            return null;
        return int.TryParse(text.AsSpan(from, _at - from), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Error("not an index");
    }

    private string ReadString()
    {
        var quote = Peek();
        if (quote is not ('\'' or '"'))
            throw Error("a quoted name is missing");
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

    private JsonElement ReadLiteral()
    {
        if (Peek() is '\'' or '"')
        {
            var value = ReadString();
            return JsonBytes.Element(writer => writer.WriteStringValue(value));
        }

        var from = _at;
        while (_at < text.Length && text[_at] is not (',' or ')'))
            _at++;
        return JsonBytes.TryParse(text[from.._at], out var literal) ? literal : throw Error("not a literal");
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private JsonPathException Error(string message) => new(message, _at);
}
