using System.Globalization;
using System.Text;
using Bogus;

namespace Mocks.Http.OpenApi.Data;

/// <summary>
/// Writes a text that a regular expression matches: literals, classes, groups, alternatives, quantifiers, anchors. Lookarounds and
/// back references are passed over, so what comes out is to be tried against the pattern.
/// </summary>
/// <param name="more">How many repetitions beyond the least a quantifier may take.</param>
internal sealed class PatternText(Faker faker, int more)
{
    private const int Longest = 4096;

    // groups within groups; what lies deeper is passed over
    private const int Deepest = 100;
    private const string Printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private const string Word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly StringBuilder _text = new();
    private string _pattern = "";
    private int _at;
    private int _depth;
    private bool _isStart;
    private bool _isEnd;

    /// <param name="least">Where an open end of the pattern leaves room, it is filled up to this length.</param>
    public string Make(string pattern, int least, int most)
    {
        _pattern = pattern;
        _at = 0;
        Alternatives(true);
        // without anchors the pattern may stand anywhere
        while (_text.Length < least && !(_isStart && _isEnd))
        {
            if (_isEnd)
                _text.Insert(0, Pick(Letters));
            else
                _text.Append(Pick(Letters));
        }

        return _text.Length > most && !_isEnd ? _text.ToString(0, most) : _text.ToString();
    }

    private char Pick(string from) => from[faker.Random.Int(0, from.Length - 1)];

    /// <summary>Walks alternatives up to the closing bracket; only one of them is written.</summary>
    private void Alternatives(bool writes)
    {
        var end = Ends(_at, out var bars);
        if (_depth == Deepest)
        {
            _at = end;
            return;
        }

        _depth++;
        var chosen = writes ? faker.Random.Int(0, bars.Count) : -1;
        for (var i = 0; i <= bars.Count; i++)
        {
            var stop = i < bars.Count ? bars[i] : end;
            Sequence(stop, writes && i == chosen);
            _at = stop + 1;
        }

        _depth--;
        _at = end;
    }

    /// <summary>Where the alternatives from here end, and the bars between them.</summary>
    private int Ends(int from, out List<int> bars)
    {
        bars = [];
        var depth = 0;
        var isClass = false;
        for (var i = from; i < _pattern.Length; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when !isClass:
                    isClass = true;
                    break;
                case ']' when isClass:
                    isClass = false;
                    break;
                case '(' when !isClass:
                    depth++;
                    break;
                case ')' when !isClass && depth-- == 0:
                    return i;
                case '|' when !isClass && depth == 0:
                    bars.Add(i);
                    break;
            }
        }

        return _pattern.Length;
    }

    private void Sequence(int stop, bool writes)
    {
        while (_at < stop)
        {
            var start = _at;
            var before = _text.Length;
            Atom(writes);
            var atomEnd = _at;
            var (least, most) = Quantifier();
            if (!writes)
                continue;
            var count = least + faker.Random.Int(0, Math.Min(more, Math.Min(most - least, 1000)));
            var behind = _at;
            if (count == 0)
                _text.Length = before;
            for (var i = 1; i < count && _text.Length < Longest; i++)
            {
                _at = start;
                Atom(true);
            }

            _at = Math.Max(behind, atomEnd);
        }
    }

    private void Atom(bool writes)
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '^':
                _isStart |= writes && _text.Length == 0;
                break;
            case '$':
                _isEnd |= writes;
                break;
            case '.':
                Write(writes, Letters);
                break;
            case '(':
                Group(writes);
                break;
            case '[':
                Write(writes, Class());
                break;
            case '\\':
                Escape(writes);
                break;
            default:
                Write(writes, c.ToString());
                break;
        }
    }

    private void Group(bool writes)
    {
        var isAside = false;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var rest = _pattern.AsSpan(_at + 1);
            isAside = rest.StartsWith("=") || rest.StartsWith("!") || rest.StartsWith("<=") || rest.StartsWith("<!");
            if (rest.StartsWith("<") && !isAside)
                _at = _pattern.IndexOf('>', _at) + 1;
            else if (rest.StartsWith("<"))
                _at += 3;
            else
                _at = isAside ? _at + 2 : _pattern.IndexOf(':', _at) + 1;
        }

        Alternatives(writes && !isAside);
        _at++; // the closing bracket
    }

    private void Escape(bool writes)
    {
        if (_at >= _pattern.Length)
            return;
        var c = _pattern[_at++];
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                break;
            default:
                Write(writes, Escaped(c));
                break;
        }
    }

    /// <summary>The characters that an escape stands for.</summary>
    private string Escaped(char c)
    {
        switch (c)
        {
            case 'd':
                return Digits;
            case 'D':
                return Letters;
            case 'w':
                return Word;
            case 'W':
                return "-. ";
            case 's':
                return " ";
            case 'S':
                return Word;
            case 't':
                return "\t";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 'p' or 'P' when _at < _pattern.Length && _pattern[_at] == '{':
                var close = _pattern.IndexOf('}', _at);
                var name = _pattern[(_at + 1)..Math.Max(_at + 1, close)];
                _at = close + 1;
                return name.StartsWith('N') ? Digits : name is "Lu" ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : name.StartsWith('P') ? "!?,." : Letters;
            case 'u' when _at + 4 <= _pattern.Length && int.TryParse(_pattern.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return ((char)code).ToString();
            case 'x' when _at + 2 <= _pattern.Length && int.TryParse(_pattern.AsSpan(_at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var small):
                _at += 2;
                return ((char)small).ToString();
            default:
                return c.ToString();
        }
    }

    private string Class()
    {
        var isNot = _at < _pattern.Length && _pattern[_at] == '^';
        if (isNot)
            _at++;
        var members = new StringBuilder();
        var isFirst = true;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || isFirst))
        {
            isFirst = false;
            var low = _pattern[_at++];
            var set = low == '\\' && _at < _pattern.Length ? Escaped(_pattern[_at++]) : low.ToString();
            if (set.Length == 1 && _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                var high = _pattern[_at++];
                if (high == '\\' && _at < _pattern.Length)
                    high = Escaped(_pattern[_at++])[0];
                for (var c = set[0]; c <= high && members.Length < 1000; c++)
                    members.Append(c);
            }
            else
            {
                members.Append(set);
            }
        }

        _at++; // the closing bracket
        if (!isNot)
            return members.Length > 0 ? members.ToString() : "x";
        var refused = members.ToString();
        var left = string.Concat((Letters + Printable).Where(c => !refused.Contains(c, StringComparison.Ordinal)));
        return left.Length > 0 ? left : "x";
    }

    private (int Least, int Most) Quantifier()
    {
        if (_at >= _pattern.Length)
            return (1, 1);
        (int, int)? found = _pattern[_at] switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Braces(),
            _ => null,
        };
        if (found is not { } bounds)
            return (1, 1);
        _at = _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
        if (_at < _pattern.Length && _pattern[_at] is ('?' or '+'))
            _at++; // lazy or possessive
        return bounds;
    }

    private (int, int)? Braces()
    {
        var close = _pattern.IndexOf('}', _at);
        if (close < 0)
            return null;
        var parts = _pattern[(_at + 1)..close].Split(',');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            return null;
        if (parts.Length == 1)
            return (least, least);
        return (least, int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : int.MaxValue);
    }

    private void Write(bool writes, string from)
    {
        if (writes && _text.Length < Longest)
            _text.Append(Pick(from));
    }
}
