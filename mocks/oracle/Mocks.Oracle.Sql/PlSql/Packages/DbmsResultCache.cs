using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_RESULT_CACHE of a database that has none: DISABLED, and nothing to flush.</summary>
internal sealed class DbmsResultCache : NativePackage
{
    public override string Name => "DBMS_RESULT_CACHE";

    public override string Specification => """
        PACKAGE DBMS_RESULT_CACHE AS
          status_bypass CONSTANT VARCHAR2(10) := 'BYPASS';
          status_disabled CONSTANT VARCHAR2(10) := 'DISABLED';
          status_enabled CONSTANT VARCHAR2(10) := 'ENABLED';
          FUNCTION status RETURN VARCHAR2;
          FUNCTION flush(retainmem IN BOOLEAN DEFAULT FALSE, retainsta IN BOOLEAN DEFAULT FALSE) RETURN BOOLEAN;
          PROCEDURE flush(retainmem IN BOOLEAN DEFAULT FALSE, retainsta IN BOOLEAN DEFAULT FALSE);
          PROCEDURE bypass(bypass_mode IN BOOLEAN, session IN BOOLEAN DEFAULT FALSE);
          FUNCTION invalidate(owner IN VARCHAR2, name IN VARCHAR2) RETURN NUMBER;
          PROCEDURE invalidate(owner IN VARCHAR2, name IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("STATUS", static call => call.Result = Datum.Text("DISABLED"));
        routines.Add("FLUSH", static call => call.Result = Datum.Boolean(true), 1);
        routines.Add("FLUSH", static _ => { }, 2);
        routines.Add("BYPASS", static _ => { });
        routines.Add("INVALIDATE", static call => call.Result = Datum.Number(0), 1);
        routines.Add("INVALIDATE", static _ => { }, 2);
    }
}
