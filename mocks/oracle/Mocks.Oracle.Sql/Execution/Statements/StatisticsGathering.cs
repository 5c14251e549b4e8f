using System.Collections.Immutable;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Counts a table's committed rows and values for the dictionary: plans here need none of it.</summary>
internal static class StatisticsGathering
{
    private const int BlockBytes = 8_000;
    private const int FewestBlocks = 5;

    public static void Gather(SessionContext session, TableDefinition table) => Keep(session, table.Id, Count(session, table));

    /// <summary>Null forgets what was known.</summary>
    public static void Keep(SessionContext session, int table, TableStatistics? statistics) => session.Store.Define(state => state.With(catalog: state.Catalog with
    {
        Statistics = statistics is null ? state.Catalog.Statistics.Remove(table) : state.Catalog.Statistics.SetItem(table, statistics),
    }));

    private static TableStatistics Count(SessionContext session, TableDefinition table)
    {
        var rows = session.Store.Committed.Tables.GetValueOrDefault(table.Id)?.Rows().Select(r => r.Value).ToList() ?? [];
        var columns = table.Columns.Select((c, i) => (c.Name, Statistics: Count(rows, i, c.Type))).ToList();
        var length = columns.Sum(c => c.Statistics.Length);
        var blocks = rows.Count == 0 ? 0 : Math.Max(FewestBlocks, rows.Count * length / BlockBytes + 1);
        return new TableStatistics(rows.Count, blocks, rows.Count == 0 ? 0 : length, session.Time.GetUtcNow().UtcDateTime)
        {
            Columns = columns.ToImmutableDictionary(c => c.Name, c => c.Statistics),
            Indexes = table.Indexes.ToImmutableDictionary(i => i.Id, i => Count(rows, table, i)),
        };
    }

    private static ColumnStatistics Count(List<Datum[]> rows, int column, OracleType type)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        long nulls = 0, bytes = 0;
        foreach (var row in rows)
        {
            if (column >= row.Length || row[column].IsNull)
            {
                nulls++;
                continue;
            }

            bytes += BytesOf(row[column], type);
            if (!type.IsLob)
                values.Add(row[column].ToString());
        }

        return new ColumnStatistics(values.Count, nulls, rows.Count == 0 ? 0 : (bytes + rows.Count - 1) / rows.Count + 1);
    }

    private static (long Entries, long Distinct) Count(List<Datum[]> rows, TableDefinition table, IndexDefinition index)
    {
        int[] ordinals = [.. index.Columns.Select(c => table.Ordinal(c.Name)).Where(o => o >= 0)];
        var keys = rows.Select(r => Array.ConvertAll(ordinals, o => o < r.Length ? r[o] : default)).Where(k => Array.Exists(k, v => !v.IsNull)).ToList();
        return (keys.Count, keys.Select(k => string.Join('\0', k)).Distinct(StringComparer.Ordinal).LongCount());
    }

    /// <summary>About what the value takes in a row.</summary>
    private static long BytesOf(Datum value, OracleType type) => type.Kind switch
    {
        _ when type.IsText => Encoding.UTF8.GetByteCount(value.AsText()),
        OracleTypeKind.Number or OracleTypeKind.Float => 1 + (value.AsNumber().ToString().Length + 1) / 2,
        OracleTypeKind.Date => 7,
        OracleTypeKind.Raw => value.AsRaw().Length,
        _ => 11,
    };
}
