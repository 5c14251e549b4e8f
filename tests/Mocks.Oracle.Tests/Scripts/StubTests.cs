using System.Text;
using Mocks.Fixtures;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Stubs;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Tests.Scripts;

public sealed class StubTests
{
    private readonly Database _database = new(new DatabaseOptions(), TimeProvider.System);

    [Fact]
    public void A_stubbed_function_answers_by_its_cases()
    {
        Assert.Empty(Load("""
            schema: SYSTEM
            routines:
              - declaration: FUNCTION rate(kind VARCHAR2, n NUMBER DEFAULT 1) RETURN NUMBER
                cases:
                  - {when: {kind: A, n: {atLeast: 5}}, returns: 50}
                  - {when: {kind: {in: [A, B]}}, returns: 1.5}
                  - {when: {kind: null}, returns: null}
                  - {when: {kind: {matches: "^X[0-9]+$"}}, error: {code: 20001, message: "no 'X'"}}
                  - {when: {kind: Z}, error: {code: 1403, message: no data found}}
            """));
        Assert.Equal("50", Call("rate('A', 9)"));
        Assert.Equal("1.5", Call("rate('B')"));
        Assert.Equal("", Call("rate(NULL)"));
        Assert.Equal(20001, Assert.Throws<OraException>(() => Call("rate('X12')")).Code);
        Assert.Equal("", Call("rate('Z')"));
    }

    [Fact]
    public void A_call_that_nothing_matches_is_told_what_is_stubbed()
    {
        Load("""
            schema: SYSTEM
            package: BILLING
            routines:
              - declaration: FUNCTION rate(kind VARCHAR2) RETURN NUMBER
                cases:
                  - {when: {kind: A}, returns: 1}
            """);
        var error = Assert.Throws<OraException>(() => Call("billing.rate('Q')"));
        Assert.Equal(6550, error.Code);
        Assert.Contains("PLS-00306: wrong number or types of arguments in call to 'RATE'", error.Message, StringComparison.Ordinal);
        Assert.Contains("no case of the stub SYSTEM.BILLING.RATE matches KIND => 'Q'", error.Message, StringComparison.Ordinal);
        Assert.Contains("stubbed is: KIND = 'A'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package: P", 1, "whose routines")]
    [InlineData("schema: NOBODY\nroutines: []", 1, "no schema \"NOBODY\"")]
    [InlineData("schema: SYSTEM\nroutines:\n  - declaration: TABLE x\n", 3, "no declaration")]
    [InlineData("schema: SYSTEM\nroutines:\n  - declaration: PROCEDURE p(a NUMBER)\n    cases:\n      - when: {b: 1}\n", 5, "no parameter \"b\"")]
    [InlineData("schema: SYSTEM\nroutines:\n  - declaration: PROCEDURE p(a NUMBER)\n    cases:\n      - out: {a: 1}\n", 5, "no OUT parameter \"a\"")]
    [InlineData("schema: SYSTEM\nroutines:\n  - declaration: PROCEDURE p(a NUMBER)\n    cases:\n      - when: {a: {near: 1}}\n", 5, "no condition \"near\"")]
    [InlineData("schema: SYSTEM\ncolour: red\n", 2, "no key \"colour\"")]
    public void A_mistake_is_told_with_its_line(string text, int line, string message)
    {
        var problem = Assert.Single(Load(text));
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private FixtureProblems Load(string text)
    {
        var problems = new FixtureProblems();
        StubLoad.Execute(_database, [new FixtureFile("oracle/stubs/s.yaml", "s.yaml", Encoding.UTF8.GetBytes(text), null)], problems);
        return problems;
    }

    private string Call(string expression)
    {
        using var session = _database.OpenSession("SYSTEM", new SessionAttributes());
        using var cursor = session.Prepare($"SELECT TO_CHAR({expression}) FROM dual");
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(1, rows);
        return rows[0][0].AsText();
    }
}
