namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A token: a range of the statement's text. Keyword is None unless the token is an unquoted word that the grammar knows.</summary>
internal readonly record struct Token(TokenKind Kind, Keyword Keyword, int Start, int Length)
{
    public int End => Start + Length;
}
