using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_PARALLEL_EXECUTE_TASKS and _CHUNKS, with DBA_: the rows of SYS's tables in words.</summary>
internal static class ParallelTaskFamilies
{
    private const ViewScope Scopes = ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    private static readonly string?[] TaskStatus = [null, "CREATED", "CHUNKING", "CHUNKING_FAILED", "CHUNKED", "PROCESSING", "FINISHED", "FINISHED_WITH_ERROR", "CRASHED"];
    private static readonly string[] ChunkStatus = ["UNASSIGNED", "ASSIGNED", "PROCESSED", "PROCESSED_WITH_ERROR"];

    public static IEnumerable<DictionaryFamily> All() =>
    [
        new RowsFamily("PARALLEL_EXECUTE_TASKS", "Tasks of DBMS_PARALLEL_EXECUTE", Scopes, """
            TASK_OWNER                 VARCHAR2(128) ; DBA
            TASK_NAME                  VARCHAR2(128)
            CHUNK_TYPE                 VARCHAR2(12)
            STATUS                     VARCHAR2(19)
            TABLE_OWNER                VARCHAR2(128)
            TABLE_NAME                 VARCHAR2(128)
            NUMBER_COLUMN              VARCHAR2(128)
            TASK_COMMENT               VARCHAR2(4000)
            JOB_PREFIX                 VARCHAR2(128)
            SQL_STMT                   CLOB
            LANGUAGE_FLAG              NUMBER
            EDITION                    VARCHAR2(130)
            APPLY_CROSSEDITION_TRIGGER VARCHAR2(130)
            FIRE_APPLY_TRIGGER         VARCHAR2(10)
            PARALLEL_LEVEL             NUMBER
            JOB_CLASS                  VARCHAR2(128)
            """, static query => Rows(query, "DBMS_PARALLEL_EXECUTE_TASK$", 0).Select(r => new[]
            {
                r[0], r[1], Text(r[2].IsNull ? "UNDECLARED" : r[2].AsNumber().ToInt64() == 1 ? "ROWID_RANGE" : "NUMBER_RANGE"), Text(TaskStatus[r[3].AsNumber().ToInt64()]), r[4], r[5], r[6], r[7],
                default, r[9], r[10], default, default, Text(r[9].IsNull ? null : "TRUE"), r[11], Text(r[9].IsNull ? null : "DEFAULT_JOB_CLASS"),
            })),
        new RowsFamily("PARALLEL_EXECUTE_CHUNKS", "Chunks of DBMS_PARALLEL_EXECUTE", Scopes, """
            CHUNK_ID      NUMBER
            TASK_OWNER    VARCHAR2(128) ; DBA
            TASK_NAME     VARCHAR2(128)
            STATUS        VARCHAR2(20)
            START_ROWID   ROWID
            END_ROWID     ROWID
            START_ID      NUMBER
            END_ID        NUMBER
            JOB_NAME      VARCHAR2(128)
            START_TS      TIMESTAMP(6)
            END_TS        TIMESTAMP(6)
            ERROR_CODE    NUMBER
            ERROR_MESSAGE VARCHAR2(4000)
            """, static query => Rows(query, "DBMS_PARALLEL_EXECUTE_CHUNKS$", 1).Select(r => new[]
            {
                r[0], r[1], r[2], Text(ChunkStatus[r[3].AsNumber().ToInt64()]), r[4], r[5], r[6], r[7], default, r[8], r[9], r[10], r[11],
            })),
    ];

    private static IEnumerable<Datum[]> Rows(DictionaryQuery query, string table, int owner) => query.Catalog.Find("SYS", table) is { } found
        ? query.Snapshot.Table(found.Id).Rows().Select(r => r.Value).Where(r => query.Scope != ViewScope.User || r[owner].AsText() == query.User)
        : [];
}
