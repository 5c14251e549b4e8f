using Mocks.Oracle.Sql.Dictionary.Storage;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>What administrators' tools ask of an instance: its files, memory, limits, contexts, editions and components.</summary>
internal static class EngineViews
{
    private const long Fixed = 9_140_792;
    private const long Variable = 637_534_208;

    private static readonly (string Name, long Bytes)[] Memory =
        [("Fixed Size", Fixed), ("Variable Size", Variable), ("Database Buffers", 956_301_312), ("Redo Buffers", 7_634_944)];

    private static readonly string[] Limited = ["processes", "sessions"];

    public static IEnumerable<DictionaryFamily> All() =>
    [
        Sga, Sgainfo, License, ResourceLimit, DiagInfo, Tablespace, Datafile, Tempfile, Context, SessionContextValues, SessionWait, OpenCursors, Sqlstats,
        Sqltext, SqltextWithNewlines,
    ];

    private static FixedFamily Sga => new("V_$SGA", "The shared memory", false, """
        NAME   VARCHAR2(20)
        VALUE  NUMBER
        CON_ID NUMBER = 0
        """, static _ => Memory.Select(m => new[] { Text(m.Name), Number(m.Bytes) }));

    private static FixedFamily Sgainfo => new("V_$SGAINFO", "The shared memory", false, """
        NAME       VARCHAR2(64)
        BYTES      NUMBER
        RESIZEABLE VARCHAR2(3)
        CON_ID     NUMBER = 0
        """, static _ => Memory.Select(m => new[] { Text(m.Name), Number(m.Bytes), YesNo(m.Name == "Database Buffers") }));

    private static FixedFamily License => new("V_$LICENSE", "Sessions and processors", false, """
        SESSIONS_MAX       NUMBER = 0
        SESSIONS_WARNING   NUMBER = 0
        SESSIONS_CURRENT   NUMBER
        SESSIONS_HIGHWATER NUMBER
        USERS_MAX          NUMBER = 0
        CPU_COUNT_CURRENT  NUMBER = 2
        CPU_CORE_COUNT_CURRENT NUMBER
        CPU_SOCKET_COUNT_CURRENT NUMBER
        CPU_COUNT_HIGHWATER NUMBER = 2
        CON_ID             NUMBER = 0
        """, static q => [[Number(q.Session.Instance.Sessions().Count), Number(q.Session.Instance.Sessions().Max(s => s.Sid))]]);

    private static FixedFamily ResourceLimit => new("V_$RESOURCE_LIMIT", "Use of resources", false, """
        RESOURCE_NAME       VARCHAR2(30)
        CURRENT_UTILIZATION NUMBER
        MAX_UTILIZATION     NUMBER
        INITIAL_ALLOCATION  VARCHAR2(10)
        LIMIT_VALUE         VARCHAR2(10)
        CON_ID              NUMBER = 3
        """, static q => Limited.Select(r => new[]
        {
        Text(r), Number(q.Session.Instance.Sessions().Count), Number(q.Session.Instance.Sessions().Max(s => s.Sid)), Text("      1000"), Text("      1000"),
        }));

    private static FixedFamily DiagInfo => new("V_$DIAG_INFO", "Where traces are", true, """
        INST_ID NUMBER = 1
        NAME    VARCHAR2(64)
        VALUE   VARCHAR2(512)
        CON_ID  NUMBER = 3
        """, static q => new[]
        {
        ("Diag Enabled", "TRUE"), ("ADR Base", "/opt/oracle"), ("ADR Home", "/opt/oracle/diag/rdbms/free/FREE"),
        ("Diag Trace", "/opt/oracle/diag/rdbms/free/FREE/trace"), ("Diag Alert", "/opt/oracle/diag/rdbms/free/FREE/alert"),
        ("Default Trace File", $"/opt/oracle/diag/rdbms/free/FREE/trace/FREE_ora_{10_000 + q.Session.Sid}.trc"), ("Active Problem Count", "0"), ("Active Incident Count", "0"),
        }.Select(i => new[] { Text(i.Item1), Text(i.Item2) }));

    private static FixedFamily Tablespace => new("V_$TABLESPACE", "Tablespaces", false, """
        TS#                         NUMBER
        NAME                        VARCHAR2(30)
        INCLUDED_IN_DATABASE_BACKUP VARCHAR2(3) = YES
        BIGFILE                     VARCHAR2(3) = NO
        FLASHBACK_ON                VARCHAR2(3) = YES
        ENCRYPT_IN_BACKUP           VARCHAR2(3)
        CON_ID                      NUMBER = 3
        """, static q => TablespacesFamily.Names(q.Catalog).Select((t, i) => new[] { Number(i), Text(t) }));

    private static FixedFamily Datafile => new("V_$DATAFILE", "Files of tablespaces", false, """
        FILE#            NUMBER
        CREATION_TIME    DATE
        TS#              NUMBER
        RFILE#           NUMBER
        STATUS           VARCHAR2(7) = ONLINE
        ENABLED          VARCHAR2(10) = READ WRITE
        BYTES            NUMBER = 104857600
        BLOCKS           NUMBER = 12800
        CREATE_BYTES     NUMBER = 104857600
        BLOCK_SIZE       NUMBER = 8192
        NAME             VARCHAR2(513)
        CON_ID           NUMBER = 3
        """, static q => Files(q, temporary: false));

    private static FixedFamily Tempfile => new("V_$TEMPFILE", "Files of temporary tablespaces", false, """
        FILE#            NUMBER
        CREATION_TIME    DATE
        TS#              NUMBER
        RFILE#           NUMBER
        STATUS           VARCHAR2(7) = ONLINE
        ENABLED          VARCHAR2(10) = READ WRITE
        BYTES            NUMBER = 104857600
        BLOCKS           NUMBER = 12800
        CREATE_BYTES     NUMBER = 104857600
        BLOCK_SIZE       NUMBER = 8192
        NAME             VARCHAR2(513)
        CON_ID           NUMBER = 3
        """, static q => Files(q, temporary: true));

    private static FixedFamily Context => new("V_$CONTEXT", "Values of the session's contexts", true, """
        NAMESPACE VARCHAR2(128)
        ATTRIBUTE VARCHAR2(128)
        VALUE     VARCHAR2(4000)
        CON_ID    NUMBER = 3
        """, Contexts);

    private static FixedFamily SessionContextValues => new("SESSION_CONTEXT", "Values of the session's contexts", true, """
        NAMESPACE VARCHAR2(128)
        ATTRIBUTE VARCHAR2(128)
        VALUE     VARCHAR2(4000)
        """, Contexts);

    private static FixedFamily SessionWait => new("V_$SESSION_WAIT", "What sessions wait for", false, """
        SID               NUMBER
        SEQ#              NUMBER
        EVENT             VARCHAR2(64)
        P1TEXT            VARCHAR2(64)
        P1                NUMBER
        P1RAW             RAW(8)
        P2TEXT            VARCHAR2(64)
        P2                NUMBER
        P2RAW             RAW(8)
        P3TEXT            VARCHAR2(64)
        P3                NUMBER
        P3RAW             RAW(8)
        WAIT_CLASS_ID     NUMBER
        WAIT_CLASS#       NUMBER
        WAIT_CLASS        VARCHAR2(64)
        WAIT_TIME         NUMBER = 0
        SECONDS_IN_WAIT   NUMBER
        STATE             VARCHAR2(19) = WAITING
        WAIT_TIME_MICRO   NUMBER
        TIME_REMAINING_MICRO NUMBER
        TIME_SINCE_LAST_WAIT_MICRO NUMBER
        CON_ID            NUMBER = 3
        """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Select(s => Wait(s, LockRow.BlockerOf(s.Sid, q) is not null)));

    private static FixedFamily OpenCursors => new("V_$OPEN_CURSOR", "Statements that sessions have open", false, """
        SADDR                   RAW(8)
        SID                     NUMBER
        USER_NAME               VARCHAR2(128)
        ADDRESS                 RAW(8)
        HASH_VALUE              NUMBER
        SQL_ID                  VARCHAR2(13)
        SQL_TEXT                VARCHAR2(60)
        LAST_SQL_ACTIVE_TIME    DATE
        SQL_EXEC_ID             NUMBER
        CURSOR_TYPE             VARCHAR2(64) = OPEN
        CHILD_ADDRESS           RAW(8)
        CON_ID                  NUMBER = 3
        """, static q => q.Session.Instance.Sessions().OrderBy(s => s.Sid).Where(s => s.CurrentSql is not null).Select(s => OpenCursor(s, s.CurrentSql!))); // filtered just before

    private static FixedFamily Sqlstats => new("V_$SQLSTATS", "Statistics of statements in the cache", false, """
        SQL_TEXT         VARCHAR2(1000)
        SQL_FULLTEXT     CLOB
        SQL_ID           VARCHAR2(13)
        LAST_ACTIVE_TIME DATE
        LAST_ACTIVE_CHILD_ADDRESS RAW(8)
        PLAN_HASH_VALUE  NUMBER
        PARSE_CALLS      NUMBER
        DISK_READS       NUMBER = 0
        DIRECT_WRITES    NUMBER = 0
        BUFFER_GETS      NUMBER = 0
        ROWS_PROCESSED   NUMBER
        SERIALIZABLE_ABORTS NUMBER = 0
        FETCHES          NUMBER
        EXECUTIONS       NUMBER
        END_OF_FETCH_COUNT NUMBER
        LOADS            NUMBER = 1
        VERSION_COUNT    NUMBER = 1
        INVALIDATIONS    NUMBER = 0
        CPU_TIME         NUMBER
        ELAPSED_TIME     NUMBER
        AVG_HARD_PARSE_TIME NUMBER
        SHARABLE_MEM     NUMBER
        CON_ID           NUMBER = 3
        """, static q => q.Session.Instance.Statements.All.Select(s => new[]
        {
            Text(s.Sql.Length > 1000 ? s.Sql[..1000] : s.Sql), Datum.Lob(Lob.FromText(s.Sql)), Text(SqlId.Of(s.Sql)), Date(s.Use.LastActive), default, default,
            Number(s.Use.Parses), Number(s.Use.Rows), Number(s.Use.Fetches), Number(s.Use.Executions),
        }));

    private static FixedFamily Sqltext => new("V_$SQLTEXT", "Statements in the cache, in pieces", false, SqlText, static q => Pieces(q));

    private static FixedFamily SqltextWithNewlines => new("V_$SQLTEXT_WITH_NEWLINES", "Statements in the cache, in pieces", false, SqlText, static q => Pieces(q));

    private const int Piece = 64;

    private const string SqlText = """
        ADDRESS      RAW(8)
        HASH_VALUE   NUMBER
        SQL_ID       VARCHAR2(13)
        COMMAND_TYPE NUMBER
        PIECE        NUMBER
        SQL_TEXT     VARCHAR2(64)
        CON_ID       NUMBER = 3
        """;

    private static IEnumerable<Datum[]> Pieces(DictionaryQuery query) => query.Session.Instance.Statements.All.SelectMany(s => Pieces(s.Sql, query));

    private static IEnumerable<Datum[]> Pieces(string sql, DictionaryQuery query)
    {
        // of the whole statement, which may be long
        var (hash, id, command) = (Number(SqlId.HashOf(sql)), Text(SqlId.Of(sql)), Number(SqlStatements.CommandOf(sql, query)));
        return sql.Chunk(Piece).Select((piece, i) => new[] { default, hash, id, command, Number(i), Text(new string(piece)) });
    }

    private static Datum[] OpenCursor(SessionContext session, string sql) =>
        [SessionsFamily.Address(0x71, session.Sid), Number(session.Sid), Text(session.User), default, Number(SqlId.HashOf(sql)), Text(SqlId.Of(sql)), Text(sql.Length > 60 ? sql[..60] : sql)];

    private static Datum[] Wait(SessionContext session, bool blocked)
    {
        var row = new Datum[15];
        row[0] = Number(session.Sid);
        row[2] = Either(blocked, "enq: TX - row lock contention", "SQL*Net message from client");
        row[14] = Either(blocked, "Application", "Idle");
        return row;
    }

    private static IEnumerable<Datum[]> Contexts(DictionaryQuery query) => query.Session.Attributes.Contexts
        .OrderBy(c => c.Key.Namespace, StringComparer.Ordinal).ThenBy(c => c.Key.Name, StringComparer.Ordinal).Select(c => new[] { Text(c.Key.Namespace), Text(c.Key.Name), Text(c.Value) });

    private static IEnumerable<Datum[]> Files(DictionaryQuery query, bool temporary) => TablespacesFamily.Names(query.Catalog)
        .Select((t, i) => (Tablespace: t, Number: i + 1)).Where(t => t.Tablespace == "TEMP" == temporary).Select(t => new[]
        {
            Number(t.Number), Date(query.Session.Instance.Started.UtcDateTime), Number(t.Number - 1), Number(t.Number),
            Text($"/opt/oracle/oradata/FREE/{query.Session.Instance.ServiceName}/{t.Tablespace.ToLowerInvariant()}01.dbf"),
        });
}
