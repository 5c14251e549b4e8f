using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>What monitoring reads: metrics, classes of waits, times. Everything is in memory, and no waits are measured.</summary>
internal static class MetricViews
{
    private const int SystemGroup = 2;

    private static readonly (string Name, int Number)[] WaitClasses =
    [
        ("Other", 0), ("Application", 1), ("Configuration", 2), ("Administrative", 3), ("Concurrency", 4), ("Commit", 5), ("Idle", 6), ("Network", 7), ("User I/O", 8),
        ("System I/O", 9), ("Scheduler", 10), ("Cluster", 11), ("Queueing", 12),
    ];

    private static readonly (int Id, string Name, string Unit, Func<DictionaryQuery, long> Value)[] Metrics =
    [
        (2000, "Buffer Cache Hit Ratio", "% (LogRead - PhyRead)/LogRead", static _ => 100),
        (2001, "Memory Sorts Ratio", "% MemSort/(MemSort + DiskSort)", static _ => 100),
        (2004, "Physical Reads Per Sec", "Reads Per Second", static _ => 0),
        (2006, "Physical Writes Per Sec", "Writes Per Second", static _ => 0),
        (2050, "Cursor Cache Hit Ratio", "% CursorCacheHit/SoftParse", static _ => 100),
        (2103, "Current Logons Count", "Logons", static q => q.Session.Instance.Sessions().Count),
        (2104, "Current Open Cursors Count", "Cursors", static q => q.Session.Instance.Sessions().Sum(s => s.Statistics.CursorsOpened - s.Statistics.CursorsClosed)),
        (2110, "Row Cache Hit Ratio", "% Hits/Gets", static _ => 100),
        (2112, "Library Cache Hit Ratio", "% Hits/Pins", static _ => 100),
        (2119, "Process Limit %", "% Processes/Limit", static _ => 0),
        (2143, "Session Count", "Sessions", static q => q.Session.Instance.Sessions().Count),
        (2147, "Average Active Sessions", "Active Sessions", static _ => 1),
    ];

    private static readonly string[] Times = ["DB time", "DB CPU", "sql execute elapsed time", "parse time elapsed", "PL/SQL execution elapsed time", "background elapsed time"];

    public static IEnumerable<DictionaryFamily> All()
    {
        const string metrics = """
            BEGIN_TIME   DATE
            END_TIME     DATE
            INTSIZE_CSEC NUMBER
            GROUP_ID     NUMBER
            METRIC_ID    NUMBER
            METRIC_NAME  VARCHAR2(64)
            VALUE        NUMBER
            METRIC_UNIT  VARCHAR2(64)
            CON_ID       NUMBER = 3
            """;
        foreach (var name in new[] { "V_$SYSMETRIC", "V_$CON_SYSMETRIC", "V_$METRIC" })
            yield return new FixedFamily(name, "Metrics of the last minute", false, metrics, Measured);
        yield return new FixedFamily("V_$METRICNAME", "Names of metrics", false, """
            GROUP_ID    NUMBER
            GROUP_NAME  VARCHAR2(64) = System Metrics Long Duration
            METRIC_ID   NUMBER
            METRIC_NAME VARCHAR2(64)
            METRIC_UNIT VARCHAR2(64)
            CON_ID      NUMBER = 0
            """, static _ => Metrics.Select(m => new[] { Number(SystemGroup), Number(m.Id), Text(m.Name), Text(m.Unit) }));
        yield return new FixedFamily("V_$SYSTEM_WAIT_CLASS", "Waits of the instance by class", false, """
            WAIT_CLASS_ID  NUMBER
            WAIT_CLASS#    NUMBER
            WAIT_CLASS     VARCHAR2(64)
            TOTAL_WAITS    NUMBER = 0
            TIME_WAITED    NUMBER = 0
            TOTAL_WAITS_FG NUMBER = 0
            TIME_WAITED_FG NUMBER = 0
            CON_ID         NUMBER = 0
            """, static _ => WaitClasses.Select(c => new[] { Number(SqlId.HashOf(c.Name)), Number(c.Number), Text(c.Name) }));
        yield return new FixedFamily("V_$WAITCLASSMETRIC", "Waits of the last minute by class", false, """
            BEGIN_TIME           DATE
            END_TIME             DATE
            INTSIZE_CSEC         NUMBER
            WAIT_CLASS#          NUMBER
            WAIT_CLASS_ID        NUMBER
            AVERAGE_WAITER_COUNT NUMBER = 0
            DBTIME_IN_WAIT       NUMBER = 0
            TIME_WAITED          NUMBER = 0
            WAIT_COUNT           NUMBER = 0
            TIME_WAITED_FG       NUMBER = 0
            WAIT_COUNT_FG        NUMBER = 0
            CON_ID               NUMBER = 0
            """, static q => WaitClasses.Select(c => (Datum[])[.. Minute(q), Number(c.Number), Number(SqlId.HashOf(c.Name))]));
        yield return new FixedFamily("V_$OSSTAT", "The machine", false, """
            STAT_NAME   VARCHAR2(64)
            VALUE       NUMBER
            OSSTAT_ID   NUMBER
            COMMENTS    VARCHAR2(64)
            CUMULATIVE  VARCHAR2(3) = NO
            CON_ID      NUMBER = 0
            """, static _ => [[Text("NUM_CPUS"), Number(Environment.ProcessorCount), Number(0), Text("Number of active CPUs")]]);
        yield return new FixedFamily("V_$SYS_TIME_MODEL", "Times of the instance", false, """
            STAT_ID   NUMBER
            STAT_NAME VARCHAR2(64)
            VALUE     NUMBER = 0
            CON_ID    NUMBER = 0
            """, static _ => Times.Select(t => new[] { Number(SqlId.HashOf(t)), Text(t) }));
        yield return new FixedFamily("V_$SESS_TIME_MODEL", "Times of sessions", false, """
            SID       NUMBER
            STAT_ID   NUMBER
            STAT_NAME VARCHAR2(64)
            VALUE     NUMBER = 0
            CON_ID    NUMBER = 3
            """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).SelectMany(s => Times.Select(t => new[] { Number(s.Sid), Number(SqlId.HashOf(t)), Text(t) })));
    }

    private static IEnumerable<Datum[]> Measured(DictionaryQuery query) =>
        Metrics.Select(m => (Datum[])[.. Minute(query), Number(SystemGroup), Number(m.Id), Text(m.Name), Number(m.Value(query)), Text(m.Unit)]);

    /// <summary>The minute that has just ended: BEGIN_TIME, END_TIME and its length in hundredths of a second.</summary>
    private static Datum[] Minute(DictionaryQuery query)
    {
        var now = query.Session.Time.GetUtcNow().UtcDateTime;
        var end = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc);
        return [Date(end.AddMinutes(-1)), Date(end), Number(6000)];
    }
}
