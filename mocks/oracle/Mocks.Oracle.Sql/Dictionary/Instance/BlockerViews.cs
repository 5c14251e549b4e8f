using Mocks.Oracle.Sql.Execution;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Who waits for whom: V$SESSION_BLOCKERS, DBA_BLOCKERS, DBA_WAITERS and DBA_LOCK.</summary>
internal static class BlockerViews
{
    private static readonly string[] Modes = ["None", "Null", "Row-S (SS)", "Row-X (SX)", "Share", "S/Row-X (SSX)", "Exclusive"];

    private static readonly string[] LockNames = ["LOCK", "LOCKS"];

    public static IEnumerable<DictionaryFamily> All() =>
    [
        new FixedFamily("V_$SESSION_BLOCKERS", "Sessions that wait, and for whom", false, """
            SID                  NUMBER
            SESS_SERIAL#         NUMBER
            WAIT_ID              NUMBER
            WAIT_EVENT           NUMBER
            WAIT_EVENT_TEXT      VARCHAR2(64)
            BLOCKER_INSTANCE_ID  NUMBER = 1
            BLOCKER_SID          NUMBER
            BLOCKER_SESS_SERIAL# NUMBER
            CON_ID               NUMBER = 3
            """, static q => Waiting(q).Select(w => new[]
        {
            Number(w.Waiter.Sid), Number(w.Waiter.Serial), default, default, Text(w.Lock.Type == "TM" ? "enq: TM - contention" : "enq: TX - row lock contention"), Number(w.Holder.Sid), Number(w.Holder.Serial),
        })),
        new RowsFamily("BLOCKERS", "Sessions that others wait for", ViewScope.Dba, """
            HOLDING_SESSION NUMBER
            CON_ID          NUMBER = 3
            """, static q => Waiting(q).Select(w => w.Holder.Sid).Distinct().Order().Select(s => new[] { Number(s) })),
        new RowsFamily("WAITERS", "Sessions that wait, and for whom", ViewScope.Dba | ViewScope.Cdb, """
            WAITING_SESSION NUMBER
            WAITING_CON_ID  NUMBER = 3
            HOLDING_SESSION NUMBER
            HOLDING_CON_ID  NUMBER = 3
            LOCK_TYPE       VARCHAR2(26)
            MODE_HELD       VARCHAR2(40)
            MODE_REQUESTED  VARCHAR2(40)
            LOCK_ID1        NUMBER
            LOCK_ID2        NUMBER
            """, static q => Waiting(q).Select(w => new[]
        {
            Number(w.Waiter.Sid), Number(w.Holder.Sid), Text(TypeOf(w.Lock)), Text(Modes[6]), Text(Modes[w.Lock.Request]), Number(w.Lock.Id1), Number(w.Lock.Id2),
        })),
        .. LockNames.Select(name => new RowsFamily(name, "Locks that are held and waited for", ViewScope.Dba | ViewScope.Cdb, """
            SESSION_ID      NUMBER
            LOCK_TYPE       VARCHAR2(26)
            MODE_HELD       VARCHAR2(40)
            MODE_REQUESTED  VARCHAR2(40)
            LOCK_ID1        VARCHAR2(40)
            LOCK_ID2        VARCHAR2(40)
            LAST_CONVERT    NUMBER = 0
            BLOCKING_OTHERS VARCHAR2(40)
            """, static q => LockRow.All(q).Select(l => new[]
        {
            Number(l.Sid), Text(TypeOf(l)), Text(Modes[l.Mode]), Text(Modes[l.Request]), Text(Digits(l.Id1)), Text(Digits(l.Id2)), Either(l.Blocks, "Blocking", "Not Blocking"),
        }))),
    ];

    private static IEnumerable<(SessionContext Waiter, SessionContext Holder, LockRow Lock)> Waiting(DictionaryQuery query)
    {
        var sessions = query.Session.Instance.Sessions().ToDictionary(s => s.Sid);
        foreach (var waiting in LockRow.All(query).Where(l => l.Request != 0))
        {
            if (LockRow.BlockerOf(waiting.Sid, query) is { } holder && sessions.TryGetValue(holder, out var blocker) && sessions.TryGetValue(waiting.Sid, out var waiter))
                yield return (waiter, blocker, waiting);
        }
    }

    private static string TypeOf(LockRow held) => held.Type == "TM" ? "DML" : "Transaction";

    private static string Digits(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
