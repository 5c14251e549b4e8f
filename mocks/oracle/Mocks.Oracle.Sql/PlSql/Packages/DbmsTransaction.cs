using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_TRANSACTION: the statements of transactions as calls.</summary>
internal sealed class DbmsTransaction : NativePackage
{
    public override string Name => "DBMS_TRANSACTION";

    public override string Specification => """
        PACKAGE DBMS_TRANSACTION AS
          PROCEDURE commit;
          PROCEDURE rollback;
          PROCEDURE savepoint(savept VARCHAR2);
          PROCEDURE rollback_savepoint(savept VARCHAR2);
          PROCEDURE read_only;
          PROCEDURE read_write;
          PROCEDURE commit_comment(cmnt VARCHAR2);
          PROCEDURE begin_discrete_transaction;
          FUNCTION local_transaction_id(create_transaction BOOLEAN DEFAULT FALSE) RETURN VARCHAR2;
          FUNCTION step_id RETURN NUMBER;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("COMMIT", static call => PackagedSql.Run(call.Session, "COMMIT"));
        routines.Add("COMMIT_COMMENT", static call => PackagedSql.Run(call.Session, "COMMIT"));
        routines.Add("ROLLBACK", static call => PackagedSql.Run(call.Session, "ROLLBACK"));
        routines.Add("SAVEPOINT", static call => PackagedSql.Run(call.Session, $"SAVEPOINT {call.Text(0)}"));
        routines.Add("ROLLBACK_SAVEPOINT", static call => PackagedSql.Run(call.Session, $"ROLLBACK TO SAVEPOINT {call.Text(0)}"));
        routines.Add("READ_ONLY", static call => PackagedSql.Run(call.Session, "SET TRANSACTION READ ONLY"));
        routines.Add("READ_WRITE", static call => PackagedSql.Run(call.Session, "SET TRANSACTION READ WRITE"));
        routines.Add("LOCAL_TRANSACTION_ID", static call => call.Result = call.Session.Workspace.IsActive
            ? Datum.Text(FormattableString.Invariant($"{call.Session.Sid % 20 + 1}.{call.Session.Sid % 34}.{call.Session.Store.Committed.Scn + 1}"))
            : !call.IsNull(0) && call[0].AsBoolean() ? throw Ora.Unsupported("LOCAL_TRANSACTION_ID(TRUE)") : default);
    }
}
