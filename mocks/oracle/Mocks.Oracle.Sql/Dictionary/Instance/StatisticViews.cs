using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$STATNAME, V$SESSTAT, V$MYSTAT and V$SYSSTAT: what sessions have been counting.</summary>
internal static class StatisticViews
{
    private static readonly (string Name, int Class, Func<SessionStatistics, long> Value)[] Statistics =
    [
        ("logons cumulative", 1, static _ => 1),
        ("logons current", 1, static _ => 1),
        ("opened cursors cumulative", 1, static s => s.CursorsOpened),
        ("opened cursors current", 1, static s => s.CursorsOpened - s.CursorsClosed),
        ("user commits", 1, static s => s.Commits),
        ("user rollbacks", 1, static s => s.Rollbacks),
        ("user calls", 1, static s => s.RoundTrips),
        ("parse count (total)", 64, static s => s.CursorsOpened),
        ("execute count", 64, static s => s.Executions),
        ("SQL*Net roundtrips to/from client", 1, static s => s.RoundTrips),
    ];

    /// <summary>What sessions of this database wait for.</summary>
    private static readonly (string Name, string Parameter1, string Parameter2, string Parameter3, int Number, string WaitClass)[] Events =
    [
        ("SQL*Net message from client", "driver id", "#bytes", "", 6, "Idle"),
        ("SQL*Net message to client", "driver id", "#bytes", "", 7, "Network"),
        ("enq: TM - contention", "name|mode", "object #", "table/partition", 1, "Application"),
        ("enq: TX - row lock contention", "name|mode", "usn<<16 | slot", "sequence", 1, "Application"),
        ("pipe get", "handle address", "buffer length", "timeout", 6, "Idle"),
        ("PL/SQL lock timer", "duration", "", "", 6, "Idle"),
    ];

    public static IEnumerable<DictionaryFamily> All()
    {
        const string values = """
            SID        NUMBER
            STATISTIC# NUMBER
            VALUE      NUMBER
            CON_ID     NUMBER = 3
            """;
        yield return new FixedFamily("V_$STATNAME", "Names of statistics", false, """
            STATISTIC#   NUMBER
            NAME         VARCHAR2(64)
            CLASS        NUMBER
            STAT_ID      NUMBER
            DISPLAY_NAME VARCHAR2(64)
            CON_ID       NUMBER = 0
            """, static _ => Statistics.Select((s, i) => new[] { Number(i), Text(s.Name), Number(s.Class), Number(SqlId.HashOf(s.Name)), Text(s.Name) }));
        yield return new FixedFamily("V_$EVENT_NAME", "Names of the events that sessions wait for", false, """
            EVENT#        NUMBER
            EVENT_ID      NUMBER
            NAME          VARCHAR2(64)
            PARAMETER1    VARCHAR2(64)
            PARAMETER2    VARCHAR2(64)
            PARAMETER3    VARCHAR2(64)
            WAIT_CLASS_ID NUMBER
            WAIT_CLASS#   NUMBER
            WAIT_CLASS    VARCHAR2(64)
            DISPLAY_NAME  VARCHAR2(64)
            CON_ID        NUMBER = 0
            """, static _ => Events.Select((e, i) => new[]
        {
            Number(i), Number(SqlId.HashOf(e.Name)), Text(e.Name), Text(e.Parameter1), Text(e.Parameter2), Text(e.Parameter3), Number(SqlId.HashOf(e.WaitClass)), Number(e.Number), Text(e.WaitClass), Text(e.Name),
        }));
        yield return new FixedFamily("V_$SESSTAT", "Statistics of sessions", false, values, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).SelectMany(Of));
        yield return new FixedFamily("V_$MYSTAT", "Statistics of the session", false, values, static q => Of(q.Session));
        yield return new FixedFamily("V_$SYSSTAT", "Statistics of the instance", false, """
            STATISTIC#   NUMBER
            NAME         VARCHAR2(64)
            CLASS        NUMBER
            VALUE        NUMBER
            STAT_ID      NUMBER
            DISPLAY_NAME VARCHAR2(64)
            CON_ID       NUMBER = 0
            """, static q => Statistics.Select((s, i) => new[]
        {
            Number(i), Text(s.Name), Number(s.Class), Number(q.Session.Instance.Sessions().Sum(o => s.Value(o.Statistics))), Number(SqlId.HashOf(s.Name)), Text(s.Name),
        }));
    }

    private static IEnumerable<Datum[]> Of(SessionContext session) =>
        Statistics.Select((s, i) => new[] { Number(session.Sid), Number(i), Number(s.Value(session.Statistics)) });
}
