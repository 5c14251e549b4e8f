using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Chunks;

/// <summary>Runs a task's statement for one chunk after the other, each a transaction of its own. Levels of parallelism make no difference.</summary>
internal static class TaskRun
{
    /// <summary>ORA-29494 for a task that isn't divided into chunks, or that has run.</summary>
    public static void Run(SessionContext session, string name, string sql, long language, long level)
    {
        var task = ParallelTask.Find(session, name);
        if (task.Status != ParallelTaskStatus.Chunked)
            throw Ora.Error(29494, 0, name);
        task.KeepStatement(sql, language, level);
        Run(session, task, sql);
    }

    /// <summary>What failed is done again; ORA-29495 for a task that has nothing to resume.</summary>
    public static void Resume(SessionContext session, string name, string? sql)
    {
        var task = ParallelTask.Find(session, name);
        if (task.Status is not (ParallelTaskStatus.FinishedWithError or ParallelTaskStatus.Crashed or ParallelTaskStatus.Processing))
            throw Ora.Error(29495, 0, name);
        task.Reopen();
        Run(session, task, sql ?? task.Statement ?? throw Ora.Error(29495, 0, name));
    }

    /// <summary>The session that runs the task ends it after its chunk.</summary>
    public static void Stop(SessionContext session, string name)
    {
        var task = ParallelTask.Find(session, name);
        if (task.Status == ParallelTaskStatus.Processing)
            task.SetStatus(ParallelTaskStatus.Crashed);
    }

    private static void Run(SessionContext session, ParallelTask task, string sql)
    {
        task.SetStatus(ParallelTaskStatus.Processing);
        while (task.Status == ParallelTaskStatus.Processing && task.Take() is var (id, start, end, areRowIds))
        {
            try
            {
                Run(session, sql, start, end, areRowIds ? OracleType.RowId : OracleType.AnyNumber);
                session.Commit();
                task.SetChunk(id, ChunkStatus.Processed, null, null);
            }
            catch (OraException error) when (!session.Cancel.IsRaised)
            {
                session.Rollback();
                task.SetChunk(id, ChunkStatus.ProcessedWithError, -error.Code, error.Message);
            }
        }

        if (task.Status == ParallelTaskStatus.Processing)
            task.SetStatus(task.HasFailed ? ParallelTaskStatus.FinishedWithError : ParallelTaskStatus.Finished);
    }

    private static void Run(SessionContext session, string sql, Datum start, Datum end, OracleType type)
    {
        using var cursor = new Cursor(session, sql);
        var binds = cursor.Binds.Select(bind => bind.Name switch
        {
            "START_ID" => new BindValue(type, start),
            "END_ID" => new BindValue(type, end),
            _ => throw Ora.Error(1008),
        });
        cursor.Execute([.. binds], ExecuteOptions.Default);
    }
}
