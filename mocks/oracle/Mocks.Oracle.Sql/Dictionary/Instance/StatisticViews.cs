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
