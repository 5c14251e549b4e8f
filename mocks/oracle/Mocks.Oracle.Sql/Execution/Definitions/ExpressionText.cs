using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>An expression over a table's columns as the dictionary writes it: <c>UPPER("NAME")</c>, columns quoted, without spaces that aren't needed.</summary>
internal static class ExpressionText
{
    public static string Of(string text, TableDefinition table)
    {
        var written = new StringBuilder(text.Length + 8);
        var last = TokenKind.End;
        foreach (var token in Lexer.Tokenize(text))
        {
            if (token.Kind == TokenKind.End)
                break;
            if (IsWord(token.Kind) && (IsWord(last) || last == TokenKind.RightParen))
                written.Append(' ');
            var word = text.Substring(token.Start, token.Length);
            var upper = word.ToUpperInvariant();
            written.Append(
                token.Kind != TokenKind.Word ? word
                : last != TokenKind.Dot && table.Ordinal(upper) >= 0 ? $"\"{upper}\""
                : upper);
            last = token.Kind;
        }

        return written.ToString();
    }

    private static bool IsWord(TokenKind kind) =>
        kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.Number or TokenKind.FloatNumber or TokenKind.DoubleNumber or TokenKind.Text;
}
