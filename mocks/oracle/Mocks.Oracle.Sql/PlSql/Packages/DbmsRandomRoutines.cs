using System.Globalization;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The procedures of DBMS_RANDOM: the same seed gives the same numbers. Its functions are in the library of SQL.</summary>
internal sealed class DbmsRandomRoutines : NativePackage
{
    public override string Name => "DBMS_RANDOM";

    public override string Specification => """
        PACKAGE DBMS_RANDOM AS
          PROCEDURE seed(val IN BINARY_INTEGER);
          PROCEDURE seed(val IN VARCHAR2);
          PROCEDURE initialize(val IN BINARY_INTEGER);
          PROCEDURE terminate;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SEED", static call => Seed(call, call.Integer(0).ToString(CultureInfo.InvariantCulture)), 1);
        routines.Add("SEED", static call => Seed(call, call.Text(0)), 2);
        routines.Add("INITIALIZE", static call => Seed(call, call.Integer(0).ToString(CultureInfo.InvariantCulture)));
        routines.Add("TERMINATE", static _ => { });
    }

    private static void Seed(NativeCall call, string seed) => call.Session.Random = RandomSequence.FromText(seed);
}
