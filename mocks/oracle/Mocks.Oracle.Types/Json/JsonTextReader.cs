using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>JSON text as values.</summary>
public ref struct JsonTextReader
{
    /// <summary>Deeper documents are refused, as Oracle does.</summary>
    private const int MaxDepth = 1024;

    private readonly ReadOnlySpan<char> _text;
    private readonly JsonSyntax _syntax;
    private int _at;
    private int _depth;

    private JsonTextReader(ReadOnlySpan<char> text, JsonSyntax syntax)
    {
        _text = text;
        _syntax = syntax;
    }

    private readonly bool IsStrict => _syntax.HasFlag(JsonSyntax.Strict);

    /// <exception cref="OraException">ORA-40441: no JSON; ORA-40473: a name twice where that isn't allowed.</exception>
    public static JsonValue Read(ReadOnlySpan<char> text, JsonSyntax syntax = JsonSyntax.Lax)
    {
        var reader = new JsonTextReader(text, syntax);
        var value = reader.ReadValue();
        reader.SkipBlanks();
        return reader._at == text.Length ? value : throw Invalid();
    }

    private static OraException Invalid() => new(OraError.JsonSyntaxError);

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
        if (_at == 0 && _text.Length > 0 && _text[0] == '\uFEFF')
        {
            _at++;
            SkipBlanks();
        }
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

    private JsonValue ReadValue()
    {
        var c = Peek();
        switch (c)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return JsonScalar.String(ReadString('"'));
            case '\'' when !IsStrict:
                return JsonScalar.String(ReadString('\''));
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case '+' or '.' when !IsStrict:
                return ReadNumber();
            default:
                return char.IsAsciiLetter(c) ? ReadWord() : throw Invalid();
        }
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
            throw Invalid();
        _at++;
    }

    private JsonObject ReadObject()
    {
        Enter();
        var members = ImmutableArray.CreateBuilder<JsonMemberValue>();
        var names = _syntax.HasFlag(JsonSyntax.UniqueKeys) ? new HashSet<string>(StringComparer.Ordinal) : null;
        while (!Accept('}'))
        {
            if (members.Count > 0)
            {
                if (!Accept(','))
                    throw Invalid();
                if (!IsStrict && Accept('}'))
                    break;
            }
            var name = ReadName();
            if (!Accept(':'))
                throw Invalid();
            if (names?.Add(name) == false)
                throw new OraException(OraError.DuplicateJsonKey);
            members.Add(new JsonMemberValue(name, ReadValue()));
        }
        _depth--;
        return members.Count == 0 ? JsonObject.Empty : new JsonObject(members.ToImmutable());
    }

    private string ReadName()
    {
        var c = Peek();
        if (c == '"' || (c == '\'' && !IsStrict))
            return ReadString(c);
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$'))
            _at++;
        return !IsStrict && _at > start && !char.IsDigit(_text[start]) ? _text[start.._at].ToString() : throw Invalid();
    }

    private JsonArray ReadArray()
    {
        Enter();
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        while (!Accept(']'))
        {
            if (items.Count > 0)
            {
                if (!Accept(','))
                    throw Invalid();
                if (!IsStrict && Accept(']'))
                    break;
            }
            items.Add(ReadValue());
        }
        _depth--;
        return items.Count == 0 ? JsonArray.Empty : new JsonArray(items.ToImmutable());
    }

    private string ReadString(char quote)
    {
        var start = ++_at;
        var end = _text[start..].IndexOfAny(quote, '\\');
        if (end >= 0 && _text[start + end] == quote)
        {
            _at = start + end + 1;
            return Checked(_text.Slice(start, end)).ToString();
        }
        var text = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == quote)
                return text.ToString();
            if (c == '\\')
                text.Append(ReadEscape());
            else if (c < ' ' && IsStrict)
                throw Invalid();
            else
                text.Append(c);
        }
        throw Invalid();
    }

    private readonly ReadOnlySpan<char> Checked(ReadOnlySpan<char> text) =>
        IsStrict && text.IndexOfAnyInRange('\0', '\x1F') >= 0 ? throw Invalid() : text;

    private char ReadEscape()
    {
        if (_at >= _text.Length)
            throw Invalid();
        var c = _text[_at++];
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case '\'' when !IsStrict:
                return c;
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
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default:
                throw Invalid();
        }
    }

    private JsonScalar ReadNumber()
    {
        var start = _at;
        if (_text[_at] is '-' or '+')
            _at++;
        var whole = Digits();
        if (IsStrict && (whole == 0 || (whole > 1 && _text[_at - whole] == '0')))
            throw Invalid();
        var fraction = 0;
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            fraction = Digits();
            if (fraction == 0 && (IsStrict || whole == 0))
                throw Invalid();
        }
        if (whole + fraction == 0)
            throw Invalid();
        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < _text.Length && _text[_at] is '-' or '+')
                _at++;
            if (Digits() == 0)
                throw Invalid();
        }
        if (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            throw Invalid();
        var text = _text[start.._at];
        return OracleNumber.TryParse(text[0] == '+' ? text[1..] : text, out var number)
            ? _syntax.HasFlag(JsonSyntax.PlainNumbers) ? JsonScalar.Number(number) : JsonScalar.Number(number, text.ToString())
            : JsonScalar.Of(JsonKind.BinaryDouble, Datum.Double(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)));
    }

    private int Digits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return _at - start;
    }

    private JsonScalar ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        var word = _text[start.._at];
        var comparison = IsStrict ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (word.Equals("true", comparison))
            return JsonScalar.True;
        if (word.Equals("false", comparison))
            return JsonScalar.False;
        return word.Equals("null", comparison) ? JsonScalar.Null : throw Invalid();
    }
}
