using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Packages;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Chunks;

/// <summary>Divides a table, or what a query gives, into chunks.</summary>
internal static class Chunking
{
    private const int ByRowIds = 1;
    private const int ByNumbers = 2;
    private const int RowsOfBlock = 128;

    public static void ByRowId(SessionContext session, string task, string owner, string name, bool byRow, long size)
    {
        var table = Table(session, owner, name);
        var found = ParallelTask.Find(session, task);
        found.BeginChunking(ByRowIds, owner, name, null);
        var rows = byRow ? size : size * RowsOfBlock;
        var chunks = session.Workspace.Read().Table(table.Id).Rows().Select(r => r.Key).Chunk((int)Math.Clamp(rows, 1, int.MaxValue))
            .Select(numbers => (RowId(table, numbers[0]), RowId(table, numbers[^1])));
        found.Add([.. chunks], areRowIds: true);
    }

    public static void ByNumberColumn(SessionContext session, string task, string owner, string name, string column, long size)
    {
        var table = Table(session, owner, name);
        var found = ParallelTask.Find(session, task);
        if (table.Column(column) is not { Type.IsNumber: true })
            throw Ora.Error(29491);
        found.BeginChunking(ByNumbers, owner, name, column);
        var bounds = PackagedSql.Query(session, $"SELECT MIN(\"{column}\"), MAX(\"{column}\") FROM \"{owner}\".\"{name}\"").First();
        var chunks = new List<(Datum, Datum)>();
        if (!bounds[0].IsNull)
        {
            var (step, last) = ((OracleNumber)Math.Max(1, size), bounds[1].AsNumber());
            for (var start = bounds[0].AsNumber(); start <= last; start += step)
                chunks.Add((Datum.Number(start), Datum.Number(start + step - OracleNumber.One)));
        }

        found.Add(chunks, areRowIds: false);
    }

    public static void BySql(SessionContext session, string task, string sql, bool byRowId)
    {
        var found = ParallelTask.Find(session, task);
        found.BeginChunking(byRowId ? ByRowIds : ByNumbers, null, null, null);
        try
        {
            found.Add([.. PackagedSql.Query(session, sql).Select(row => row.Length < 2 ? throw Ora.Error(1007) : (row[0], row[1]))], byRowId);
        }
        catch (OraException)
        {
            found.SetStatus(ParallelTaskStatus.ChunkingFailed);
            throw;
        }
    }

    private static Datum RowId(TableDefinition table, long row) => Datum.RowId(RowIds.Of(table.Id, row));

    private static TableDefinition Table(SessionContext session, string owner, string name) =>
        session.Catalog.Find(owner, name) is TableDefinition table && session.Privileges.CanSee(table) ? table : throw Ora.Error(29491);
}
