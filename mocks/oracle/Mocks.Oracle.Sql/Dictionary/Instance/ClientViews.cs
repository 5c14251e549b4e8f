using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$SESSION_CONNECT_INFO, V$PROCESS, V$SQL_MONITOR, V$TEMPORARY_LOBS and V$RESERVED_WORDS.</summary>
internal static class ClientViews
{
    public static IEnumerable<DictionaryFamily> All()
    {
        yield return new FixedFamily("V_$SESSION_CONNECT_INFO", "How sessions are connected", true, """
            SID                    NUMBER
            SERIAL#                NUMBER
            AUTHENTICATION_TYPE    VARCHAR2(26)
            OSUSER                 VARCHAR2(128)
            NETWORK_SERVICE_BANNER VARCHAR2(4000)
            CLIENT_CHARSET         VARCHAR2(40) = Unknown
            CLIENT_CONNECTION      VARCHAR2(13) = Heterogeneous
            CLIENT_OCI_LIBRARY     VARCHAR2(21) = Unknown
            CLIENT_VERSION         VARCHAR2(40)
            CLIENT_DRIVER          VARCHAR2(30)
            CLIENT_LOBATTR         VARCHAR2(61) = Client Temp Lob Rfc Off
            CLIENT_REGID           NUMBER = 0
            CON_ID                 NUMBER = 3
            """, static q => Visible(q).Select(s => new[]
        {
            Number(s.Sid), Number(s.Serial), Either(s.Attributes.ProxyUser is null, "DATABASE", "PROXY"), Text(s.Attributes.OsUser),
            Text("TCP/IP NT Protocol Adapter for Linux: Version " + ReleaseTexts.Of(q.Compat).Version + " - Production"),
            Text(VersionOf(s.Attributes.DriverName)), Text(s.Attributes.DriverName),
        }));
        yield return new FixedFamily("V_$PROCESS", "Processes", false, """
            ADDR                RAW(8)
            PID                 NUMBER
            SOSID               VARCHAR2(24)
            SPID                VARCHAR2(24)
            STID                VARCHAR2(24)
            EXECUTION_TYPE      VARCHAR2(10) = PROCESS
            PNAME               VARCHAR2(5)
            USERNAME            VARCHAR2(15) = oracle
            SERIAL#             NUMBER
            TERMINAL            VARCHAR2(30) = UNKNOWN
            PROGRAM             VARCHAR2(48) = oracle@localhost
            TRACEID             VARCHAR2(255)
            TRACEFILE           VARCHAR2(513)
            BACKGROUND          VARCHAR2(1)
            LATCHWAIT           VARCHAR2(16)
            LATCHSPIN           VARCHAR2(16)
            PGA_USED_MEM        NUMBER
            PGA_ALLOC_MEM       NUMBER
            PGA_FREEABLE_MEM    NUMBER
            PGA_MAX_MEM         NUMBER
            NUMA_DEFAULT        NUMBER
            NUMA_CURR           NUMBER
            CPU_USED            NUMBER
            CON_ID              NUMBER = 3
            """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Select(s => new[]
        {
            SessionsFamily.Address(0x72, s.Sid), Number(s.Sid), Id(s), Id(s), Id(s), default, Number(s.Serial),
        }));
        yield return SqlMonitor;
        yield return new FixedFamily("V_$TEMPORARY_LOBS", "Temporary LOBs of sessions", true, """
            SID           NUMBER
            CACHE_LOBS    NUMBER
            NOCACHE_LOBS  NUMBER = 0
            ABSTRACT_LOBS NUMBER = 0
            CON_ID        NUMBER = 3
            """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Select(s => new[] { Number(s.Sid), Number(s.Statistics.TemporaryLobs) }));
        yield return new FixedFamily("V_$RESERVED_WORDS", "Words of the languages", true, """
            KEYWORD   VARCHAR2(128)
            LENGTH    NUMBER
            RESERVED  VARCHAR2(1)
            RES_TYPE  VARCHAR2(1) = N
            RES_ATTR  VARCHAR2(1) = N
            RES_SEMI  VARCHAR2(1) = N
            DUPLICATE VARCHAR2(1) = N
            CON_ID    NUMBER = 0
            """, static _ => Enum.GetValues<Keyword>().Where(k => k != Keyword.None).Select(k => (Name: Keywords.NameOf(k), IsReserved: Keywords.IsReserved(k))).OrderBy(k => k.Name, StringComparer.Ordinal)
                .Select(k => new[] { Text(k.Name), Number(k.Name.Length), Either(k.IsReserved, "Y", "N") }));
    }

    /// <summary>Calls that belong to a database operation of the client's.</summary>
    private static FixedFamily SqlMonitor => new("V_$SQL_MONITOR", "Statements that are monitored", false, """
        KEY                 NUMBER
        STATUS              VARCHAR2(19) = EXECUTING
        USER#               NUMBER
        USERNAME            VARCHAR2(128)
        MODULE              VARCHAR2(64)
        ACTION              VARCHAR2(64)
        CLIENT_IDENTIFIER   VARCHAR2(64)
        CLIENT_INFO         VARCHAR2(64)
        SID                 NUMBER
        SESSION_SERIAL#     NUMBER
        DBOP_EXEC_ID        NUMBER = 1
        DBOP_NAME           VARCHAR2(30)
        SQL_ID              VARCHAR2(13)
        SQL_TEXT            VARCHAR2(2000)
        SQL_EXEC_START      DATE
        SQL_EXEC_ID         NUMBER
        SQL_PLAN_HASH_VALUE NUMBER
        ELAPSED_TIME        NUMBER
        CPU_TIME            NUMBER
        FETCHES             NUMBER
        BUFFER_GETS         NUMBER
        CON_ID              NUMBER = 3
        """, static q => q.Session.Instance.Sessions().Where(s => s.Attributes.Operation is { Length: > 0 }).OrderBy(s => s.Sid).Select(s => new[]
    {
        Number(s.Sid), Number(q.Catalog.User(s.User)?.Id), Text(s.User), Text(s.Attributes.Module), Text(s.Attributes.Action),
        Text(s.Attributes.ClientIdentifier), Text(s.Attributes.ClientInfo), Number(s.Sid), Number(s.Serial), Text(s.Attributes.Operation),
    }));

    /// <summary>Everybody sees the own session; the others who may see V$SESSION.</summary>
    private static IEnumerable<SessionContext> Visible(DictionaryQuery query)
    {
        var all = query.Privileges.HasSystem("SELECT ANY DICTIONARY") || query.Privileges.EnabledRoles.Contains("SELECT_CATALOG_ROLE");
        return query.Session.Instance.Sessions().Where(s => all || s == query.Session).OrderBy(s => s.Sid);
    }

    private static Datum Id(SessionContext session) => Text((10_000 + session.Sid).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The number behind the name that a driver gives itself: "node-oracledb : 6.0.3 thn".</summary>
    private static string VersionOf(string driver)
    {
        var start = driver.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return "Unknown";
        var end = driver.AsSpan(start).IndexOfAnyExcept("0123456789.".AsSpan());
        return end < 0 ? driver[start..] : driver.Substring(start, end);
    }
}
