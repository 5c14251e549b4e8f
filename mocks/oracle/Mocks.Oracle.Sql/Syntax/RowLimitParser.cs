using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>[OFFSET n ROWS] [FETCH FIRST|NEXT [n [PERCENT]] ROWS ONLY|WITH TIES]</summary>
internal static class RowLimitParser
{
    public static bool IsStart(TokenReader reader) => reader.Current.Keyword switch
    {
        FETCH => reader.Peek().Keyword is FIRST or NEXT || reader.Peek().Kind == TokenKind.Word,
        OFFSET => reader.Peek().Kind is TokenKind.Number or TokenKind.Bind or TokenKind.LeftParen or TokenKind.Minus or TokenKind.Word,
        _ => false,
    };

    public static RowLimit Parse(TokenReader reader)
    {
        var position = reader.Position;
        Expression? offset = null;
        if (reader.Accept(OFFSET))
        {
            offset = ExpressionParser.ParseSum(reader);
            ExpectRows(reader);
        }
        if (!reader.Accept(FETCH))
            return new RowLimit(position, offset, false, null, false, false);
        while (reader.AcceptWord("APPROX") || reader.AcceptWord("APPROXIMATE") || reader.AcceptWord("EXACT"))
            continue;
        if (!reader.Accept(FIRST))
            reader.Expect(NEXT);
        Expression? count = null;
        var percent = false;
        if (!reader.Is(ROW) && !reader.Is(ROWS))
        {
            count = ExpressionParser.ParseSum(reader);
            percent = reader.Accept(PERCENT);
        }
        ExpectRows(reader);
        var ties = reader.Accept(WITH, TIES);
        if (!ties)
            reader.Expect(ONLY);
        return new RowLimit(position, offset, true, count, percent, ties);
    }

    private static void ExpectRows(TokenReader reader)
    {
        if (!reader.Accept(ROWS))
            reader.Expect(ROW);
    }
}
