using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TABLES and its kin; USER_ALL_TABLES and its kin, which say of object tables what their type is.</summary>
internal sealed class TablesFamily(bool withObjectTables) : DictionaryFamily<TableDefinition>
{
    private const string OfObjects = """
        OBJECT_ID_TYPE            VARCHAR2(16)
        TABLE_TYPE_OWNER          VARCHAR2(128)
        TABLE_TYPE                VARCHAR2(128)

        """;

    public override string Name => withObjectTables ? "ALL_TABLES" : "TABLES";

    public override string Subject => withObjectTables ? "Relational and object tables" : "Relational tables";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => withObjectTables ? [] : [("TABS", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => withObjectTables ? Declared.Insert(Declared.IndexOf("TEMPORARY ", StringComparison.Ordinal), OfObjects) : Declared;

    private static string Declared => """
        OWNER                     VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME                VARCHAR2(128) NOT NULL
        TABLESPACE_NAME           VARCHAR2(30)
        CLUSTER_NAME              VARCHAR2(128)
        IOT_NAME                  VARCHAR2(128)
        STATUS                    VARCHAR2(8) = VALID
        PCT_FREE                  NUMBER
        PCT_USED                  NUMBER
        INI_TRANS                 NUMBER
        MAX_TRANS                 NUMBER
        INITIAL_EXTENT            NUMBER
        NEXT_EXTENT               NUMBER
        MIN_EXTENTS               NUMBER
        MAX_EXTENTS               NUMBER
        PCT_INCREASE              NUMBER
        FREELISTS                 NUMBER
        FREELIST_GROUPS           NUMBER
        LOGGING                   VARCHAR2(3)
        BACKED_UP                 VARCHAR2(1) = N
        NUM_ROWS                  NUMBER
        BLOCKS                    NUMBER
        EMPTY_BLOCKS              NUMBER
        AVG_SPACE                 NUMBER
        CHAIN_CNT                 NUMBER
        AVG_ROW_LEN               NUMBER
        AVG_SPACE_FREELIST_BLOCKS NUMBER
        NUM_FREELIST_BLOCKS       NUMBER
        DEGREE                    VARCHAR2(10)
        INSTANCES                 VARCHAR2(10)
        CACHE                     VARCHAR2(5)
        TABLE_LOCK                VARCHAR2(8) = ENABLED
        SAMPLE_SIZE               NUMBER
        LAST_ANALYZED             DATE
        PARTITIONED               VARCHAR2(3)
        IOT_TYPE                  VARCHAR2(12)
        TEMPORARY                 VARCHAR2(1)
        SECONDARY                 VARCHAR2(1) = N
        NESTED                    VARCHAR2(3) = NO
        BUFFER_POOL               VARCHAR2(7)
        FLASH_CACHE               VARCHAR2(7)
        CELL_FLASH_CACHE          VARCHAR2(7)
        ROW_MOVEMENT              VARCHAR2(8)
        GLOBAL_STATS              VARCHAR2(3)
        USER_STATS                VARCHAR2(3)
        DURATION                  VARCHAR2(15)
        SKIP_CORRUPT              VARCHAR2(8) = DISABLED
        MONITORING                VARCHAR2(3)
        CLUSTER_OWNER             VARCHAR2(128)
        DEPENDENCIES              VARCHAR2(8)
        COMPRESSION               VARCHAR2(8)
        COMPRESS_FOR              VARCHAR2(30)
        DROPPED                   VARCHAR2(3) = NO
        READ_ONLY                 VARCHAR2(3)
        SEGMENT_CREATED           VARCHAR2(3)
        RESULT_CACHE              VARCHAR2(7) = DEFAULT
        CLUSTERING                VARCHAR2(3) = NO
        ACTIVITY_TRACKING         VARCHAR2(23)
        DML_TIMESTAMP             VARCHAR2(25)
        HAS_IDENTITY              VARCHAR2(3)
        CONTAINER_DATA            VARCHAR2(3) = NO
        INMEMORY                  VARCHAR2(8) = DISABLED
        INMEMORY_PRIORITY         VARCHAR2(8)
        INMEMORY_DISTRIBUTE       VARCHAR2(15)
        INMEMORY_COMPRESSION      VARCHAR2(17)
        INMEMORY_DUPLICATE        VARCHAR2(13)
        DEFAULT_COLLATION         VARCHAR2(100) = USING_NLS_COMP
        DUPLICATED                VARCHAR2(1) = N
        SHARDED                   VARCHAR2(1) = N
        EXTERNALLY_SHARDED        VARCHAR2(1) = N
        EXTERNALLY_DUPLICATED     VARCHAR2(1) = N
        EXTERNAL                  VARCHAR2(3) = NO
        HYBRID                    VARCHAR2(3) = NO
        CELLMEMORY                VARCHAR2(24)
        CONTAINERS_DEFAULT        VARCHAR2(3) = NO
        CONTAINER_MAP             VARCHAR2(3) = NO
        EXTENDED_DATA_LINK        VARCHAR2(3) = NO
        EXTENDED_DATA_LINK_MAP    VARCHAR2(3) = NO
        INMEMORY_SERVICE          VARCHAR2(12)
        INMEMORY_SERVICE_NAME     VARCHAR2(1000)
        CONTAINER_MAP_OBJECT      VARCHAR2(3) = NO
        MEMOPTIMIZE_READ          VARCHAR2(8) = DISABLED
        MEMOPTIMIZE_WRITE         VARCHAR2(8) = DISABLED
        HAS_SENSITIVE_COLUMN      VARCHAR2(3) = NO
        ADMIT_NULL                VARCHAR2(3) = NO
        DATA_LINK_DML_ENABLED     VARCHAR2(3) = NO
        LOGICAL_REPLICATION       VARCHAR2(8) = ENABLED
        """;

    protected override IEnumerable<TableDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("OWNER"), query.Key("TABLE_NAME"));

    protected override Datum Value(string column, TableDefinition table, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(table.Owner),
        "TABLE_NAME" => Text(table.Name),
        "TABLESPACE_NAME" => Text(HasSegment(table) ? table.Tablespace : null),
        "PCT_FREE" => Number(table.IsPartitioned ? null : table.Options.Number("PCTFREE", table.IsIndexOrganized ? 0 : 10)),
        "PCT_USED" => Number(table.IsTemporary ? table.Options.Number("PCTUSED", 40) : null),
        "INI_TRANS" => Number(table.IsPartitioned ? null : table.Options.Number("INITRANS", table.IsIndexOrganized ? 0 : 1)),
        "MAX_TRANS" => Number(table.IsPartitioned ? null : table.IsIndexOrganized ? 0 : 255),
        "INITIAL_EXTENT" => Number(IsCreated(table, query) ? 65_536 : null),
        "NEXT_EXTENT" => Number(IsCreated(table, query) ? 1_048_576 : null),
        "MIN_EXTENTS" => Number(IsCreated(table, query) ? 1 : null),
        "MAX_EXTENTS" => Number(IsCreated(table, query) ? int.MaxValue - 2L : null),
        "LOGGING" => table.IsPartitioned ? default : YesNo(!table.IsTemporary && table.Options.Says("LOGGING", "NOLOGGING", true)),
        "DEGREE" => Text(Parallel(table).PadLeft(10)),
        "INSTANCES" => Text("         1"),
        "CACHE" => Text(table.Options.Says("CACHE", "NOCACHE", false) ? "    Y" : "    N"),
        "PARTITIONED" => YesNo(table.IsPartitioned),
        "IOT_TYPE" => Text(table.IsIndexOrganized ? "IOT" : null),
        "TEMPORARY" => Either(table.IsTemporary, "Y", "N"),
        "BUFFER_POOL" or "FLASH_CACHE" or "CELL_FLASH_CACHE" => Text(table.IsPartitioned ? null : "DEFAULT"),
        "ROW_MOVEMENT" => Either(table.Options.Any(o => o is { Name: "ENABLE", Value: "ROW MOVEMENT" }), "ENABLED", "DISABLED"),
        "DURATION" => Text(!table.IsTemporary ? null : table.PreservesRows ? "SYS$SESSION" : "SYS$TRANSACTION"),
        "MONITORING" => YesNo(!table.IsTemporary),
        "DEPENDENCIES" => Either(table.Options.Says("ROWDEPENDENCIES", "NOROWDEPENDENCIES", false), "ENABLED", "DISABLED"),
        "COMPRESSION" => table.IsPartitioned ? default : Either(table.Options.Says("COMPRESS", "NOCOMPRESS", false), "ENABLED", "DISABLED"),
        "COMPRESS_FOR" => Text(table.Options.Says("COMPRESS", "NOCOMPRESS", false) ? "BASIC" : null),
        "NUM_ROWS" or "BLOCKS" or "EMPTY_BLOCKS" or "AVG_SPACE" or "CHAIN_CNT" or "AVG_ROW_LEN" or "SAMPLE_SIZE" or "LAST_ANALYZED" or "GLOBAL_STATS" or "USER_STATS" =>
            GatheredValues.OfTable(column, table, query),
        "READ_ONLY" => YesNo(table.IsReadOnly),
        "SEGMENT_CREATED" => Text(table.IsPartitioned ? "N/A" : IsCreated(table, query) ? "YES" : "NO"),
        "HAS_IDENTITY" => YesNo(table.Columns.Any(c => c.Identity is not null)),
        _ => default,
    };

    private static bool HasSegment(TableDefinition table) => !table.IsTemporary && !table.IsPartitioned && !table.IsIndexOrganized;

    /// <summary>A segment comes with the first row.</summary>
    private static bool IsCreated(TableDefinition table, DictionaryQuery query) =>
        HasSegment(table) && (table.IsMaintained || query.Snapshot.Committed.Tables.GetValueOrDefault(table.Id) is { Count: > 0 });

    private static string Parallel(TableDefinition table) =>
        !table.Options.Says("PARALLEL", "NOPARALLEL", false) ? "1" : table.Options.Value("PARALLEL") ?? "DEFAULT";
}
