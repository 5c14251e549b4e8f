using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mocks.Ldap.Protocol.Names;

/// <summary>
/// RFC 4514 §3, with what LDAPv2 (RFC 2253 §4) allowed and people still write, quotes: spaces around separators and ";" for ",".
/// </summary>
internal ref struct DistinguishedNameParser(string text)
{
    private readonly string _text = text;
    private int _position;

    public DistinguishedName Read()
    {
        SkipSpaces();
        if (_position == _text.Length)
            return DistinguishedName.Root;
        var rdns = new List<RelativeDistinguishedName>();
        var assertions = new List<AttributeTypeAndValue>();
        while (true)
        {
            assertions.Add(Assertion());
            var separator = Peek();
            if (separator == '+')
            {
                _position++;
                continue;
            }

            rdns.Add(new RelativeDistinguishedName(assertions));
            assertions = [];
            if (_position == _text.Length)
                return new DistinguishedName(rdns);
            if (separator is not (',' or ';'))
                throw Wrong($"\"{separator}\" is out of place");
            _position++;
        }
    }

    public RelativeDistinguishedName? ReadFirst()
    {
        SkipSpaces();
        if (_position == _text.Length)
            return null;
        var assertions = new List<AttributeTypeAndValue>(1) { Assertion() };
        while (Peek() == '+')
        {
            _position++;
            assertions.Add(Assertion());
        }

        if (_position < _text.Length && Peek() is not (',' or ';'))
            throw Wrong($"\"{Peek()}\" is out of place");
        return new RelativeDistinguishedName(assertions);
    }

    private AttributeTypeAndValue Assertion()
    {
        SkipSpaces();
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '-' or '.')
            _position++;
        if (start == _position)
            throw Wrong("an attribute type is missing");
        var type = _text[start.._position];
        if (type.StartsWith("OID.", StringComparison.OrdinalIgnoreCase))
            type = type[4..];
        if (type.Length == 0)
            throw Wrong("an attribute type is missing");
        SkipSpaces();
        if (Peek() != '=')
            throw Wrong("\"=\" is missing");
        _position++;
        SkipSpaces();
        var value = Peek() == '#' ? HexValue() : Peek() == '"' ? QuotedValue() : StringValue();
        SkipSpaces();
        return new AttributeTypeAndValue(type, value);
    }

    private byte[] StringValue()
    {
        var start = _position;
        var end = start;
        // most values need no unescaping: find the end first
        while (end < _text.Length && _text[end] is not (',' or ';' or '+' or '\\' or '"' or '<' or '>' or '\0'))
            end++;
        if (end == _text.Length || _text[end] is ',' or ';' or '+')
        {
            _position = end;
            return Encoding.UTF8.GetBytes(_text.AsSpan(start, end - start).TrimEnd(' ').ToArray());
        }

        var value = new ArrayBufferWriter<byte>();
        var significant = 0;
        while (_position < _text.Length && _text[_position] is not (',' or ';' or '+'))
        {
            if (_text[_position] is '"' or '<' or '>' or '\0')
                throw Wrong($"\"{_text[_position]}\" must be escaped");
            if (_text[_position] == '\\')
            {
                Escaped(value);
                significant = value.WrittenCount;
                continue;
            }

            var blank = _text[_position] == ' ';
            Plain(value);
            if (!blank)
                significant = value.WrittenCount;
        }

        return value.WrittenSpan[..significant].ToArray();
    }

    private byte[] QuotedValue()
    {
        _position++;
        var value = new ArrayBufferWriter<byte>();
        while (Peek() != '"')
        {
            if (_position >= _text.Length)
                throw Wrong("the closing quote is missing");
            if (_text[_position] == '\\')
                Escaped(value);
            else
                Plain(value);
        }

        _position++;
        return value.WrittenSpan.ToArray();
    }

    private byte[] HexValue()
    {
        var start = ++_position;
        while (char.IsAsciiHexDigit(Peek()))
            _position++;
        if (_position == start || (_position - start) % 2 != 0)
            throw Wrong("\"#\" must be followed by pairs of hexadecimal digits");
        var element = Convert.FromHexString(_text.AsSpan(start, _position - start));
        try
        {
            var reader = new Ber.BerReader(element);
            var content = reader.ReadAny(out _).ToArray();
            reader.ExpectEnd();
            return content;
        }
        catch (MalformedMessageException)
        {
            throw Wrong("the hexadecimal digits are no BER element");
        }
    }

    private void Plain(ArrayBufferWriter<byte> value)
    {
        var length = char.IsHighSurrogate(_text[_position]) && _position + 1 < _text.Length ? 2 : 1;
        value.Advance(Encoding.UTF8.GetBytes(_text.AsSpan(_position, length), value.GetSpan(4)));
        _position += length;
    }

    private void Escaped(ArrayBufferWriter<byte> value)
    {
        _position++;
        if (_position >= _text.Length)
            throw Wrong("nothing follows \"\\\"");
        if (_position + 1 < _text.Length && byte.TryParse(
            _text.AsSpan(_position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
        {
            value.Write([octet]);
            _position += 2;
            return;
        }

        if (_text[_position] is not (' ' or '"' or '#' or '+' or ',' or ';' or '<' or '=' or '>' or '\\'))
            throw Wrong($"\"\\{_text[_position]}\" is no escape");
        Plain(value);
    }

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void SkipSpaces()
    {
        while (Peek() == ' ')
            _position++;
    }

    private readonly FormatException Wrong(string what) => new($"position {_position + 1}: {what}");
}
