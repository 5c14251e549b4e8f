using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CASE as an expression.</summary>
internal static class CaseParser
{
    public static CaseExpression Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        var operand = reader.Is(WHEN) ? null : ExpressionParser.ParseValue(reader);
        var branches = new List<CaseBranch>();
        while (reader.Is(WHEN))
        {
            var start = reader.Take().Start;
            var when = operand is null ? ExpressionParser.ParseCondition(reader) : ExpressionParser.ParseValue(reader);
            reader.Expect(THEN);
            branches.Add(new CaseBranch(start, when, ExpressionParser.ParseValue(reader)));
        }
        if (branches.Count == 0)
            throw reader.Error(OraError.MissingKeyword);
        var otherwise = reader.Accept(ELSE) ? ExpressionParser.ParseValue(reader) : null;
        reader.Expect(END);
        reader.Leave();
        return new CaseExpression(position, operand, branches, otherwise);
    }
}
