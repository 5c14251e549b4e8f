using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Chunks;

/// <summary>A user's task: its row in SYS's table, and those of its chunks. What is written is committed at once.</summary>
internal sealed class ParallelTask
{
    private const string Tasks = "sys.dbms_parallel_execute_task$";
    private const string ChunksTable = "sys.dbms_parallel_execute_chunks$";
    private const string IsMine = "task_owner# = :1 AND task_name = :2";

    private static readonly OracleType Name = OracleType.Varchar2(128);

    private readonly SessionContext _session;
    private readonly string _name;

    private ParallelTask(SessionContext session, string name) => (_session, _name) = (session, name);

    public ParallelTaskStatus Status => (ParallelTaskStatus)Row("status").AsNumber().ToInt64();

    private BindValue[] Key => [new(Name, Datum.Text(_session.CurrentUser)), new(Name, Datum.Text(_name))];

    /// <summary>ORA-29497 when there is one of the name.</summary>
    public static void Create(SessionContext session, string name, string? comment)
    {
        var task = new ParallelTask(session, name);
        if (task.Exists)
            throw Ora.Error(29497, 0, name);
        task.Write($"INSERT INTO {Tasks} (task_owner#, task_name, status, cmt) VALUES (:1, :2, 1, :3)", [], Text(comment));
    }

    /// <summary>ORA-29498 when there is none.</summary>
    public static ParallelTask Find(SessionContext session, string name) =>
        new ParallelTask(session, name) is { Exists: true } task ? task : throw Ora.Error(29498, 0, name);

    public void Drop()
    {
        DropChunks();
        Write($"DELETE FROM {Tasks} WHERE {IsMine}", []);
    }

    public void DropChunks()
    {
        Write($"DELETE FROM {ChunksTable} WHERE {IsMine}", []);
        Write($"UPDATE {Tasks} SET status = 1, chunk_type = NULL, table_owner = NULL, table_name = NULL, number_column = NULL WHERE {IsMine}", []);
    }

    public void SetStatus(ParallelTaskStatus status) => Write($"UPDATE {Tasks} SET status = :3 WHERE {IsMine}", [Number((long)status)]);

    /// <summary>Keeps how the task is divided; ORA-29492 when it already is.</summary>
    public void BeginChunking(int type, string? owner, string? table, string? column)
    {
        if (Status is not (ParallelTaskStatus.Created or ParallelTaskStatus.ChunkingFailed))
            throw Ora.Error(29492, 0, _name);
        Write($"UPDATE {Tasks} SET chunk_type = :3, table_owner = :4, table_name = :5, number_column = :6 WHERE {IsMine}", [Number(type), Text(owner), Text(table), Text(column)]);
    }

    /// <summary>Adds chunks of ROWIDs or numbers, in their order.</summary>
    public void Add(IReadOnlyList<(Datum Start, Datum End)> chunks, bool areRowIds)
    {
        var columns = areRowIds ? "start_rowid, end_rowid" : "start_id, end_id";
        var type = areRowIds ? OracleType.RowId : OracleType.AnyNumber;
        ServerWork.Autonomously(_session, () =>
        {
            var next = ServerWork.Query(_session, $"SELECT NVL(MAX(chunk_id), 0) FROM {ChunksTable}")[0][0].AsNumber().ToInt64();
            foreach (var (start, end) in chunks)
            {
                ServerWork.Run(
                    _session, $"INSERT INTO {ChunksTable} (task_owner#, task_name, chunk_id, status, {columns}) VALUES (:1, :2, :3, 0, :4, :5)",
                    [.. Key, Number(++next), new BindValue(type, start), new BindValue(type, end)]);
            }

            return true;
        });
        SetStatus(ParallelTaskStatus.Chunked);
    }

    public void KeepStatement(string sql, long language, long level) =>
        Write($"UPDATE {Tasks} SET sql_stmt = :3, lang_flag = :4, parallel_level = :5 WHERE {IsMine}", [new BindValue(OracleType.Clob, Datum.Lob(Lob.FromText(sql))), Number(language), Number(level)]);

    /// <summary>The statement of the last run; null before there was one.</summary>
    public string? Statement => Row("sql_stmt") is { IsNull: false } kept ? kept.AsLob().ToText() : null;

    /// <summary>Number, start and end of the first chunk that nobody has; it is assigned. Null when there is none.</summary>
    public (long Id, Datum Start, Datum End, bool AreRowIds)? Take() => ServerWork.Autonomously(_session, () =>
    {
        var rows = ServerWork.Query(
            _session, $"SELECT chunk_id, start_rowid, end_rowid, start_id, end_id FROM {ChunksTable} WHERE {IsMine} AND status = 0 ORDER BY chunk_id FETCH FIRST 1 ROW ONLY", Key);
        if (rows.Count == 0)
            return ((long, Datum, Datum, bool)?)null;
        var (id, areRowIds) = (rows[0][0].AsNumber().ToInt64(), !rows[0][1].IsNull);
        ServerWork.Run(_session, $"UPDATE {ChunksTable} SET status = 1, start_ts = SYSTIMESTAMP WHERE {IsMine} AND chunk_id = :3", [.. Key, Number(id)]);
        return (id, rows[0][areRowIds ? 1 : 3], rows[0][areRowIds ? 2 : 4], areRowIds);
    });

    /// <summary>ORA-29499 when there is no such chunk.</summary>
    public void SetChunk(long id, ChunkStatus status, long? error, string? message)
    {
        var rows = ServerWork.Query(_session, $"SELECT COUNT(*) FROM {ChunksTable} WHERE {IsMine} AND chunk_id = :3", [.. Key, Number(id)]);
        if (rows[0][0].AsNumber().ToInt64() == 0)
            throw Ora.Error(29499, 0, id);
        var end = status is ChunkStatus.Processed or ChunkStatus.ProcessedWithError ? "SYSTIMESTAMP" : "NULL";
        Write(
            $"UPDATE {ChunksTable} SET status = :3, error_code = :4, error_message = :5, end_ts = {end} WHERE {IsMine} AND chunk_id = :6",
            [Number((long)status), error is { } code ? Number(code) : new BindValue(OracleType.AnyNumber, default), Text(message)], Number(id));
    }

    /// <summary>What failed, or was begun, is to be done again.</summary>
    public void Reopen() => Write($"UPDATE {ChunksTable} SET status = 0, error_code = NULL, error_message = NULL WHERE {IsMine} AND status IN (1, 3)", []);

    public void PurgeProcessed() => Write($"DELETE FROM {ChunksTable} WHERE {IsMine} AND status IN (2, 3)", []);

    public bool HasFailed => ServerWork.Query(_session, $"SELECT COUNT(*) FROM {ChunksTable} WHERE {IsMine} AND status = 3", Key)[0][0].AsNumber().ToInt64() > 0;

    private bool Exists => ServerWork.Query(_session, $"SELECT COUNT(*) FROM {Tasks} WHERE {IsMine}", Key)[0][0].AsNumber().ToInt64() > 0;

    private Datum Row(string column) => ServerWork.Query(_session, $"SELECT {column} FROM {Tasks} WHERE {IsMine}", Key)[0][0];

    /// <param name="sql">Its binds go by their places.</param>
    /// <param name="before">For those before the key, as in SET.</param>
    /// <param name="after">For those behind it.</param>
    private void Write(string sql, BindValue[] before, params BindValue[] after) => ServerWork.Autonomously(_session, () =>
    {
        ServerWork.Run(_session, sql, [.. before, .. Key, .. after]);
        return true;
    });

    private static BindValue Number(long value) => new(OracleType.AnyNumber, Datum.Number(value));

    private static BindValue Text(string? value) => new(OracleType.Varchar2(4000), Datum.Text(value));
}
