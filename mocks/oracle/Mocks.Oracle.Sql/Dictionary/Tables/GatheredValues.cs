using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>The columns about statistics, which several views have: NULL until they are gathered.</summary>
internal static class GatheredValues
{
    private const long RowsOfLeaf = 500;

    public static Datum OfTable(string column, TableDefinition table, DictionaryQuery query)
    {
        var known = query.Catalog.Statistics.GetValueOrDefault(table.Id);
        return column switch
        {
            "GLOBAL_STATS" => YesNo(known is { AreSet: false }),
            "USER_STATS" => YesNo(known is { AreSet: true }),
            _ when known is null => default,
            "NUM_ROWS" or "SAMPLE_SIZE" => Number(known.Rows),
            "BLOCKS" => Number(known.Blocks),
            "EMPTY_BLOCKS" or "AVG_SPACE" or "CHAIN_CNT" => Number(0),
            "AVG_ROW_LEN" => Number(known.RowLength),
            "LAST_ANALYZED" => Date(known.Analyzed),
            _ => default,
        };
    }

    public static Datum OfColumn(string column, SchemaObject table, string name, DictionaryQuery query)
    {
        var known = query.Catalog.Statistics.GetValueOrDefault(table.Id);
        if (column == "GLOBAL_STATS")
            return YesNo(known?.Columns.ContainsKey(name) == true);
        if (known is null || !known.Columns.TryGetValue(name, out var found))
            return default;
        return column switch
        {
            "NUM_DISTINCT" => Number(found.Distinct),
            "DENSITY" => Exact(found.Distinct == 0 ? OracleNumber.Zero : OracleNumber.One / found.Distinct),
            "NUM_NULLS" => Number(found.Nulls),
            "NUM_BUCKETS" => Number(found.Distinct == 0 ? 0 : 1),
            "AVG_COL_LEN" => Number(found.Length),
            "SAMPLE_SIZE" => Number(known.Rows - found.Nulls),
            "LAST_ANALYZED" => Date(known.Analyzed),
            _ => default,
        };
    }

    public static Datum OfIndex(string column, IndexDefinition index, TableDefinition table, DictionaryQuery query)
    {
        if (query.Catalog.Statistics.GetValueOrDefault(table.Id) is not { } known || !known.Indexes.TryGetValue(index.Id, out var counted))
            return default;
        var leaves = counted.Entries == 0 ? 0 : (counted.Entries / RowsOfLeaf) + 1;
        return column switch
        {
            "BLEVEL" => Number(leaves > 1 ? 1 : 0),
            "LEAF_BLOCKS" => Number(leaves),
            "DISTINCT_KEYS" => Number(counted.Distinct),
            "AVG_LEAF_BLOCKS_PER_KEY" or "AVG_DATA_BLOCKS_PER_KEY" => Number(counted.Distinct == 0 ? 0 : 1),
            "CLUSTERING_FACTOR" => Number(known.Blocks),
            "NUM_ROWS" or "SAMPLE_SIZE" => Number(counted.Entries),
            "LAST_ANALYZED" => Date(known.Analyzed),
            _ => default,
        };
    }
}
