using System.Globalization;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Reads path expressions. Errors are ORA-40597 with the 1-based place in the path.</summary>
internal ref struct JsonPathParser
{
    private readonly string _text;
    private readonly int _position;
    private int _at;

    private JsonPathParser(string text, int position)
    {
        _text = text;
        _position = position;
    }

    /// <param name="text">The path.</param>
    /// <param name="position">Where the statement has it, for errors.</param>
    public static JsonPath Parse(string text, int position)
    {
        var parser = new JsonPathParser(text, position);
        return parser.ParsePath();
    }

    private readonly OraException Error(string reason) =>
        new(OraError.JsonPathExpressionSyntaxError, _position, $"'{_text}'", reason, _at + 1);

    private JsonPath ParsePath()
    {
        var strict = AcceptWord("strict");
        if (!strict)
            AcceptWord("lax");
        if (!Accept('$'))
            throw Error("JZN-00218: Path must start with a '$' character");
        var steps = ParseSteps();
        SkipBlanks();
        return _at == _text.Length ? new JsonPath(_text, strict, steps) : throw Error("JZN-00209: Unexpected characters after end of path");
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private char Peek()
    {
        SkipBlanks();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Accept(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private bool Accept(string symbol)
    {
        SkipBlanks();
        if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) != 0)
            return false;
        _at += symbol.Length;
        return true;
    }

    private bool AcceptWord(string word)
    {
        SkipBlanks();
        var end = _at + word.Length;
        if (string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0 || (end < _text.Length && IsNamePart(_text[end])))
            return false;
        _at = end;
        return true;
    }

    private void Expect(char c)
    {
        if (!Accept(c))
            throw Error(c == ']' ? "JZN-00224: Unexpected end of path" : "JZN-00209: Unexpected characters after end of path");
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private List<JsonStep> ParseSteps()
    {
        var steps = new List<JsonStep>();
        while (true)
        {
            if (Accept(".."))
                steps.Add(new JsonDescendantStep(Accept('*') ? null : ParseName()));
            else if (Accept('.'))
                steps.Add(ParseMember());
            else if (Accept('['))
                steps.Add(ParseArray());
            else if (Peek() == '?')
                steps.Add(ParseFilter());
            else
                return steps;
        }
    }

    private JsonStep ParseMember()
    {
        if (Accept('*'))
            return new JsonMemberStep(null);
        var quoted = Peek() is '"' or '\'';
        var name = ParseName();
        if (quoted || Peek() != '(')
            return new JsonMemberStep(name);
        _at++;
        Expect(')');
        return JsonMethodNames.IsKnown(name) ? new JsonMethodStep(JsonMethodNames.Canonical(name)) : throw Error("JZN-00217: Invalid function name in path");
    }

    private string ParseName()
    {
        var c = Peek();
        if (c is '"' or '\'')
            return ParseText();
        var start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
            _at++;
        if (_at == start || char.IsDigit(_text[start]))
            throw Error(_at == _text.Length && _at == start ? "JZN-00205: Missing field name" : "JZN-00206: Invalid character in field name");
        return _text[start.._at];
    }

    private string ParseText()
    {
        var quote = _text[_at];
        var end = _at + 1;
        while (end < _text.Length && _text[end] != quote)
            end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length)
            throw Error("JZN-00215: Unterminated string in path");
        var body = _text[(_at + 1)..end];
        _at = end + 1;
        if (!body.Contains('\\', StringComparison.Ordinal))
            return body;
        var json = quote == '"' ? $"\"{body}\"" : $"'{body}'";
        return ((JsonScalar)JsonTextReader.Read(json)).Text;
    }

    private JsonArrayStep ParseArray()
    {
        if (Accept('*'))
        {
            Expect(']');
            return new JsonArrayStep(null);
        }
        var ranges = new List<JsonRange>();
        do
        {
            var from = ParseIndex();
            ranges.Add(new JsonRange(from, AcceptWord("to") ? ParseIndex() : null));
        }
        while (Accept(','));
        Expect(']');
        return new JsonArrayStep(ranges);
    }

    private JsonIndex ParseIndex()
    {
        if (AcceptWord("last"))
            return new JsonIndex(Accept('-') ? ParseInteger() : 0, true);
        return new JsonIndex(ParseInteger(), false);
    }

    private int ParseInteger()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error("JZN-00224: Unexpected end of path");
    }

    private JsonFilterStep ParseFilter()
    {
        _at++;
        Expect('(');
        var predicate = ParseOr();
        Expect(')');
        return new JsonFilterStep(predicate);
    }

    private JsonPredicate ParseOr()
    {
        var operands = new List<JsonPredicate> { ParseAnd() };
        while (Accept("||"))
            operands.Add(ParseAnd());
        return operands.Count == 1 ? operands[0] : new JsonLogicalPredicate(false, operands);
    }

    private JsonPredicate ParseAnd()
    {
        var operands = new List<JsonPredicate> { ParseUnit() };
        while (Accept("&&"))
            operands.Add(ParseUnit());
        return operands.Count == 1 ? operands[0] : new JsonLogicalPredicate(true, operands);
    }

    private JsonPredicate ParseUnit()
    {
        if (Peek() == '!' && !(_at + 1 < _text.Length && _text[_at + 1] == '='))
        {
            _at++;
            return new JsonNotPredicate(ParseUnit());
        }
        if (AcceptWord("exists"))
        {
            Expect('(');
            if (ParseOperand() is not JsonPathOperand operand)
                throw Error("JZN-00219: Path expected in exists");
            Expect(')');
            return new JsonExistsPredicate(operand);
        }
        if (Accept('('))
        {
            var inner = ParseOr();
            Expect(')');
            return inner;
        }
        return ParseComparison();
    }

    private JsonPredicate ParseComparison()
    {
        var left = ParseOperand();
        if (AcceptWord("in"))
            return new JsonInPredicate(left, ParseList());
        if (AcceptWord("not"))
        {
            if (!AcceptWord("in"))
                throw Error("JZN-00209: Unexpected characters after end of path");
            return new JsonNotPredicate(new JsonInPredicate(left, ParseList()));
        }
        if (ParseOperator() is { } op)
            return new JsonComparisonPredicate(op, left, ParseOperand());
        return left is JsonPathOperand path ? new JsonExistsPredicate(path) : throw Error("JZN-00220: Comparison expected in filter");
    }

    private List<JsonOperand> ParseList()
    {
        Expect('(');
        var items = new List<JsonOperand>();
        do
            items.Add(ParseOperand());
        while (Accept(','));
        Expect(')');
        return items;
    }

    private JsonComparison? ParseOperator()
    {
        if (Accept("==") || Accept("="))
            return JsonComparison.Equal;
        if (Accept("!=") || Accept("<>"))
            return JsonComparison.NotEqual;
        if (Accept("<="))
            return JsonComparison.LessOrEqual;
        if (Accept(">="))
            return JsonComparison.GreaterOrEqual;
        if (Accept("<"))
            return JsonComparison.Less;
        if (Accept(">"))
            return JsonComparison.Greater;
        return ParseTextOperator();
    }

    private JsonComparison? ParseTextOperator()
    {
        if (AcceptWord("starts"))
            return AcceptWord("with") ? JsonComparison.StartsWith : throw Error("JZN-00209: Unexpected characters after end of path");
        if (AcceptWord("has"))
            return AcceptWord("substring") ? JsonComparison.HasSubstring : throw Error("JZN-00209: Unexpected characters after end of path");
        if (AcceptWord("like_regex"))
            return JsonComparison.LikeRegex;
        if (AcceptWord("like"))
            return JsonComparison.Like;
        if (AcceptWord("eq_regex") || AcceptWord("regex"))
            return JsonComparison.EqualRegex;
        return null;
    }

    private JsonOperand ParseOperand()
    {
        var c = Peek();
        switch (c)
        {
            case '@':
                _at++;
                return new JsonPathOperand(false, ParseSteps());
            case '$' when _at + 1 < _text.Length && (IsNamePart(_text[_at + 1]) || _text[_at + 1] == '"'):
                _at++;
                return new JsonVariableOperand(ParseName());
            case '$':
                _at++;
                return new JsonPathOperand(true, ParseSteps());
            case '"' or '\'':
                return new JsonLiteralOperand(JsonScalar.String(ParseText()));
            default:
                return new JsonLiteralOperand(ParseLiteral());
        }
    }

    private JsonScalar ParseLiteral()
    {
        if (AcceptWord("true"))
            return JsonScalar.True;
        if (AcceptWord("false"))
            return JsonScalar.False;
        if (AcceptWord("null"))
            return JsonScalar.Null;
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '.' or '-' or '+' or 'e' or 'E'))
            _at++;
        return OracleNumber.TryParse(_text.AsSpan(start, _at - start), out var number)
            ? JsonScalar.Number(number)
            : throw Error("JZN-00221: Invalid literal in path");
    }
}
