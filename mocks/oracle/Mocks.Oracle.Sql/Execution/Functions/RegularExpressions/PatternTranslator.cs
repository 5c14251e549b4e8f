using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>
/// Oracle's extended regular expressions (POSIX with Perl's lazy quantifiers and \d \w \s \A \Z \z) as those of .NET.
/// Raises ORA-12725 to ORA-12732 for what is none.
/// </summary>
internal sealed class PatternTranslator(string pattern, MatchParameter parameter)
{
    private const int HighestBackReference = 9;

    private readonly StringBuilder _result = new(pattern.Length + 16);
    private readonly Stack<int> _open = new();
    private int _at;

    /// <summary>Where in the result the latest atom starts; -1 when there is nothing to repeat.</summary>
    private int _atom = -1;

    private bool _repeated;
    private int _groups;

    /// <summary>Whether a group is repeated: such patterns may need more than polynomial time when they backtrack.</summary>
    public bool RepeatsGroup { get; private set; }

    public bool HasBackReference { get; private set; }

    public string Translate()
    {
        while (_at < pattern.Length)
            Next(pattern[_at++]);
        return _open.Count == 0 ? _result.ToString() : throw Ora.Error(12725);
    }

    private void Next(char c)
    {
        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                Atom(BracketTranslator.Translate(pattern, ref _at));
                break;
            case '(':
                _groups++;
                _open.Push(_result.Length);
                _result.Append('(');
                _atom = -1;
                break;
            case ')':
                if (!_open.TryPop(out var start))
                    throw Ora.Error(12725);
                _result.Append(')');
                _atom = start;
                _repeated = false;
                break;
            case '|':
                _result.Append('|');
                _atom = -1;
                break;
            case '^':
                _result.Append('^');
                _atom = -1;
                break;
            case '$':
                _result.Append(parameter.Lines ? "$" : @"\z");
                _atom = -1;
                break;
            case '*' or '+' or '?' when _atom >= 0:
                Repeat(c.ToString(), c != '?');
                break;
            case '{' when _atom >= 0 && Interval() is { } interval:
                Repeat(interval, true);
                break;
            default:
                Ordinary(c);
                break;
        }
    }

    private void Ordinary(char c)
    {
        if (c == '.')
            Atom(".");
        else if (!parameter.SkipBlanks || !char.IsWhiteSpace(c))
            Atom(Literal(c));
    }

    private void Escape()
    {
        if (_at == pattern.Length)
        {
            Atom(@"\\");
            return;
        }

        var c = pattern[_at++];
        switch (c)
        {
            case >= '1' and <= '9':
                var number = c - '0';
                if (number > Math.Min(_groups, HighestBackReference))
                    throw Ora.Error(12727);
                HasBackReference = true;
                Atom(string.Create(CultureInfo.InvariantCulture, $@"\k<{number}>"));
                break;
            case 'd':
                Atom("[0-9]");
                break;
            case 'D':
                Atom("[^0-9]");
                break;
            case 'w':
                Atom(@"[\p{L}\p{Nd}_]");
                break;
            case 'W':
                Atom(@"[^\p{L}\p{Nd}_]");
                break;
            case 's' or 'S':
                Atom("\\" + c);
                break;
            case 'A' or 'Z' or 'z':
                _result.Append('\\').Append(c);
                _atom = -1;
                break;
            default:
                Atom(Literal(c));
                break;
        }
    }

    private void Atom(string text)
    {
        _atom = _result.Length;
        _repeated = false;
        _result.Append(text);
    }

    private void Repeat(string quantifier, bool isLoop)
    {
        if (_repeated)
        {
            _result.Insert(_atom, "(?:").Append(')');
            RepeatsGroup = true;
        }

        RepeatsGroup |= isLoop && _result[_atom] == '(';
        _result.Append(quantifier);
        _repeated = true;
        if (_at < pattern.Length && pattern[_at] == '?')
        {
            _result.Append('?');
            _at++;
        }
    }

    /// <summary>{m}, {m,} or {m,n} at the current offset, which moves behind it; null for a brace that starts no interval.</summary>
    private string? Interval()
    {
        var end = pattern.IndexOf('}', _at);
        if (end < 0)
            return null;
        var bounds = pattern[_at..end];
        var comma = bounds.IndexOf(',', StringComparison.Ordinal);
        if (!TryCount(comma < 0 ? bounds : bounds[..comma], out var least))
            return null;
        if (comma >= 0 && comma + 1 < bounds.Length)
        {
            if (!TryCount(bounds[(comma + 1)..], out var most))
                return null;
            if (most < least)
                throw Ora.Error(12732);
        }

        _at = end + 1;
        return "{" + bounds + "}";
    }

    private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static string Literal(char c) => c is '\\' or '*' or '+' or '?' or '|' or '{' or '}' or '[' or ']' or '(' or ')' or '^' or '$' or '.' or '#' or ' ' ? "\\" + c : c.ToString();
}
