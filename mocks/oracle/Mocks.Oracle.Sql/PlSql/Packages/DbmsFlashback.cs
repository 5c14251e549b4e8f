using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_FLASHBACK: the number of the last commit. A session that looks at the past as a whole isn't there (ORA-03001).</summary>
internal sealed class DbmsFlashback : NativePackage
{
    public override string Name => "DBMS_FLASHBACK";

    public override string Specification => """
        PACKAGE DBMS_FLASHBACK AS
          FUNCTION get_system_change_number RETURN NUMBER;
          PROCEDURE enable_at_time(query_time IN TIMESTAMP);
          PROCEDURE enable_at_system_change_number(query_scn IN NUMBER);
          PROCEDURE disable;
        END;
        """;

    public override void Implement(NativeRoutines routines) =>
        routines.Add("GET_SYSTEM_CHANGE_NUMBER", static call => call.Result = Datum.Number(call.Session.Store.Committed.Scn));
}
