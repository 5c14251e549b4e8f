using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Transactions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_TRANSACTION: the statements of transactions as calls.</summary>
internal sealed class DbmsTransaction : NativePackage
{
    public override string Name => "DBMS_TRANSACTION";

    public override string Specification => """
        PACKAGE DBMS_TRANSACTION AS
          transaction_type_sessionless CONSTANT PLS_INTEGER := 1;
          transaction_new CONSTANT PLS_INTEGER := 1;
          transaction_resume CONSTANT PLS_INTEGER := 4;
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
          FUNCTION start_transaction(xid RAW, transaction_type PLS_INTEGER, timeout PLS_INTEGER, flag PLS_INTEGER) RETURN RAW;
          PROCEDURE suspend_transaction;
          FUNCTION get_transaction_id RETURN RAW;
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
        routines.Add("START_TRANSACTION", Start);
        routines.Add("SUSPEND_TRANSACTION", static call => call.Session.Instance.Transactions.Suspend(call.Session, sessionless: true));
        routines.Add("GET_TRANSACTION_ID", static call =>
            call.Result = call.Session.Global is { Id.IsSessionless: true } global ? Datum.Raw(Convert.FromHexString(global.Id.Global)) : default);
        routines.Add("LOCAL_TRANSACTION_ID", static call => call.Result = call.Session.Workspace.IsActive
            ? Datum.Text(FormattableString.Invariant($"{call.Session.Sid % 20 + 1}.{call.Session.Sid % 34}.{call.Session.Store.Committed.Scn + 1}"))
            : !call.IsNull(0) && call[0].AsBoolean() ? throw Ora.Unsupported("LOCAL_TRANSACTION_ID(TRUE)") : default);
    }

    /// <summary>A sessionless transaction; without a name it gets one.</summary>
    private static void Start(NativeCall call)
    {
        const int Resume = 4;
        var name = call.IsNull(0) ? Guid.NewGuid().ToByteArray() : call[0].AsRaw();
        var id = new GlobalTransactionId(GlobalTransactionId.Sessionless, Convert.ToHexString(name), "");
        var time = TimeSpan.FromSeconds(call.Integer(2));
        if (call.Integer(3) == Resume)
            call.Session.Instance.Transactions.Resume(call.Session, id, time);
        else
            call.Session.Instance.Transactions.Begin(call.Session, id, time, byServer: true);
        call.Result = Datum.Raw(name);
    }
}
