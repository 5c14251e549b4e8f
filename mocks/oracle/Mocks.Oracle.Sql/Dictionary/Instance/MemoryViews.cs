using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Memory and caches as monitoring reads them: V$PGASTAT, V$SGASTAT, V$LIBRARYCACHE, V$ROWCACHE, V$PROCESS_MEMORY, V$SESS_IO. Sizes are those of V$SGA and V$PROCESS.</summary>
internal static class MemoryViews
{
    private const long ProcessBytes = 2_097_152;

    private static readonly string[] Namespaces = ["SQL AREA", "TABLE/PROCEDURE", "BODY", "TRIGGER", "INDEX"];

    private static readonly string[] RowCaches = ["dc_users", "dc_objects", "dc_sequences", "dc_tablespaces", "dc_rollback_segments"];

    public static IEnumerable<DictionaryFamily> All() =>
    [
        new FixedFamily("V_$PGASTAT", "Memory of processes", false, """
            NAME   VARCHAR2(64)
            VALUE  NUMBER
            UNIT   VARCHAR2(12)
            CON_ID NUMBER = 0
            """, static q => Pga(q.Session.Instance.Sessions().Count)),
        new FixedFamily("V_$SGASTAT", "Parts of the shared memory", false, """
            POOL   VARCHAR2(14)
            NAME   VARCHAR2(26)
            BYTES  NUMBER
            CON_ID NUMBER = 0
            """, static _ =>
        [
            [default, Text("fixed_sga"), Number(9_140_792)],
            [default, Text("buffer_cache"), Number(956_301_312)],
            [default, Text("log_buffer"), Number(7_634_944)],
            [Text("shared pool"), Text("free memory"), Number(637_534_208)],
        ]),
        new FixedFamily("V_$MEMORY_DYNAMIC_COMPONENTS", "Parts of the memory that may change", false, """
            COMPONENT           VARCHAR2(64)
            CURRENT_SIZE        NUMBER
            MIN_SIZE            NUMBER
            MAX_SIZE            NUMBER
            USER_SPECIFIED_SIZE NUMBER = 0
            OPER_COUNT          NUMBER = 0
            LAST_OPER_TYPE      VARCHAR2(13) = STATIC
            LAST_OPER_MODE      VARCHAR2(9)
            LAST_OPER_TIME      DATE
            GRANULE_SIZE        NUMBER = 4194304
            CON_ID              NUMBER = 0
            """, static _ => new[] { ("shared pool", 637_534_208L), ("DEFAULT buffer cache", 956_301_312L) }.Select(c => new[] { Text(c.Item1), Number(c.Item2), Number(c.Item2), Number(c.Item2) })),
        new FixedFamily("V_$LIBRARYCACHE", "The library cache", false, """
            NAMESPACE     VARCHAR2(64)
            GETS          NUMBER = 0
            GETHITS       NUMBER = 0
            GETHITRATIO   NUMBER = 1
            PINS          NUMBER = 0
            PINHITS       NUMBER = 0
            PINHITRATIO   NUMBER = 1
            RELOADS       NUMBER = 0
            INVALIDATIONS NUMBER = 0
            CON_ID        NUMBER = 0
            """, static _ => Namespaces.Select(n => new[] { Text(n) })),
        new FixedFamily("V_$ROWCACHE", "The cache of the dictionary", false, """
            CACHE#        NUMBER
            TYPE          VARCHAR2(11) = PARENT
            SUBORDINATE#  NUMBER
            PARAMETER     VARCHAR2(32)
            COUNT         NUMBER = 0
            USAGE         NUMBER = 0
            FIXED         NUMBER = 0
            GETS          NUMBER = 0
            GETMISSES     NUMBER = 0
            SCANS         NUMBER = 0
            SCANMISSES    NUMBER = 0
            MODIFICATIONS NUMBER = 0
            FLUSHES       NUMBER = 0
            CON_ID        NUMBER = 0
            """, static _ => RowCaches.Select((c, i) => new[] { Number(i), default, Text(c) })),
        new FixedFamily("V_$PROCESS_MEMORY", "Memory of processes by category", false, """
            PID           NUMBER
            SERIAL#       NUMBER
            CATEGORY      VARCHAR2(15) = Other
            ALLOCATED     NUMBER = 2097152
            USED          NUMBER
            MAX_ALLOCATED NUMBER = 2097152
            CON_ID        NUMBER = 3
            """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Select(s => new[] { Number(s.Sid), Number(s.Serial) })),
        new FixedFamily("V_$SESS_IO", "Reads and writes of sessions", false, """
            SID                          NUMBER
            BLOCK_GETS                   NUMBER = 0
            CONSISTENT_GETS              NUMBER = 0
            PHYSICAL_READS               NUMBER = 0
            BLOCK_CHANGES                NUMBER = 0
            CONSISTENT_CHANGES           NUMBER = 0
            OPTIMIZED_PHYSICAL_READS     NUMBER = 0
            CON_ID                       NUMBER = 3
            """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Select(s => new[] { Number(s.Sid) })),
    ];

    private static IEnumerable<Datum[]> Pga(long processes)
    {
        yield return [Text("aggregate PGA target parameter"), Number(536_870_912), Text("bytes")];
        yield return [Text("total PGA inuse"), Number(processes * ProcessBytes), Text("bytes")];
        yield return [Text("total PGA allocated"), Number(processes * ProcessBytes), Text("bytes")];
        yield return [Text("maximum PGA allocated"), Number(processes * ProcessBytes), Text("bytes")];
        yield return [Text("process count"), Number(processes), default];
        yield return [Text("over allocation count"), Number(0), default];
        yield return [Text("cache hit percentage"), Number(100), Text("percent")];
    }
}
