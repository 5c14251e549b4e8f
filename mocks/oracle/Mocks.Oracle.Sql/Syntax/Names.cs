using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Names: what may be one, and in which form it is kept.</summary>
internal static class Names
{
    public static string Upper(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (upper, word) =>
    {
        for (var i = 0; i < word.Length; i++)
            upper[i] = char.ToUpperInvariant(word[i]);
    });

    /// <summary>A name that came as text, in the form in which it is kept: as it is between quotation marks, else in upper case.</summary>
    public static string Canonical(string name) => name is ['"', .. var quoted, '"'] ? quoted : Upper(name);

    /// <summary>Whether a token can be a name: quoted, or a word that isn't reserved.</summary>
    public static bool IsName(Token token) =>
        token.Kind == TokenKind.QuotedName || (token.Kind == TokenKind.Word && !Keywords.IsReserved(token.Keyword));

    /// <summary>Whether a token can name a table or column: restricted words can't.</summary>
    public static bool IsStrictName(Token token) => IsName(token) && !Keywords.IsRestricted(token.Keyword);

    public static Identifier Of(TokenReader reader, Token token) => token.Kind == TokenKind.QuotedName
        ? new Identifier(reader.TextOf(token)[1..^1].ToString(), true, token.Start)
        : new Identifier(Upper(reader.TextOf(token)), false, token.Start) { Sql = reader.Sql };

    /// <summary>A name, or the given error.</summary>
    public static Identifier Take(TokenReader reader, OraError error)
    {
        if (!IsName(reader.Current))
            throw reader.Error(error);
        return Of(reader, reader.Take());
    }

    /// <summary>Any word or quoted name: what stands behind a dot, or where only a name makes sense.</summary>
    public static Identifier TakeAny(TokenReader reader, OraError error)
    {
        if (!reader.Is(TokenKind.Word) && !reader.Is(TokenKind.QuotedName))
            throw reader.Error(error);
        return Of(reader, reader.Take());
    }

    /// <summary>The name of a table or column to be made or named in a list; reserved words are refused.</summary>
    public static Identifier TakeStrict(TokenReader reader, OraError error, params object?[] args)
    {
        if (!IsStrictName(reader.Current))
            throw reader.Error(error, args);
        return Of(reader, reader.Take());
    }

    /// <summary>A column's name in a list: ORA-00904 with an empty name, as Oracle says when there is none.</summary>
    public static Identifier TakeColumn(TokenReader reader) => TakeStrict(reader, OraError.InvalidIdentifier, "");

    /// <summary><c>[schema.]name[@link]</c></summary>
    public static ObjectName TakeObject(TokenReader reader, OraError error)
    {
        if (!IsStrictName(reader.Current))
            throw reader.Error(error);
        var first = Of(reader, reader.Take());
        Identifier? schema = null;
        if (reader.Is(TokenKind.Dot))
        {
            reader.Advance();
            schema = first;
            if (!IsName(reader.Current))
                throw reader.Error(error);
            first = Of(reader, reader.Take());
        }
        return new ObjectName(schema?.Position ?? first.Position, schema, first, TakeLink(reader));
    }

    /// <summary><c>@link[.domain][@qualifier]</c></summary>
    public static string? TakeLink(TokenReader reader)
    {
        if (!reader.Accept(TokenKind.At))
            return null;
        var link = TakeAny(reader, OraError.DatabaseLinkNameExpected).Name;
        while (reader.Accept(TokenKind.Dot))
            link += "." + TakeAny(reader, OraError.DatabaseLinkNameExpected).Name;
        if (reader.Accept(TokenKind.At))
            link += "@" + TakeAny(reader, OraError.DatabaseLinkNameExpected).Name;
        return link;
    }

    /// <summary>Names of columns in parentheses; the reader stands at the left one.</summary>
    public static IReadOnlyList<Identifier> TakeColumns(TokenReader reader)
    {
        reader.OpenParen();
        var columns = new List<Identifier>();
        do
            columns.Add(TakeColumn(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return columns;
    }
}
