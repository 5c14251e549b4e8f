using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A statement's tokens with a place in them. The parsers of the grammar's parts share one.</summary>
internal sealed class TokenReader
{
    /// <summary>How deep parentheses, subqueries and blocks may nest, so that hostile text can't exhaust the stack of those who walk the tree.</summary>
    private const int MaxDepth = 500;

    private const int MaxChain = 2000;

    private readonly Token[] _tokens;
    private readonly List<BindVariable> _binds = [];
    private int _at;
    private int _depth;

    public TokenReader(string sql, int compat, ParseMode mode = ParseMode.Sql, ICompilationConstants? constants = null)
    {
        Sql = sql;
        Compat = compat;
        Mode = mode;
        Constants = constants;
        _tokens = ConditionalCompilation.Select(sql, Lexer.Tokenize(sql), compat, constants);
    }

    /// <summary>Reads tokens that were prepared elsewhere: conditional compilation takes some out.</summary>
    public TokenReader(string sql, Token[] tokens, int compat, ParseMode mode, ICompilationConstants? constants)
    {
        Sql = sql;
        Compat = compat;
        Mode = mode;
        Constants = constants;
        _tokens = tokens;
    }

    public string Sql { get; }

    /// <summary>19 or 23: the release whose grammar and errors apply.</summary>
    public int Compat { get; }

    public ParseMode Mode { get; set; }

    /// <summary>What the directives of conditional compilation mean; null where there is no session.</summary>
    public ICompilationConstants? Constants { get; }

    /// <summary>Within a trigger <c>:new</c> and <c>:old</c> are rows, not binds.</summary>
    public bool InTrigger { get; set; }

    /// <summary>INSERT INTO t (columns): the parenthesis is no argument list.</summary>
    public bool InInsertTarget { get; set; }

    /// <summary>In MATCH_RECOGNIZE RUNNING and FINAL may stand before a call, and COUNT takes <c>variable.*</c>.</summary>
    public bool InMatchRecognize { get; set; }

    /// <summary>In MERGE, USING and WHEN are no aliases.</summary>
    public bool InMerge { get; set; }

    /// <summary>Where the SQL statement inside PL/SQL began.</summary>
    public int SqlStart { get; set; }

    public bool InPlSql => Mode != ParseMode.Sql;

    /// <summary>Whether a condition may stand where a value is expected: in PL/SQL, and in SQL since 23ai.</summary>
    public bool BooleanValues => Compat >= 23 || Mode == ParseMode.PlSql;

    public IReadOnlyList<BindVariable> Binds => _binds;

    public Token Current => _tokens[_at];

    public Token Previous => _at == 0 ? new Token(TokenKind.End, Keyword.None, 0, 0) : _tokens[_at - 1];

    public int Position => _tokens[_at].Start;

    /// <summary>The end of the text that was consumed.</summary>
    public int End => _at == 0 ? 0 : _tokens[_at - 1].End;

    public bool AtEnd => _tokens[_at].Kind == TokenKind.End;

    /// <summary>Where to come back to by <see cref="Rewind"/>; only for short looks ahead.</summary>
    public int Mark => _at;

    public void Rewind(int mark) => _at = mark;

    public Token Peek(int ahead = 1) => _tokens[Math.Min(_at + ahead, _tokens.Length - 1)];

    public Token TokenAt(int index) => _tokens[index];

    public ReadOnlySpan<char> TextOf(Token token) => Sql.AsSpan(token.Start, token.Length);

    /// <summary>The text from a position up to the last token taken; empty when that lies before.</summary>
    public string TextFrom(int start) => End <= start ? "" : Sql[start..End];

    public bool Is(Keyword keyword) => _tokens[_at].Keyword == keyword;

    public bool Is(TokenKind kind) => _tokens[_at].Kind == kind;

    public bool Is(Keyword first, Keyword second) => Is(first) && Peek().Keyword == second;

    public bool IsEither(Keyword one, Keyword other) => _tokens[_at].Keyword == one || _tokens[_at].Keyword == other;

    public bool Is(Keyword first, TokenKind second) => Is(first) && Peek().Kind == second;

    public bool Is(ReadOnlySpan<char> word) =>
        _tokens[_at].Kind == TokenKind.Word && TextOf(_tokens[_at]).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(ReadOnlySpan<char> word, int ahead) =>
        Peek(ahead).Kind == TokenKind.Word && TextOf(Peek(ahead)).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool NextIs(Keyword keyword, int ahead = 1) => Peek(ahead).Keyword == keyword;

    public bool NextIs(TokenKind kind, int ahead = 1) => Peek(ahead).Kind == kind;

    public void Advance()
    {
        if (_tokens[_at].Kind != TokenKind.End)
            _at++;
    }

    public Token Take()
    {
        var token = _tokens[_at];
        Advance();
        return token;
    }

    public bool Accept(Keyword keyword)
    {
        if (_tokens[_at].Keyword != keyword)
            return false;
        _at++;
        return true;
    }

    public bool Accept(Keyword first, Keyword second)
    {
        if (!Is(first, second))
            return false;
        _at += 2;
        return true;
    }

    public bool Accept(TokenKind kind)
    {
        if (_tokens[_at].Kind != kind)
            return false;
        Advance();
        return true;
    }

    /// <summary>A colon, also one that the lexer took for the beginning of a bind: <c>'name' : value</c> in JSON_OBJECT.</summary>
    public bool AcceptColon()
    {
        if (Accept(TokenKind.Colon))
            return true;
        if (!Is(TokenKind.Bind))
            return false;
        var bind = _tokens[_at];
        _tokens[_at] = new Lexer(Sql.AsSpan(0, bind.End), bind.Start + 1).Next();
        return true;
    }

    public bool AcceptWord(ReadOnlySpan<char> word)
    {
        if (!Is(word))
            return false;
        _at++;
        return true;
    }

    public void Expect(Keyword keyword, OraError error)
    {
        if (!Accept(keyword))
            throw Error(error);
    }

    /// <summary>Expects a word; another is ORA-00905 or, in PL/SQL, PLS-00103.</summary>
    public void Expect(Keyword keyword)
    {
        if (!Accept(keyword))
            throw InPlSql ? PlSqlErrors.Unexpected(this, Keywords.NameOf(keyword).ToLowerInvariant()) : Error(OraError.MissingKeyword);
    }

    public void Expect(TokenKind kind, OraError error)
    {
        if (!Accept(kind))
            throw Error(error);
    }

    public void OpenParen() => Expect(TokenKind.LeftParen, OraError.MissingLeftParenthesis);

    public void CloseParen() => Expect(TokenKind.RightParen, OraError.MissingRightParenthesis);

    /// <summary>The error at the current token, unless that token itself is wrong.</summary>
    public OraException Error(OraError error, params object?[] args) => ErrorAt(Current, error, args);

    public OraException ErrorAt(Token token, OraError error, params object?[] args)
    {
        var lexical = LexicalError(token);
        if (lexical is not null)
            return lexical;
        return Mode switch
        {
            ParseMode.Sql => new OraException(error, token.Start, args),
            ParseMode.PlSql => PlSqlErrors.Unexpected(this, ""),
            _ => PlSqlErrors.InSql(this, token.Start, error, args),
        };
    }

    /// <summary>An error of the SQL grammar at a place that isn't a token's.</summary>
    public OraException ErrorAt(int position, OraError error, params object?[] args) =>
        InPlSql ? PlSqlErrors.InSql(this, position, error, args) : new OraException(error, position, args);

    private OraException? LexicalError(Token token)
    {
        OraException Wrong(OraError error, params object?[] args) =>
            InPlSql && error.Code is not 1756 and not 1740 ? PlSqlErrors.Lexical(this, token, error, args) : new OraException(error, token.Start, args);

        return token.Kind switch
        {
            TokenKind.InvalidCharacter or TokenKind.Directive or TokenKind.Colon when Mode == ParseMode.Sql || token.Kind == TokenKind.InvalidCharacter =>
                Wrong(OraError.InvalidCharacter, TextOf(token)[..1].ToString(), Preceding(token)),
            TokenKind.UnterminatedText => Wrong(OraError.QuotedStringNotTerminated),
            TokenKind.UnterminatedComment => Wrong(OraError.CommentNotTerminated),
            TokenKind.UnterminatedName => Wrong(OraError.MissingDoubleQuote),
            TokenKind.EmptyName => Wrong(OraError.IllegalZeroLengthIdentifier),
            TokenKind.NameTooLong => Wrong(OraError.IdentifierTooLong, TextOf(token)[..Math.Min(30, token.Length)].ToString()),
            _ => null,
        };
    }

    /// <summary>The statement is over: what is left is ORA-00933, or in 23ai ORA-03048 and ORA-03049 for its own words.</summary>
    public OraException NotEnded()
    {
        var keyword = Current.Keyword;
        if (Compat < 23 || keyword == Keyword.None || InPlSql)
            return Error(OraError.SqlCommandNotProperlyEnded);
        var error = Keywords.IsReserved(keyword) ? OraError.SqlReservedWordAfter : OraError.SqlKeywordAfter;
        return Error(error, TextOf(Current).ToString().ToUpperInvariant(), Preceding(Current));
    }

    public string Preceding(Token token)
    {
        const int Shown = 30;
        var text = Sql.AsSpan(0, token.Start).TrimEnd();
        return text.Length <= Shown ? text.ToString() : string.Concat("...", text[^Shown..]);
    }

    /// <summary>Call on the way down of every construct that can contain itself, and <see cref="Leave"/> on the way up.</summary>
    public void Enter()
    {
        if (++_depth > MaxDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ErrorAt(Position, OraError.UnimplementedFeature, $": statements nested deeper than {MaxDepth} levels");
    }

    /// <summary>The same for what nests to the left: a chain of operators or joins is a tree as deep as it is long.</summary>
    public void CheckChain(int links)
    {
        if (links > MaxChain)
            throw ErrorAt(Position, OraError.UnimplementedFeature, $": chains of more than {MaxChain} operators");
    }

    public void Leave() => _depth--;

    /// <summary>The text of the hint comment right behind the last token: <c>/*+ … */</c> or <c>--+ …</c>.</summary>
    public string? TakeHint()
    {
        var between = Sql.AsSpan(End, Position - End).TrimStart();
        if (between.StartsWith("/*+"))
        {
            var length = between.IndexOf("*/");
            return length < 0 ? null : between[3..length].Trim().ToString();
        }
        if (!between.StartsWith("--+"))
            return null;
        var end = between.IndexOf('\n');
        return (end < 0 ? between[3..] : between[3..end]).Trim().ToString();
    }

    public BindVariable TakeBind()
    {
        var token = Take();
        var name = TextOf(token)[1..].TrimStart();
        var quoted = name[0] == '"';
        var word = quoted ? Keyword.None : Keywords.Find(name);
        if (Keywords.IsReserved(word) || Keywords.IsRestricted(word))
            throw ErrorAt(token, OraError.InvalidHostBindVariableName);
        var bind = new BindVariable(token.Start, quoted ? name[1..^1].ToString() : Names.Upper(name), quoted, _binds.Count);
        _binds.Add(bind);
        return bind;
    }

    public int Line(int position) => Sql.AsSpan(0, position).Count('\n') + 1;

    /// <summary>1-based.</summary>
    public int Column(int position) => position - Sql.AsSpan(0, position).LastIndexOf('\n');
}
