using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Syntax;

public sealed class AcceptedStatements
{
    private const string Only23 = "-- 23\n";

    public static TheoryData<string> Statements() => [.. SyntaxCases.Paragraphs("accepted.sql"), .. SyntaxCases.Paragraphs("accepted-plsql.sql")];

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_of_the_grammar_parses(string sql) =>
        Assert.Null((Parser.ParseStatement(sql) as CreateUnit)?.Error);

    [Theory]
    [MemberData(nameof(Statements))]
    public void In_19c_only_the_statements_of_23ai_are_refused(string sql)
    {
        var error = Record.Exception(() => Parser.ParseStatement(sql, 19));
        Assert.Equal(sql.StartsWith(Only23, StringComparison.Ordinal), error is OraException);
        Assert.True(error is null or OraException, error?.ToString());
    }
}
