using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$LOCK, V$LOCKED_OBJECT and V$TRANSACTION.</summary>
internal static class LockViews
{
    public static IEnumerable<DictionaryFamily> All()
    {
        yield return new FixedFamily("V_$LOCK", "Locks that are held and waited for", false, """
            ADDR    RAW(8)
            KADDR   RAW(8)
            SID     NUMBER
            TYPE    VARCHAR2(2)
            ID1     NUMBER
            ID2     NUMBER
            LMODE   NUMBER
            REQUEST NUMBER
            CTIME   NUMBER
            BLOCK   NUMBER
            CON_ID  NUMBER = 3
            """, static q => LockRow.All(q).Select(l => new[]
        {
            SessionsFamily.Address(0x75, l.Sid), SessionsFamily.Address(0x76, l.Sid), Number(l.Sid), Text(l.Type), Number(l.Id1), Number(l.Id2),
            Number(l.Mode), Number(l.Request), Number(0), Number(l.Blocks ? 1 : 0),
        }));
        yield return new FixedFamily("V_$LOCKED_OBJECT", "Objects that transactions have locked", false, """
            XIDUSN          NUMBER
            XIDSLOT         NUMBER
            XIDSQN          NUMBER
            OBJECT_ID       NUMBER
            SESSION_ID      NUMBER
            ORACLE_USERNAME VARCHAR2(128)
            OS_USER_NAME    VARCHAR2(128)
            PROCESS         VARCHAR2(24)
            LOCKED_MODE     NUMBER
            CON_ID          NUMBER = 3
            """, LockedObjects);
        yield return new FixedFamily("V_$TRANSACTION", "Transactions that are open", false, """
            ADDR             RAW(8)
            XIDUSN           NUMBER
            XIDSLOT          NUMBER
            XIDSQN           NUMBER
            UBAFIL           NUMBER = 0
            UBABLK           NUMBER = 0
            UBASQN           NUMBER = 0
            UBAREC           NUMBER = 0
            STATUS           VARCHAR2(16) = ACTIVE
            START_TIME       VARCHAR2(20)
            START_SCNB       NUMBER
            START_SCNW       NUMBER
            START_UEXT       NUMBER
            START_UBAFIL     NUMBER
            START_UBABLK     NUMBER
            START_UBASQN     NUMBER
            START_UBAREC     NUMBER
            SES_ADDR         RAW(8)
            FLAG             NUMBER
            SPACE            VARCHAR2(3) = NO
            RECURSIVE        VARCHAR2(3) = NO
            NOUNDO           VARCHAR2(3) = NO
            PTX              VARCHAR2(3) = NO
            NAME             VARCHAR2(256)
            PRV_XIDUSN       NUMBER
            PRV_XIDSLT       NUMBER
            PRV_XIDSQN       NUMBER
            PTX_XIDUSN       NUMBER
            PTX_XIDSLT       NUMBER
            PTX_XIDSQN       NUMBER
            DSCN-B           NUMBER
            DSCN-W           NUMBER
            USED_UBLK        NUMBER
            USED_UREC        NUMBER
            LOG_IO           NUMBER
            PHY_IO           NUMBER
            CR_GET           NUMBER
            CR_CHANGE        NUMBER
            START_DATE       DATE
            DSCN_BASE        NUMBER
            DSCN_WRAP        NUMBER
            START_SCN        NUMBER
            DEPENDENT_SCN    NUMBER
            XID              RAW(8)
            PRV_XID          RAW(8)
            PTX_XID          RAW(8)
            CON_ID           NUMBER = 3
            """, Transactions);
    }

    private static IEnumerable<Datum[]> LockedObjects(DictionaryQuery query)
    {
        var sessions = query.Session.Instance.Sessions().ToDictionary(s => s.Sid);
        foreach (var held in LockRow.All(query).Where(l => l is { Type: "TM", Mode: > 0 }))
        {
            if (!sessions.TryGetValue(held.Sid, out var session))
                continue;
            yield return
            [
                Number(1), Number(held.Sid), Number(1), Number(held.Id1), Number(held.Sid), Text(session.User), Text(session.Attributes.OsUser), Text(session.Attributes.Process),
                Number(held.Mode),
            ];
        }
    }

    private static IEnumerable<Datum[]> Transactions(DictionaryQuery query)
    {
        foreach (var session in query.Session.Instance.Sessions().Where(s => s.Workspace.IsActive).OrderBy(s => s.Sid))
        {
            var row = new Datum[38];
            row[0] = SessionsFamily.Address(0x73, session.Sid);
            row[1] = Number(1);
            row[2] = Number(session.Sid);
            row[3] = Number(1);
            row[12] = SessionsFamily.Address(0x71, session.Sid);
            yield return row;
        }
    }
}
