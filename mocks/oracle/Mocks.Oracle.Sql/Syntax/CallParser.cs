using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CALL and EXPLAIN PLAN.</summary>
internal static class CallParser
{
    public static CallStatement Parse(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (!Names.IsName(reader.Current))
            throw reader.Error(OraError.NotAValidFunctionOrProcedure);
        var call = PrimaryParser.Parse(reader);
        if (call is NameExpression)
            throw reader.Error(OraError.NotAValidFunctionOrProcedure);
        BindVariable? into = null;
        if (reader.Accept(INTO))
        {
            if (!reader.Is(TokenKind.Bind))
                throw reader.Error(OraError.OutputParameterNotABindVariable);
            into = reader.TakeBind();
        }
        return new CallStatement(position, call, into);
    }

    public static ExplainPlan ParseExplain(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Expect(PLAN);
        string? id = null;
        if (reader.Accept(SET))
        {
            reader.Expect(STATEMENT_ID);
            reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
            id = LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
        }
        var into = reader.Accept(INTO) ? Names.TakeObject(reader, OraError.InvalidTableName) : null;
        reader.Expect(FOR);
        return new ExplainPlan(position, id, into, Parser.ParseOne(reader));
    }
}
