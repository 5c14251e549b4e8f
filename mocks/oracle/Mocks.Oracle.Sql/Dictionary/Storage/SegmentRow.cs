using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Dictionary.Storage;

/// <summary>What takes space: a table with rows, its indexes and LOB columns.</summary>
/// <param name="Data">The table's rows.</param>
internal readonly record struct SegmentRow(string Owner, string Name, string Type, string Tablespace, TableData Data)
{
    private const long ExtentBytes = 65_536;

    /// <summary>In whole extents of 64 KB: what the rows take here.</summary>
    public long Bytes
    {
        get
        {
            long bytes = 0;
            for (var scan = Data.Scan(); scan.MoveNext();)
                bytes += scan.Value.Bytes.Length;
            return Math.Max(1, (bytes + ExtentBytes - 1) / ExtentBytes) * ExtentBytes;
        }
    }

    public long Extents => Bytes / ExtentBytes;

    public static IEnumerable<SegmentRow> Of(DictionaryQuery query)
    {
        var name = query.Key("SEGMENT_NAME");
        foreach (var table in query.Objects<TableDefinition>(query.Key("OWNER"), null))
        {
            if (query.Snapshot.Committed.Tables.GetValueOrDefault(table.Id) is not { Count: > 0 } data)
                continue;
            if (name is null || name == table.Name)
                yield return new SegmentRow(table.Owner, table.Name, "TABLE", table.Tablespace, data);
            foreach (var index in table.Indexes)
            {
                if (name is null || name == index.Name)
                    yield return new SegmentRow(index.Owner, index.Name, "INDEX", index.Tablespace, data);
            }

            var number = 0;
            foreach (var column in table.Columns)
            {
                var row = new ColumnRow(table, column, ++number, null);
                if (LobsFamily.IsStored(row) && (name is null || name == LobsFamily.SegmentName(row)))
                    yield return new SegmentRow(table.Owner, LobsFamily.SegmentName(row), "LOBSEGMENT", table.Tablespace, data);
            }
        }
    }
}
