namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>Views about parts of tables that this database does not divide or keep: histograms of partitions, LOBs by partition, clusters, zone maps.</summary>
internal static class AbsentPartFamilies
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        IndSubpartitions, LobPartitions, LobSubpartitions, PartLobs, PartColStatistics, SubpartColStatistics, TabHistograms, PartHistograms,
        StatExtensions, PartialDropTabs, NestedTableCols, Zonemaps, JsonDataguides,
    ];

    private static EmptyFamily IndSubpartitions => new("IND_SUBPARTITIONS", "Subpartitions of indexes", """
        INDEX_OWNER           VARCHAR2(128) ; ALL DBA
        INDEX_NAME            VARCHAR2(128)
        PARTITION_NAME        VARCHAR2(128)
        SUBPARTITION_NAME     VARCHAR2(128)
        HIGH_VALUE            LONG
        HIGH_VALUE_LENGTH     NUMBER
        PARTITION_POSITION    NUMBER
        SUBPARTITION_POSITION NUMBER
        STATUS                VARCHAR2(8)
        TABLESPACE_NAME       VARCHAR2(30)
        PCT_FREE              NUMBER
        INI_TRANS             NUMBER
        MAX_TRANS             NUMBER
        INITIAL_EXTENT        NUMBER
        NEXT_EXTENT           NUMBER
        LOGGING               VARCHAR2(3)
        COMPRESSION           VARCHAR2(13)
        BLEVEL                NUMBER
        LEAF_BLOCKS           NUMBER
        DISTINCT_KEYS         NUMBER
        CLUSTERING_FACTOR     NUMBER
        NUM_ROWS              NUMBER
        SAMPLE_SIZE           NUMBER
        LAST_ANALYZED         DATE
        USER_STATS            VARCHAR2(3)
        GLOBAL_STATS          VARCHAR2(3)
        """);

    private static EmptyFamily LobPartitions => new("LOB_PARTITIONS", "LOBs of partitions", """
        TABLE_OWNER        VARCHAR2(128) ; ALL DBA
        TABLE_NAME         VARCHAR2(128)
        COLUMN_NAME        VARCHAR2(4000)
        LOB_NAME           VARCHAR2(128)
        PARTITION_NAME     VARCHAR2(128)
        LOB_PARTITION_NAME VARCHAR2(128)
        LOB_INDPART_NAME   VARCHAR2(128)
        PARTITION_POSITION NUMBER
        COMPOSITE          VARCHAR2(3)
        CHUNK              NUMBER
        PCTVERSION         NUMBER
        CACHE              VARCHAR2(10)
        IN_ROW             VARCHAR2(3)
        TABLESPACE_NAME    VARCHAR2(30)
        SECUREFILE         VARCHAR2(3)
        COMPRESSION        VARCHAR2(6)
        DEDUPLICATION      VARCHAR2(15)
        """);

    private static EmptyFamily LobSubpartitions => new("LOB_SUBPARTITIONS", "LOBs of subpartitions", """
        TABLE_OWNER           VARCHAR2(128) ; ALL DBA
        TABLE_NAME            VARCHAR2(128) NOT NULL
        COLUMN_NAME           VARCHAR2(4000)
        LOB_NAME              VARCHAR2(128) NOT NULL
        LOB_PARTITION_NAME    VARCHAR2(128)
        SUBPARTITION_NAME     VARCHAR2(128)
        LOB_SUBPARTITION_NAME VARCHAR2(128)
        LOB_INDSUBPART_NAME   VARCHAR2(128)
        SUBPARTITION_POSITION NUMBER
        CHUNK                 NUMBER
        CACHE                 VARCHAR2(10)
        IN_ROW                VARCHAR2(3)
        TABLESPACE_NAME       VARCHAR2(30)
        SECUREFILE            VARCHAR2(3)
        """);

    private static EmptyFamily PartLobs => new("PART_LOBS", "LOBs of partitioned tables", """
        TABLE_OWNER         VARCHAR2(128) ; ALL DBA
        TABLE_NAME          VARCHAR2(128)
        COLUMN_NAME         VARCHAR2(4000)
        LOB_NAME            VARCHAR2(128)
        LOB_INDEX_NAME      VARCHAR2(128)
        DEF_CHUNK           NUMBER
        DEF_PCTVERSION      NUMBER
        DEF_CACHE           VARCHAR2(10)
        DEF_IN_ROW          VARCHAR2(3)
        DEF_TABLESPACE_NAME VARCHAR2(30)
        DEF_SECUREFILE      VARCHAR2(3)
        """);

    private static EmptyFamily PartColStatistics => new("PART_COL_STATISTICS", "Statistics of columns of partitions", """
        OWNER          VARCHAR2(128) ; ALL DBA
        TABLE_NAME     VARCHAR2(128)
        PARTITION_NAME VARCHAR2(128)
        COLUMN_NAME    VARCHAR2(4000)
        NUM_DISTINCT   NUMBER
        LOW_VALUE      RAW(1000)
        HIGH_VALUE     RAW(1000)
        DENSITY        NUMBER
        NUM_NULLS      NUMBER
        NUM_BUCKETS    NUMBER
        SAMPLE_SIZE    NUMBER
        LAST_ANALYZED  DATE
        GLOBAL_STATS   VARCHAR2(3)
        USER_STATS     VARCHAR2(3)
        NOTES          VARCHAR2(63)
        AVG_COL_LEN    NUMBER
        HISTOGRAM      VARCHAR2(15)
        """);

    private static EmptyFamily SubpartColStatistics => new("SUBPART_COL_STATISTICS", "Statistics of columns of subpartitions", """
        OWNER             VARCHAR2(128) ; ALL DBA
        TABLE_NAME        VARCHAR2(128)
        SUBPARTITION_NAME VARCHAR2(128)
        COLUMN_NAME       VARCHAR2(4000)
        NUM_DISTINCT      NUMBER
        LOW_VALUE         RAW(1000)
        HIGH_VALUE        RAW(1000)
        DENSITY           NUMBER
        NUM_NULLS         NUMBER
        NUM_BUCKETS       NUMBER
        SAMPLE_SIZE       NUMBER
        LAST_ANALYZED     DATE
        GLOBAL_STATS      VARCHAR2(3)
        USER_STATS        VARCHAR2(3)
        NOTES             VARCHAR2(63)
        AVG_COL_LEN       NUMBER
        HISTOGRAM         VARCHAR2(15)
        """);

    private static EmptyFamily TabHistograms => new("TAB_HISTOGRAMS", "Histograms", """
        OWNER                     VARCHAR2(128) ; ALL DBA
        TABLE_NAME                VARCHAR2(128)
        COLUMN_NAME               VARCHAR2(4000)
        ENDPOINT_NUMBER           NUMBER
        ENDPOINT_VALUE            NUMBER
        ENDPOINT_ACTUAL_VALUE     VARCHAR2(4000)
        ENDPOINT_ACTUAL_VALUE_RAW RAW(1000)
        ENDPOINT_REPEAT_COUNT     NUMBER
        SCOPE                     VARCHAR2(7)
        """);

    private static EmptyFamily PartHistograms => new("PART_HISTOGRAMS", "Histograms of partitions", """
        OWNER                     VARCHAR2(128) ; ALL DBA
        TABLE_NAME                VARCHAR2(128)
        PARTITION_NAME            VARCHAR2(128)
        COLUMN_NAME               VARCHAR2(4000)
        BUCKET_NUMBER             NUMBER
        ENDPOINT_VALUE            NUMBER
        ENDPOINT_ACTUAL_VALUE     VARCHAR2(4000)
        ENDPOINT_ACTUAL_VALUE_RAW RAW(1000)
        ENDPOINT_REPEAT_COUNT     NUMBER
        """);

    private static EmptyFamily StatExtensions => new("STAT_EXTENSIONS", "Statistics of groups of columns", """
        OWNER          VARCHAR2(128) ; ALL DBA
        TABLE_NAME     VARCHAR2(128)
        EXTENSION_NAME VARCHAR2(128)
        EXTENSION      CLOB
        CREATOR        VARCHAR2(6)
        DROPPABLE      VARCHAR2(3)
        """);

    private static EmptyFamily PartialDropTabs => new("PARTIAL_DROP_TABS", "Tables with columns that are half dropped", """
        OWNER      VARCHAR2(128) ; ALL DBA
        TABLE_NAME VARCHAR2(128) NOT NULL
        """);

    private static EmptyFamily NestedTableCols => new("NESTED_TABLE_COLS", "Columns of nested tables", """
        OWNER              VARCHAR2(128) ; ALL DBA
        TABLE_NAME         VARCHAR2(128) NOT NULL
        COLUMN_NAME        VARCHAR2(128) NOT NULL
        DATA_TYPE          VARCHAR2(128)
        DATA_TYPE_MOD      VARCHAR2(3)
        DATA_TYPE_OWNER    VARCHAR2(128)
        DATA_LENGTH        NUMBER NOT NULL
        DATA_PRECISION     NUMBER
        DATA_SCALE         NUMBER
        NULLABLE           VARCHAR2(1)
        COLUMN_ID          NUMBER
        HIDDEN_COLUMN      VARCHAR2(3)
        VIRTUAL_COLUMN     VARCHAR2(3)
        SEGMENT_COLUMN_ID  NUMBER
        INTERNAL_COLUMN_ID NUMBER NOT NULL
        CHAR_LENGTH        NUMBER
        CHAR_USED          VARCHAR2(1)
        """);

    private static EmptyFamily Zonemaps => new("ZONEMAPS", "Zone maps", """
        OWNER           VARCHAR2(128) ; ALL DBA
        ZONEMAP_NAME    VARCHAR2(128) NOT NULL
        FACT_OWNER      VARCHAR2(128) NOT NULL
        FACT_TABLE      VARCHAR2(128) NOT NULL
        SCALE           NUMBER
        HIERARCHICAL    VARCHAR2(12)
        WITH_CLUSTERING VARCHAR2(16)
        QUERY           CLOB
        QUERY_LEN       NUMBER
        PRUNING         VARCHAR2(8)
        REFRESH_MODE    VARCHAR2(17)
        REFRESH_METHOD  VARCHAR2(17)
        INVALID         VARCHAR2(7)
        STALE           VARCHAR2(7)
        UNUSABLE        VARCHAR2(8)
        COMPILE_STATE   VARCHAR2(19)
        """);

    private static EmptyFamily JsonDataguides => new("JSON_DATAGUIDES", "Data guides", """
        OWNER       VARCHAR2(128) ; ALL DBA
        TABLE_NAME  VARCHAR2(128) NOT NULL
        COLUMN_NAME VARCHAR2(128) NOT NULL
        DATAGUIDE   CLOB
        """);
}
