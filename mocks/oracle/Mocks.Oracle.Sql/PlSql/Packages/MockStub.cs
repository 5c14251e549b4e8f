using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>MOCK_STUB: what routines that a fixture set stubs call, so that the journal shows which case answered, and an unmatched call says what is stubbed.</summary>
internal sealed class MockStub : NativePackage
{
    public override string Name => "MOCK_STUB";

    public override bool IsVisible => false;

    public override string Specification => """
        PACKAGE MOCK_STUB AS
          PROCEDURE answer(routine VARCHAR2, place NUMBER);
          PROCEDURE unmatched(routine VARCHAR2, given VARCHAR2, stubbed VARCHAR2);
          PROCEDURE fail(code NUMBER, text VARCHAR2);
          FUNCTION shown(value VARCHAR2) RETURN VARCHAR2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("ANSWER", static call => call.PlSql.StubAnswers.Add(FormattableString.Invariant($"{call.Text(0)} case {call.Integer(1)}")));
        routines.Add("UNMATCHED", static call =>
        {
            call.PlSql.StubAnswers.Add($"{call.Text(0)} unmatched");
            var name = call.Text(0);
            throw Ora.Error(6550, 0, 1, 1, $"PLS-00306: wrong number or types of arguments in call to '{name[(name.LastIndexOf('.') + 1)..]}'")
                .WithLines([$"no case of the stub {name} matches {call.Text(1)}", $"stubbed is: {call.Text(2)}"]);
        });
        routines.Add("FAIL", static call => throw new OraException(new OraError((int)Math.Abs(call.Integer(0)), call.Text(1).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))));
        routines.Add("SHOWN", static call => call.Result = Datum.Text(call.IsNull(0) ? "NULL" : $"'{call.Text(0)}'"));
    }
}
