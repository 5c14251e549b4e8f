using System.Text;

namespace Mocks.Ldap.Protocol.Filters;

/// <summary>Recursive descent over RFC 4515's grammar.</summary>
internal ref struct FilterParser(string text)
{
    private readonly string _text = text;
    private int _position;

    public Filter Whole()
    {
        // "uid=x" without parentheses is accepted, as every command-line client does
        var filter = _text.StartsWith('(') ? Parenthesised(0) : Item(_text.Length);
        if (_position != _text.Length)
            throw Wrong("nothing may follow the filter");
        return filter;
    }

    private Filter Parenthesised(int depth)
    {
        if (depth > FilterReader.MaxDepth)
            throw Wrong("filter nested too deeply");
        Expect('(');
        Filter filter;
        switch (Peek())
        {
            case '&':
                _position++;
                filter = new AndFilter(List(depth));
                break;
            case '|':
                _position++;
                filter = new OrFilter(List(depth));
                break;
            case '!':
                _position++;
                filter = new NotFilter(Parenthesised(depth + 1));
                break;
            default:
                var end = _text.IndexOf(')', _position);
                if (end < 0)
                    throw Wrong("\")\" is missing");
                filter = Item(end);
                break;
        }

        Expect(')');
        return filter;
    }

    private List<Filter> List(int depth)
    {
        var filters = new List<Filter>();
        while (Peek() == '(')
            filters.Add(Parenthesised(depth + 1));
        return filters;
    }

    private Filter Item(int end)
    {
        var equals = _text.IndexOf('=', _position, end - _position);
        if (equals <= _position)
            throw Wrong("an attribute description and \"=\" are missing");
        var before = _text[equals - 1];
        var attribute = _text[_position..(before is '>' or '<' or '~' or ':' ? equals - 1 : equals)];
        var value = _text.AsSpan(equals + 1, end - equals - 1);
        if (attribute.Length == 0 && before != ':')
            throw Wrong("an attribute description is missing");
        var valueStart = equals + 1;
        Filter item = before switch
        {
            '>' => new GreaterOrEqualFilter(attribute, Unescape(value, valueStart)),
            '<' => new LessOrEqualFilter(attribute, Unescape(value, valueStart)),
            '~' => new ApproximateFilter(attribute, Unescape(value, valueStart)),
            ':' => Extensible(attribute, Unescape(value, valueStart)),
            _ when value is "*" => new PresentFilter(attribute),
            _ when value.Contains('*') => Substrings(attribute, value, valueStart),
            _ => new EqualityFilter(attribute, Unescape(value, valueStart)),
        };
        _position = end;
        return item;
    }

    private ExtensibleFilter Extensible(string left, byte[] value)
    {
        // attr[:dn][:rule] | [:dn]:rule
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= left.Length; i++)
        {
            if (i < left.Length && left[i] != ':')
                continue;
            parts.Add(left[start..i]);
            start = i + 1;
        }

        var dn = parts.Count > 1 && parts[1].Equals("dn", StringComparison.OrdinalIgnoreCase);
        if (dn)
            parts.RemoveAt(1);
        var rule = parts.Count > 1 ? parts[1] : null;
        var attribute = parts[0].Length == 0 ? null : parts[0];
        if (parts.Count > 2 || (rule is null && attribute is null) || rule is "")
            throw Wrong("an extensible match is attribute[:dn][:rule]:=value");
        return new ExtensibleFilter(rule, attribute, value, dn);
    }

    private SubstringsFilter Substrings(string attribute, ReadOnlySpan<char> value, int start)
    {
        byte[]? initial = null;
        byte[]? final = null;
        var any = new List<byte[]>();
        var first = true;
        while (true)
        {
            var star = value.IndexOf('*');
            var part = Unescape(star < 0 ? value : value[..star], start);
            if (part.Length > 0)
            {
                if (star < 0)
                    final = part;
                else if (first)
                    initial = part;
                else
                    any.Add(part);
            }

            if (star < 0)
                break;
            first = false;
            value = value[(star + 1)..];
            start += star + 1;
        }

        if (initial is null && final is null && any.Count == 0)
            throw Wrong("a substrings filter needs a substring");
        return new SubstringsFilter(attribute, initial, any, final);
    }

    private readonly byte[] Unescape(ReadOnlySpan<char> text, int start)
    {
        if (!text.Contains('\\'))
            return Encoding.UTF8.GetBytes(text.ToArray());
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                if (i + 2 >= text.Length || !byte.TryParse(
                    text.Slice(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var octet))
                    throw new FormatException($"position {start + i + 1}: \"\\\" must be followed by two hexadecimal digits");
                bytes.Add(octet);
                i += 2;
            }
            else
            {
                var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Slice(i, pair).ToArray()));
                i += pair - 1;
            }
        }

        return [.. bytes];
    }

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void Expect(char expected)
    {
        if (Peek() != expected)
            throw Wrong($"\"{expected}\" is missing");
        _position++;
    }

    private readonly FormatException Wrong(string what) => new($"position {_position + 1}: {what}");
}
