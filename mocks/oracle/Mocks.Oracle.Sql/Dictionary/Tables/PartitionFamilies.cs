#pragma warning disable MA0048 // partitioned tables, their keys and their partitions

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>A partitioned table with what its clause says.</summary>
internal readonly record struct PartitionedRow(TableDefinition Table, Partitioning Partitioning)
{
    public static IEnumerable<PartitionedRow> Of(DictionaryQuery query, string? owner, string? name) =>
        query.Objects<TableDefinition>(owner, name).Where(t => t.IsPartitioned).Select(t => new PartitionedRow(t, Partitioning.Of(t)));
}

/// <summary>USER_PART_TABLES and its kin.</summary>
internal sealed class PartTablesFamily : DictionaryFamily<PartitionedRow>
{
    public override string Name => "PART_TABLES";

    public override string Subject => "Partitioned tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER                     VARCHAR2(128) ; ALL DBA
        TABLE_NAME                VARCHAR2(128)
        PARTITIONING_TYPE         VARCHAR2(13)
        SUBPARTITIONING_TYPE      VARCHAR2(13)
        PARTITION_COUNT           NUMBER
        DEF_SUBPARTITION_COUNT    NUMBER
        PARTITIONING_KEY_COUNT    NUMBER
        SUBPARTITIONING_KEY_COUNT NUMBER
        STATUS                    VARCHAR2(8) = VALID
        DEF_TABLESPACE_NAME       VARCHAR2(30)
        DEF_PCT_FREE              NUMBER = 10
        DEF_PCT_USED              NUMBER
        DEF_INI_TRANS             NUMBER = 1
        DEF_MAX_TRANS             NUMBER = 255
        DEF_INITIAL_EXTENT        VARCHAR2(40) = DEFAULT
        DEF_NEXT_EXTENT           VARCHAR2(40) = DEFAULT
        DEF_MIN_EXTENTS           VARCHAR2(40) = DEFAULT
        DEF_MAX_EXTENTS           VARCHAR2(40) = DEFAULT
        DEF_MAX_SIZE              VARCHAR2(40) = DEFAULT
        DEF_PCT_INCREASE          VARCHAR2(40) = DEFAULT
        DEF_FREELISTS             NUMBER
        DEF_FREELIST_GROUPS       NUMBER
        DEF_LOGGING               VARCHAR2(7) = NONE
        DEF_COMPRESSION           VARCHAR2(8) = NONE
        DEF_COMPRESS_FOR          VARCHAR2(30)
        DEF_BUFFER_POOL           VARCHAR2(7) = DEFAULT
        DEF_FLASH_CACHE           VARCHAR2(7) = DEFAULT
        DEF_CELL_FLASH_CACHE      VARCHAR2(7) = DEFAULT
        REF_PTN_CONSTRAINT_NAME   VARCHAR2(128)
        INTERVAL                  VARCHAR2(1000)
        AUTOLIST                  VARCHAR2(3)
        INTERVAL_SUBPARTITION     VARCHAR2(1000)
        AUTOLIST_SUBPARTITION     VARCHAR2(3) = NO
        IS_NESTED                 VARCHAR2(3) = NO
        DEF_SEGMENT_CREATION      VARCHAR2(4) = NONE
        DEF_INDEXING              VARCHAR2(3) = ON
        DEF_INMEMORY              VARCHAR2(8) = NONE
        DEF_READ_ONLY             VARCHAR2(3) = NO
        AUTO                      VARCHAR2(3) = NO
        """;

    protected override IEnumerable<PartitionedRow> Rows(DictionaryQuery query) => PartitionedRow.Of(query, query.Key("OWNER"), query.Key("TABLE_NAME"));

    protected override Datum Value(string column, PartitionedRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        "PARTITIONING_TYPE" => Text(row.Partitioning.Method),
        "SUBPARTITIONING_TYPE" => Text(row.Partitioning.SubMethod ?? "NONE"),
        "PARTITION_COUNT" => Number(row.Partitioning.Interval is null ? row.Partitioning.Partitions.Count : Partitioning.MostPartitions),
        "PARTITIONING_KEY_COUNT" => Number(row.Partitioning.Columns.Count),
        "SUBPARTITIONING_KEY_COUNT" => Number(row.Partitioning.SubColumns.Count),
        "DEF_TABLESPACE_NAME" => Text(row.Table.Tablespace),
        "INTERVAL" => Text(row.Partitioning.Interval),
        "AUTOLIST" => YesNo(row.Partitioning.IsAutomatic),
        _ => default,
    };
}

/// <summary>USER_PART_KEY_COLUMNS and USER_SUBPART_KEY_COLUMNS and their kin.</summary>
internal sealed class PartKeyColumnsFamily(bool ofSubpartitions) : DictionaryFamily<(TableDefinition Table, string Column, int Position)>
{
    public override string Name => ofSubpartitions ? "SUBPART_KEY_COLUMNS" : "PART_KEY_COLUMNS";

    public override string Subject => ofSubpartitions ? "Columns that subpartitions are made by" : "Columns that partitions are made by";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) ; ALL DBA
        NAME               VARCHAR2(128)
        OBJECT_TYPE        CHAR(5) = TABLE
        COLUMN_NAME        VARCHAR2(4000)
        COLUMN_POSITION    NUMBER
        COLLATED_COLUMN_ID NUMBER
        """;

    protected override IEnumerable<(TableDefinition Table, string Column, int Position)> Rows(DictionaryQuery query) =>
        PartitionedRow.Of(query, query.Key("OWNER"), query.Key("NAME"))
            .SelectMany(r => (ofSubpartitions ? r.Partitioning.SubColumns : r.Partitioning.Columns).Select((c, i) => (r.Table, c, i + 1)));

    protected override Datum Value(string column, (TableDefinition Table, string Column, int Position) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Table.Owner),
        "NAME" => Text(row.Table.Name),
        "COLUMN_NAME" => Text(row.Column),
        "COLUMN_POSITION" => Number(row.Position),
        _ => default,
    };
}

/// <summary>USER_TAB_PARTITIONS and its kin.</summary>
internal sealed class TabPartitionsFamily : DictionaryFamily<(TableDefinition Table, TablePartition Partition, int Position)>
{
    public override string Name => "TAB_PARTITIONS";

    public override string Subject => "Partitions of tables";

    public override IReadOnlyList<string> Keys => ["TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        TABLE_OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME            VARCHAR2(128) NOT NULL
        COMPOSITE             VARCHAR2(3)
        PARTITION_NAME        VARCHAR2(128)
        SUBPARTITION_COUNT    NUMBER
        HIGH_VALUE            LONG
        HIGH_VALUE_LENGTH     NUMBER
        PARTITION_POSITION    NUMBER
        TABLESPACE_NAME       VARCHAR2(30)
        PCT_FREE              NUMBER = 10
        PCT_USED              NUMBER
        INI_TRANS             NUMBER = 1
        MAX_TRANS             NUMBER = 255
        INITIAL_EXTENT        NUMBER
        NEXT_EXTENT           NUMBER
        MIN_EXTENT            NUMBER
        MAX_EXTENT            NUMBER
        MAX_SIZE              NUMBER
        PCT_INCREASE          NUMBER
        FREELISTS             NUMBER
        FREELIST_GROUPS       NUMBER
        LOGGING               VARCHAR2(7) = YES
        COMPRESSION           VARCHAR2(8) = DISABLED
        COMPRESS_FOR          VARCHAR2(30)
        NUM_ROWS              NUMBER
        BLOCKS                NUMBER
        EMPTY_BLOCKS          NUMBER
        AVG_SPACE             NUMBER
        CHAIN_CNT             NUMBER
        AVG_ROW_LEN           NUMBER
        SAMPLE_SIZE           NUMBER
        LAST_ANALYZED         DATE
        BUFFER_POOL           VARCHAR2(7) = DEFAULT
        FLASH_CACHE           VARCHAR2(7) = DEFAULT
        CELL_FLASH_CACHE      VARCHAR2(7) = DEFAULT
        GLOBAL_STATS          VARCHAR2(3) = NO
        USER_STATS            VARCHAR2(3) = NO
        IS_NESTED             VARCHAR2(3) = NO
        PARENT_TABLE_PARTITION VARCHAR2(128)
        INTERVAL              VARCHAR2(3)
        SEGMENT_CREATED       VARCHAR2(4)
        INDEXING              VARCHAR2(4) = ON
        READ_ONLY             VARCHAR2(4) = NO
        """;

    protected override IEnumerable<(TableDefinition Table, TablePartition Partition, int Position)> Rows(DictionaryQuery query) =>
        PartitionedRow.Of(query, query.Key("TABLE_OWNER"), query.Key("TABLE_NAME")).SelectMany(r => r.Partitioning.Partitions.Select((p, i) => (r.Table, p, i + 1)));

    protected override Datum Value(string column, (TableDefinition Table, TablePartition Partition, int Position) row, DictionaryQuery query) => column switch
    {
        "TABLE_OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        "PARTITION_NAME" => Text(row.Partition.Name),
        "HIGH_VALUE" => Text(row.Partition.HighValue),
        "HIGH_VALUE_LENGTH" => Number(row.Partition.HighValue?.Length ?? 0),
        "PARTITION_POSITION" => Number(row.Position),
        "TABLESPACE_NAME" => Text(row.Partition.Tablespace ?? row.Table.Tablespace),
        "SUBPARTITION_COUNT" => Number(Partitioning.Of(row.Table) is { SubMethod: not null } of && row.Position <= of.Partitions.Count ? of.SubpartitionsOf(row.Position - 1).Count : 0),
        "COMPOSITE" => YesNo(Partitioning.Of(row.Table).SubMethod is not null),
        "INTERVAL" => YesNo(false),
        "SEGMENT_CREATED" => YesNo(false),
        _ => default,
    };
}
