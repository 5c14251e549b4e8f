#pragma warning disable MA0048 // tables, columns and indexes have statistics alike

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Indexes;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_STATISTICS and its kin. The numbers are NULL until they are gathered.</summary>
internal sealed class TabStatisticsFamily : DictionaryFamily<TableDefinition>
{
    public override string Name => "TAB_STATISTICS";

    public override string Subject => "Statistics of the tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER                     VARCHAR2(128) ; ALL DBA
        TABLE_NAME                VARCHAR2(128)
        PARTITION_NAME            VARCHAR2(128)
        PARTITION_POSITION        NUMBER
        SUBPARTITION_NAME         VARCHAR2(128)
        SUBPARTITION_POSITION     NUMBER
        OBJECT_TYPE               VARCHAR2(12) = TABLE
        NUM_ROWS                  NUMBER
        BLOCKS                    NUMBER
        EMPTY_BLOCKS              NUMBER
        AVG_SPACE                 NUMBER
        CHAIN_CNT                 NUMBER
        AVG_ROW_LEN               NUMBER
        AVG_SPACE_FREELIST_BLOCKS NUMBER
        NUM_FREELIST_BLOCKS       NUMBER
        AVG_CACHED_BLOCKS         NUMBER
        AVG_CACHE_HIT_RATIO       NUMBER
        IM_IMCU_COUNT             NUMBER
        IM_BLOCK_COUNT            NUMBER
        IM_STAT_UPDATE_TIME       TIMESTAMP(9)
        SCAN_RATE                 NUMBER
        SAMPLE_SIZE               NUMBER
        LAST_ANALYZED             DATE
        GLOBAL_STATS              VARCHAR2(3)
        USER_STATS                VARCHAR2(3)
        STATTYPE_LOCKED           VARCHAR2(5)
        STALE_STATS               VARCHAR2(7)
        NOTES                     VARCHAR2(25)
        SCOPE                     VARCHAR2(7) = SHARED
        """;

    protected override IEnumerable<TableDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME"));

    protected override Datum Value(string column, TableDefinition table, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(table.Owner),
        "TABLE_NAME" => Text(table.Name),
        "STATTYPE_LOCKED" => Text(query.Catalog.LockedStatistics.Contains(table.Id) ? "ALL" : null),
        "STALE_STATS" => Text(query.Catalog.Statistics.ContainsKey(table.Id) ? "NO" : null),
        _ => GatheredValues.OfTable(column, table, query),
    };
}

/// <summary>USER_TAB_COL_STATISTICS and its kin: no rows until statistics are gathered.</summary>
internal sealed class TabColStatisticsFamily : DictionaryFamily<(TableDefinition Table, TableColumn Column)>
{
    public override string Name => "TAB_COL_STATISTICS";

    public override string Subject => "Statistics of columns";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        TABLE_NAME    VARCHAR2(128)
        COLUMN_NAME   VARCHAR2(128)
        NUM_DISTINCT  NUMBER
        LOW_VALUE     RAW(1000)
        HIGH_VALUE    RAW(1000)
        DENSITY       NUMBER
        NUM_NULLS     NUMBER
        NUM_BUCKETS   NUMBER
        LAST_ANALYZED DATE
        SAMPLE_SIZE   NUMBER
        GLOBAL_STATS  VARCHAR2(3)
        USER_STATS    VARCHAR2(3) = NO
        NOTES         VARCHAR2(114)
        AVG_COL_LEN   NUMBER
        HISTOGRAM     VARCHAR2(15) = NONE
        SCOPE         VARCHAR2(7) = SHARED
        """;

    protected override IEnumerable<(TableDefinition Table, TableColumn Column)> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME"))
            .SelectMany(t => t.Columns.Where(c => query.Catalog.Statistics.GetValueOrDefault(t.Id)?.Columns.ContainsKey(c.Name) == true).Select(c => (t, c)));

    protected override Datum Value(string column, (TableDefinition Table, TableColumn Column) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        _ => GatheredValues.OfColumn(column, row.Table, row.Column.Name, query),
    };
}

/// <summary>USER_IND_STATISTICS and its kin.</summary>
internal sealed class IndStatisticsFamily : DictionaryFamily<IndexRow>
{
    public override string Name => "IND_STATISTICS";

    public override string Subject => "Statistics of the indexes";

    public override IReadOnlyList<string> Keys => ["OWNER", "INDEX_NAME", "TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER                   VARCHAR2(128) ; ALL DBA
        INDEX_NAME              VARCHAR2(128)
        TABLE_OWNER             VARCHAR2(128) ; ALL DBA
        TABLE_NAME              VARCHAR2(128)
        PARTITION_NAME          VARCHAR2(128)
        PARTITION_POSITION      NUMBER
        SUBPARTITION_NAME       VARCHAR2(128)
        SUBPARTITION_POSITION   NUMBER
        OBJECT_TYPE             VARCHAR2(12) = INDEX
        BLEVEL                  NUMBER
        LEAF_BLOCKS             NUMBER
        DISTINCT_KEYS           NUMBER
        AVG_LEAF_BLOCKS_PER_KEY NUMBER
        AVG_DATA_BLOCKS_PER_KEY NUMBER
        CLUSTERING_FACTOR       NUMBER
        NUM_ROWS                NUMBER
        AVG_CACHED_BLOCKS       NUMBER
        AVG_CACHE_HIT_RATIO     NUMBER
        SAMPLE_SIZE             NUMBER
        LAST_ANALYZED           DATE
        GLOBAL_STATS            VARCHAR2(3) = NO
        USER_STATS              VARCHAR2(3) = NO
        STATTYPE_LOCKED         VARCHAR2(5)
        STALE_STATS             VARCHAR2(3)
        SCOPE                   VARCHAR2(7) = SHARED
        """;

    protected override IEnumerable<IndexRow> Rows(DictionaryQuery query) => IndexRow.Of(query, "OWNER");

    protected override Datum Value(string column, IndexRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Index.Owner),
        "INDEX_NAME" => Text(row.Index.Name),
        "TABLE_OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        _ => GatheredValues.OfIndex(column, row.Index, row.Table, query),
    };
}
