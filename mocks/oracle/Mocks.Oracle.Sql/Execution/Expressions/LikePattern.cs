using System.Text;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>A pattern of LIKE: % is any text, _ any character.</summary>
internal sealed class LikePattern
{
    private const char AnyText = '\uFFFE';
    private const char AnyCharacter = '\uFFFF';

    private readonly string _pattern;
    private readonly bool _ignoresCase;

    public LikePattern(string pattern, char? escape, bool ignoresCase)
    {
        _ignoresCase = ignoresCase;
        var parsed = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == escape)
            {
                if (i + 1 >= pattern.Length || !(pattern[i + 1] is '%' or '_' || pattern[i + 1] == escape))
                    throw Ora.Error(1424);
                c = pattern[++i];
            }
            else if (c is '%' or '_')
            {
                c = c == '%' ? AnyText : AnyCharacter;
            }

            parsed.Append(ignoresCase ? char.ToUpperInvariant(c) : c);
        }

        _pattern = parsed.ToString();
    }

    public bool IsMatch(string text)
    {
        if (_ignoresCase)
            text = text.ToUpperInvariant();
        var (t, p, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < _pattern.Length && _pattern[p] == AnyText)
            {
                star = p++;
                mark = t;
            }
            else if (p < _pattern.Length && (_pattern[p] == AnyCharacter || _pattern[p] == text[t]))
            {
                if (_pattern[p] == AnyCharacter && char.IsHighSurrogate(text[t]) && t + 1 < text.Length)
                    t++;
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < _pattern.Length && _pattern[p] == AnyText)
            p++;
        return p == _pattern.Length;
    }
}
