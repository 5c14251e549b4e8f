using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Compilation errors of PL/SQL: ORA-06550 with line, column and the compiler's own message.</summary>
internal static class PlSqlErrors
{
    /// <summary>PLS-00103 at the current token.</summary>
    public static OraException Unexpected(TokenReader reader, string expected)
    {
        if (ConditionalCompilation.Error(reader) is { } error)
            return error;
        var token = reader.Current;
        var symbol = token.Kind == TokenKind.End ? "end-of-file" : reader.TextOf(token).ToString().ToUpperInvariant();
        var text = expected.Length == 0
            ? $"PLS-00103: Encountered the symbol \"{symbol}\""
            : $"PLS-00103: Encountered the symbol \"{symbol}\" when expecting one of the following:\n\n   {expected}\n";
        return Compilation(reader, token.Start, text);
    }

    /// <summary>PLS-00103 where a statement has to end: Oracle goes on as if a semicolon had been there.</summary>
    public static OraException MissingSemicolon(TokenReader reader, string expected)
    {
        var token = reader.Current;
        var symbol = reader.TextOf(token).ToString().ToUpperInvariant();
        return token.Kind is not (TokenKind.Word or TokenKind.QuotedName)
            ? Unexpected(reader, expected)
            : Compilation(reader, token.Start,
                $"PLS-00103: Encountered the symbol \"{symbol}\" when expecting one of the following:\n\n   {expected}\nThe symbol \";\" was substituted for \"{symbol}\" to continue.\n");
    }

    /// <summary>Any compilation error, such as <c>PLS-00201: identifier 'X' must be declared</c>.</summary>
    public static OraException Compilation(TokenReader reader, int position, string text) => At(reader.Line(position), reader.Column(position), position, text);

    public static OraException At(int line, int column, int position, string text) =>
        new(OraError.PlSqlCompilation, position, line, column, text);

    /// <summary>A SQL error in a statement of the block.</summary>
    public static OraException InSql(TokenReader reader, int position, OraError error, params object?[] args) =>
        Compilation(reader, position, "PL/SQL: " + new OraException(error, 0, args).HeadlineFor(reader.Compat))
            .WithLine(OraError.PlSqlCompilation, reader.Line(reader.SqlStart), reader.Column(reader.SqlStart), "PL/SQL: SQL Statement ignored");

    public static OraException Lexical(TokenReader reader, Token token, OraError error, params object?[] args) => error.Code switch
    {
        972 => Compilation(reader, token.Start, $"PLS-00114: identifier '{reader.TextOf(token)[..30]}' too long"),
        911 => Compilation(reader, token.Start, $"PLS-00103: Encountered the symbol \"{reader.TextOf(token)[..1]}\""),
        _ => InSql(reader, token.Start, error, args),
    };
}
