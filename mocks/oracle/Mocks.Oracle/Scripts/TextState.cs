namespace Mocks.Oracle.Scripts;

/// <summary>Where a line of SQL ends: in code, or within a text, a quoted name or a comment that goes on in the next line.</summary>
internal sealed class TextState
{
    private const char Code = '\0';
    private const char Comment = '*';

    /// <summary>What closes the text at hand: a quote, q'…''s closing delimiter, or a comment's star.</summary>
    private char _close = Code;

    /// <summary>The text is a q'…', closed by the delimiter and a quote.</summary>
    private bool _alternative;

    public bool InCode => _close == Code;

    /// <summary>Moves over a line and gives the offset of the semicolon that ends the statement: the last thing in code on its line. -1 when there is none.</summary>
    public int Advance(string line)
    {
        var semicolon = -1;
        for (var at = 0; at < line.Length; at++)
        {
            if (!InCode)
            {
                at = LeaveText(line, at);
                continue;
            }
            var c = line[at];
            if (c == '-' && Next(line, at) == '-')
                break;
            if (c == ';')
                semicolon = at;
            else if (!char.IsWhiteSpace(c))
                semicolon = c == '/' && Next(line, at) == '*' ? semicolon : -1;
            at = EnterText(line, at);
        }
        return InCode ? semicolon : -1;
    }

    private int EnterText(string line, int at)
    {
        switch (line[at])
        {
            case '\'':
                _alternative = at > 0 && line[at - 1] is 'q' or 'Q' && at + 1 < line.Length && !IsNamePart(line, at - 2);
                _close = _alternative ? Partner(line[at + 1]) : '\'';
                return _alternative ? at + 1 : at;
            case '"':
                (_close, _alternative) = ('"', false);
                return at;
            case '/' when Next(line, at) == '*':
                (_close, _alternative) = (Comment, false);
                return at + 1;
            default:
                return at;
        }
    }

    /// <summary>A letter before q'…' makes it part of a name, except n of nq'…'.</summary>
    private static bool IsNamePart(string line, int at) => at >= 0 && line[at] is not ('n' or 'N') && (char.IsLetterOrDigit(line[at]) || line[at] is '_' or '$' or '#');

    private int LeaveText(string line, int at)
    {
        if (_alternative || _close == Comment)
        {
            var second = _alternative ? '\'' : '/';
            if (line[at] != _close || Next(line, at) != second)
                return at;
            _close = Code;
            return at + 1;
        }
        if (line[at] == _close)
            _close = Code;
        return at;
    }

    private static char Next(string line, int at) => at + 1 < line.Length ? line[at + 1] : Code;

    private static char Partner(char open) => open switch { '[' => ']', '{' => '}', '<' => '>', '(' => ')', _ => open };
}
