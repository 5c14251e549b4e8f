namespace Mocks.Oracle.Sql.PlSql.Chunks;

/// <summary>Of a task of DBMS_PARALLEL_EXECUTE.</summary>
internal enum ParallelTaskStatus
{
    Created = 1,
    Chunking = 2,
    ChunkingFailed = 3,
    Chunked = 4,
    Processing = 5,
    Finished = 6,
    FinishedWithError = 7,
    Crashed = 8,
}
