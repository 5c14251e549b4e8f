#pragma warning disable MA0048 // tables, columns and indexes have statistics alike

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Indexes;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_STATISTICS and its kin. Nobody gathers statistics here, so the numbers are NULL as for a new table.</summary>
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
        GLOBAL_STATS              VARCHAR2(3) = NO
        USER_STATS                VARCHAR2(3) = NO
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
        _ => default,
    };
}

/// <summary>USER_TAB_COL_STATISTICS and its kin: no rows until statistics are gathered.</summary>
internal static class ColumnStatistics
{
    public static DictionaryFamily Family { get; } = new EmptyFamily("TAB_COL_STATISTICS", "Statistics of columns", """
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
        USER_STATS    VARCHAR2(3)
        NOTES         VARCHAR2(114)
        AVG_COL_LEN   NUMBER
        HISTOGRAM     VARCHAR2(15)
        SCOPE         VARCHAR2(7)
        """);
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
        _ => default,
    };
}
