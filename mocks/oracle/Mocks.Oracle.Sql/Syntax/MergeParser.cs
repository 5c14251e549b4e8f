using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>MERGE.</summary>
internal static class MergeParser
{
    public static MergeStatement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        var hints = reader.TakeHint();
        reader.Expect(INTO, OraError.MissingIntoKeyword);
        reader.InMerge = true;
        var target = TableParser.ParseFactor(reader);
        reader.Expect(USING, OraError.MissingUsingKeyword);
        var source = TableParser.ParseFactor(reader);
        reader.Expect(ON, OraError.MissingOnKeyword);
        if (!reader.Is(TokenKind.LeftParen))
            throw reader.Error(OraError.MissingLeftParenthesis);
        var on = ExpressionParser.ParseCondition(reader);
        MergeUpdate? update = null;
        MergeInsert? insert = null;
        while (reader.Is(WHEN))
        {
            var start = reader.Take().Start;
            var matched = !reader.Accept(NOT);
            reader.Expect(MATCHED);
            reader.Expect(THEN);
            if (matched)
                update = ParseUpdate(reader, start);
            else
                insert = ParseInsert(reader, start);
        }
        reader.InMerge = false;
        if (update is null && insert is null)
            throw reader.Error(OraError.MissingKeyword);
        return new MergeStatement(position, target, source, on)
        {
            Hints = hints,
            Update = update,
            Insert = insert,
            Returning = DmlParser.ParseReturning(reader),
            LogErrors = DmlParser.ParseLogErrors(reader),
        };
    }

    private static MergeUpdate ParseUpdate(TokenReader reader, int position)
    {
        reader.Expect(UPDATE);
        reader.Expect(SET, OraError.MissingSetKeyword);
        var set = DmlParser.ParseAssignments(reader);
        var where = reader.Accept(WHERE) ? ExpressionParser.ParseCondition(reader) : null;
        Expression? deleteWhere = null;
        if (reader.Accept(DELETE))
        {
            reader.Expect(WHERE, OraError.MissingWhereKeyword);
            deleteWhere = ExpressionParser.ParseCondition(reader);
        }
        return new MergeUpdate(position, set, where, deleteWhere);
    }

    private static MergeInsert ParseInsert(TokenReader reader, int position)
    {
        reader.Expect(INSERT);
        var columns = new List<NameExpression>();
        if (reader.Accept(TokenKind.LeftParen))
        {
            do
                columns.Add(DmlParser.ParseColumn(reader));
            while (reader.Accept(TokenKind.Comma));
            reader.Expect(TokenKind.RightParen, OraError.MissingComma);
        }
        reader.Expect(VALUES, OraError.MissingValuesKeyword);
        reader.OpenParen();
        var values = ExpressionParser.ParseList(reader);
        reader.Expect(TokenKind.RightParen, OraError.MissingComma);
        var where = reader.Accept(WHERE) ? ExpressionParser.ParseCondition(reader) : null;
        return new MergeInsert(position, columns, values, where);
    }
}
