namespace Mocks.Oracle.Sql.PlSql.Chunks;

/// <summary>Of a chunk of a task.</summary>
internal enum ChunkStatus
{
    Unassigned = 0,
    Assigned = 1,
    Processed = 2,
    ProcessedWithError = 3,
}
