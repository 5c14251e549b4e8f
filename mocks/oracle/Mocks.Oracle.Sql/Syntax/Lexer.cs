using System.Text;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>
/// Cuts a statement into tokens. What is wrong with the text becomes a token too, so that the error appears when the parser
/// reaches it and an earlier error comes first, as in Oracle.
/// </summary>
internal ref struct Lexer
{
    /// <summary>In bytes of UTF-8.</summary>
    private const int MaxNameLength = 128;

    private readonly ReadOnlySpan<char> _sql;
    private int _at;

    public Lexer(ReadOnlySpan<char> sql, int start = 0)
    {
        _sql = sql;
        _at = start;
    }

    /// <summary>All tokens of a text; the last one is <see cref="TokenKind.End"/>.</summary>
    public static Token[] Tokenize(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new Token[(sql.Length / 4) + 8];
        var count = 0;
        while (true)
        {
            if (count == tokens.Length)
                Array.Resize(ref tokens, count * 2);
            var token = lexer.Next();
            tokens[count++] = token;
            if (token.Kind == TokenKind.End)
                return tokens;
        }
    }

    public Token Next()
    {
        SkipBlanksAndComments();
        if (_at >= _sql.Length)
            return new Token(TokenKind.End, Keyword.None, _sql.Length, 0);
        var c = _sql[_at];
        if (c == '/' && Peek(1) == '*')
            return Take(TokenKind.UnterminatedComment, _sql.Length - _at);
        if (IsNameStart(c))
            return WordOrPrefixedText(c);
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return Number();
        return c switch
        {
            '\'' => Text(_at, _at),
            '"' => QuotedName(),
            ':' => Colon(),
            '$' => Directive(),
            _ => Symbol(c),
        };
    }

    /// <summary>Also used where Oracle's client tools cut scripts: whether a character can begin a name.</summary>
    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));

    public static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '#' || (c > 127 && char.IsLetterOrDigit(c));

    private readonly char Peek(int ahead) => _at + ahead < _sql.Length ? _sql[_at + ahead] : '\0';

    private void SkipBlanksAndComments()
    {
        while (_at < _sql.Length)
        {
            var c = _sql[_at];
            if (c <= ' ' || char.IsWhiteSpace(c))
                _at++;
            else if (c == '-' && Peek(1) == '-')
                _at = EndOf(_sql[_at..].IndexOf('\n'));
            else if (c == '/' && Peek(1) == '*' && _sql[(_at + 2)..].IndexOf("*/") is >= 0 and var length)
                _at += length + 4;
            else
                return;
        }
    }

    private readonly int EndOf(int offset) => offset < 0 ? _sql.Length : _at + offset;

    private Token Take(TokenKind kind, int length)
    {
        var token = new Token(kind, Keyword.None, _at, length);
        _at += length;
        return token;
    }

    private Token WordOrPrefixedText(char c)
    {
        if (c is 'n' or 'N' && Peek(1) == '\'')
            return Text(_at, _at + 1);
        if (c is 'q' or 'Q' && Peek(1) == '\'')
            return AlternativeText(_at, _at + 1);
        if (c is 'n' or 'N' && Peek(1) is 'q' or 'Q' && Peek(2) == '\'')
            return AlternativeText(_at, _at + 2);
        return Word();
    }

    private Token Word()
    {
        var start = _at;
        var hash = Keywords.Seed;
        var wide = false;
        while (_at < _sql.Length && IsNamePart(_sql[_at]))
        {
            var c = _sql[_at++];
            wide |= c > 127;
            hash = Keywords.Mix(hash, c is >= 'a' and <= 'z' ? (char)(c - 32) : c);
        }
        var word = _sql[start.._at];
        if (IsTooLong(word, wide))
            return new Token(TokenKind.NameTooLong, Keyword.None, start, word.Length);
        return new Token(TokenKind.Word, Keywords.Find(word, hash), start, word.Length);
    }

    private static bool IsTooLong(ReadOnlySpan<char> name, bool wide) =>
        name.Length > MaxNameLength || (wide && Encoding.UTF8.GetByteCount(name) > MaxNameLength);

    private Token QuotedName()
    {
        var start = _at;
        var length = _sql[(start + 1)..].IndexOf('"');
        if (length < 0)
        {
            _at = _sql.Length;
            return new Token(TokenKind.UnterminatedName, Keyword.None, start, _at - start);
        }
        _at = start + length + 2;
        var kind = length == 0 ? TokenKind.EmptyName : IsTooLong(_sql.Slice(start + 1, length), wide: true) ? TokenKind.NameTooLong : TokenKind.QuotedName;
        return new Token(kind, Keyword.None, start, length + 2);
    }

    private Token Number()
    {
        var start = _at;
        SkipDigits();
        if (Peek(0) == '.' && Peek(1) != '.')
        {
            _at++;
            SkipDigits();
        }
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }
        var kind = TokenKind.Number;
        if (!IsNamePart(Peek(1)))
            kind = Peek(0) switch { 'f' or 'F' => TokenKind.FloatNumber, 'd' or 'D' => TokenKind.DoubleNumber, _ => kind };
        if (kind != TokenKind.Number)
            _at++;
        return new Token(kind, Keyword.None, start, _at - start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
            _at++;
    }

    /// <summary>'text' with doubled quotes.</summary>
    private Token Text(int start, int quote)
    {
        var at = quote + 1;
        while (true)
        {
            var length = _sql[at..].IndexOf('\'');
            if (length < 0)
                return Unterminated(start);
            at += length + 1;
            if (at >= _sql.Length || _sql[at] != '\'')
                break;
            at++;
        }
        _at = at;
        return new Token(TokenKind.Text, Keyword.None, start, at - start);
    }

    /// <summary>q'[text]': the closing delimiter is the bracket's partner or the same character.</summary>
    private Token AlternativeText(int start, int quote)
    {
        if (quote + 2 >= _sql.Length || _sql[quote + 1] is ' ' or '\t' or '\r' or '\n')
            return Unterminated(start);
        ReadOnlySpan<char> close = [Partner(_sql[quote + 1]), '\''];
        var length = _sql[(quote + 2)..].IndexOf(close);
        if (length < 0)
            return Unterminated(start);
        _at = quote + length + 4;
        return new Token(TokenKind.Text, Keyword.None, start, _at - start);
    }

    private static char Partner(char open) => open switch { '[' => ']', '{' => '}', '<' => '>', '(' => ')', _ => open };

    private Token Unterminated(int start)
    {
        _at = _sql.Length;
        return new Token(TokenKind.UnterminatedText, Keyword.None, start, _at - start);
    }

    private Token Colon()
    {
        if (Peek(1) == '=')
            return Take(TokenKind.Assign, 2);
        var at = _at + 1;
        while (at < _sql.Length && char.IsWhiteSpace(_sql[at]))
            at++;
        if (at >= _sql.Length)
            return Take(TokenKind.Colon, 1);
        var first = _sql[at];
        if (first == '"')
        {
            var length = _sql[(at + 1)..].IndexOf('"');
            return length > 0 ? Take(TokenKind.Bind, at + length + 2 - _at) : Take(TokenKind.Colon, 1);
        }
        if (!char.IsAsciiDigit(first) && !IsNameStart(first) && first != '_')
            return Take(TokenKind.Colon, 1);
        var digits = char.IsAsciiDigit(first);
        while (at < _sql.Length && (digits ? char.IsAsciiDigit(_sql[at]) : IsNamePart(_sql[at])))
            at++;
        return Take(TokenKind.Bind, at - _at);
    }

    private Token Directive()
    {
        var at = _at + 1;
        if (at < _sql.Length && _sql[at] == '$')
            at++;
        if (at >= _sql.Length || !IsNameStart(_sql[at]))
            return Take(TokenKind.InvalidCharacter, 1);
        while (at < _sql.Length && IsNamePart(_sql[at]))
            at++;
        return Take(TokenKind.Directive, at - _at);
    }

    private Token Symbol(char c) => c switch
    {
        ',' => Take(TokenKind.Comma, 1),
        '.' => Peek(1) == '.' ? Take(TokenKind.DotDot, 2) : Take(TokenKind.Dot, 1),
        '(' => Take(TokenKind.LeftParen, 1),
        ')' => Take(TokenKind.RightParen, 1),
        '[' => Take(TokenKind.LeftBracket, 1),
        ']' => Take(TokenKind.RightBracket, 1),
        '+' => Take(TokenKind.Plus, 1),
        '-' => Take(TokenKind.Minus, 1),
        '*' => Peek(1) == '*' ? Take(TokenKind.StarStar, 2) : Take(TokenKind.Star, 1),
        '/' => Take(TokenKind.Slash, 1),
        '|' when Peek(1) == '|' => Take(TokenKind.Concat, 2),
        '=' => Peek(1) == '>' ? Take(TokenKind.Arrow, 2) : Take(TokenKind.Equal, 1),
        '<' => Peek(1) switch { '=' => Take(TokenKind.LessOrEqual, 2), '>' => Take(TokenKind.NotEqual, 2), '<' => Take(TokenKind.LabelStart, 2), _ => Take(TokenKind.Less, 1) },
        '>' => Peek(1) switch { '=' => Take(TokenKind.GreaterOrEqual, 2), '>' => Take(TokenKind.LabelEnd, 2), _ => Take(TokenKind.Greater, 1) },
        '!' or '^' or '~' when Peek(1) == '=' => Take(TokenKind.NotEqual, 2),
        '%' => Take(TokenKind.Percent, 1),
        '@' => Take(TokenKind.At, 1),
        ';' => Take(TokenKind.Semicolon, 1),
        _ => Take(TokenKind.InvalidCharacter, 1),
    };
}
