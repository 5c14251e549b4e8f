using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>
/// JSON as WireMock's parsers take it from clients. Both read the first value and leave what follows. Jackson, for equality and
/// schemas, also takes comments and single quotes; json-smart, for paths, moreover bare words, leading zeros and needless
/// commas, and a whole text that is nothing else for a string.
/// </summary>
internal sealed class LooseJson
{
    private const int Depth = 250;

    private readonly string _text;
    private readonly bool _bare;
    private readonly Utf8JsonWriter _writer;
    private int _at;
    private int _depth;

    private LooseJson(string text, bool bare, Utf8JsonWriter writer)
    {
        _text = text;
        _bare = bare;
        _writer = writer;
    }

    /// <param name="bare">As json-smart reads; else as Jackson.</param>
    /// <returns>The value as strict JSON; null when it can't be read so either.</returns>
    public static ReadOnlyMemory<byte>? Read(string text, bool bare)
    {
        try
        {
            var read = false;
            var bytes = JsonBytes.Bytes(writer => read = new LooseJson(text, bare, writer).ReadRoot());
            return read ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool ReadRoot()
    {
        SkipSpace();
        if (_at >= _text.Length)
            return false;
        if (_bare && _text[_at] is not ('{' or '[' or '"' or '\''))
        {
            // at the top nothing ends a bare word but the end
            if (_text[_at] is ':' or '}' or ']')
                return false;
            WriteWord(_text[_at..].Trim());
            return true;
        }

        ReadValue();
        return true;
    }

    private void ReadValue()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{':
                ReadObject();
                break;
            case '[':
                ReadArray();
                break;
            case '"' or '\'':
                _writer.WriteStringValue(ReadString());
                break;
            case ',' or ':' or '}' or ']':
                throw new FormatException();
            default:
                WriteWord(ReadWord());
                break;
        }
    }

    private void ReadObject()
    {
        Enter();
        _writer.WriteStartObject();
        var first = true;
        while (!Closes('}', first))
        {
            first = false;
            string name;
            if (Peek() is '"' or '\'')
                name = ReadString();
            else if (_bare)
                name = ReadUntil(":");
            else
                throw new FormatException();
            SkipSpace();
            if (Peek() != ':')
                throw new FormatException();
            _at++;
            _writer.WritePropertyName(name);
            ReadValue();
        }

        _writer.WriteEndObject();
        _depth--;
    }

    private void ReadArray()
    {
        Enter();
        _writer.WriteStartArray();
        var first = true;
        while (!Closes(']', first))
        {
            first = false;
            ReadValue();
        }

        _writer.WriteEndArray();
        _depth--;
    }

    /// <summary>Goes to the next member: behind the comma before it, or behind what closes.</summary>
    private bool Closes(char close, bool first)
    {
        SkipSpace();
        var commas = 0;
        while (Peek() == ',')
        {
            commas++;
            _at++;
            SkipSpace();
        }

        if (Peek() == close)
        {
            if (commas > 0 && !_bare)
                throw new FormatException();
            _at++;
            return true;
        }

        if (!_bare && commas != (first ? 0 : 1))
            throw new FormatException();
        if (_bare && !first && commas == 0)
            throw new FormatException();
        return false;
    }

    private string ReadString()
    {
        var quote = _text[_at++];
        var value = new StringBuilder();
        while (Peek() != quote)
        {
            var c = _text[_at++];
            if (c == '\\')
                ReadEscape(value);
            else if (c >= ' ')
                value.Append(c);
            else if (!_bare)
                throw new FormatException();
        }

        _at++;
        return value.ToString();
    }

    private void ReadEscape(StringBuilder value)
    {
        var c = Peek();
        _at++;
        switch (c)
        {
            case 'n':
                value.Append('\n');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 'b':
                value.Append('\b');
                break;
            case 'f':
                value.Append('\f');
                break;
            case 'u':
                if (_at + 4 > _text.Length || !ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                    throw new FormatException();
                value.Append((char)code);
                _at += 4;
                break;
            case '"' or '\\' or '/' or '\'':
                value.Append(c);
                break;
            default:
                if (!_bare)
                    throw new FormatException();
                break;
        }
    }

    private string ReadWord()
    {
        if (_bare)
            return ReadUntil(",}]");
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
            _at++;
        return _text[start.._at];
    }

    private string ReadUntil(string stops)
    {
        var start = _at;
        while (!stops.Contains(Peek(), StringComparison.Ordinal))
            _at++;
        return _text[start.._at].Trim();
    }

    private void WriteWord(string word)
    {
        switch (word)
        {
            case "null":
                _writer.WriteNullValue();
                return;
            case "true" or "false":
                _writer.WriteBooleanValue(word == "true");
                return;
        }

        if (Number(word) is { } number)
            _writer.WriteRawValue(number);
        else if (_bare)
            _writer.WriteStringValue(word);
        else
            throw new FormatException();
    }

    /// <summary>The number in JSON's own form: without leading zeros, which only json-smart takes.</summary>
    private string? Number(string word)
    {
        var sign = word.StartsWith('-') ? "-" : "";
        var digits = word[sign.Length..];
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) || !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return null;
        var significant = digits.TrimStart('0');
        if (significant.Length == 0 || !char.IsAsciiDigit(significant[0]))
            significant = "0" + significant;
        if (significant.Length != digits.Length && !_bare)
            throw new FormatException();
        var point = significant.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && (point + 1 == significant.Length || !char.IsAsciiDigit(significant[point + 1])) ? null : sign + significant;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF')
                _at++;
            else if (!_bare && _text.AsSpan(_at).StartsWith("/*") && _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is var end and >= 0)
                _at = end + 2;
            else if (!_bare && _text.AsSpan(_at).StartsWith("//"))
                _at = _text.IndexOf('\n', _at) is var line and >= 0 ? line : _text.Length;
            else
                return;
        }
    }

    private void Enter()
    {
        _at++;
        if (++_depth > Depth)
            throw new FormatException();
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw new FormatException();
}
