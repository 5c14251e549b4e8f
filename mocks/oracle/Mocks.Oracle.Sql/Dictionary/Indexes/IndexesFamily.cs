using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Indexes;

/// <summary>USER_INDEXES and its kin.</summary>
internal sealed class IndexesFamily : DictionaryFamily<IndexRow>
{
    public override string Name => "INDEXES";

    public override string Subject => "Indexes";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("IND", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "INDEX_NAME", "TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER                   VARCHAR2(128) NOT NULL ; ALL DBA
        INDEX_NAME              VARCHAR2(128) NOT NULL
        INDEX_TYPE              VARCHAR2(27)
        TABLE_OWNER             VARCHAR2(128) NOT NULL
        TABLE_NAME              VARCHAR2(128) NOT NULL
        TABLE_TYPE              VARCHAR2(11) = TABLE
        UNIQUENESS              VARCHAR2(9)
        COMPRESSION             VARCHAR2(13)
        PREFIX_LENGTH           NUMBER
        TABLESPACE_NAME         VARCHAR2(30)
        INI_TRANS               NUMBER
        MAX_TRANS               NUMBER = 255
        INITIAL_EXTENT          NUMBER
        NEXT_EXTENT             NUMBER
        MIN_EXTENTS             NUMBER
        MAX_EXTENTS             NUMBER
        PCT_INCREASE            NUMBER
        PCT_THRESHOLD           NUMBER
        INCLUDE_COLUMN          NUMBER
        FREELISTS               NUMBER
        FREELIST_GROUPS         NUMBER
        PCT_FREE                NUMBER
        LOGGING                 VARCHAR2(3)
        BLEVEL                  NUMBER
        LEAF_BLOCKS             NUMBER
        DISTINCT_KEYS           NUMBER
        AVG_LEAF_BLOCKS_PER_KEY NUMBER
        AVG_DATA_BLOCKS_PER_KEY NUMBER
        CLUSTERING_FACTOR       NUMBER
        STATUS                  VARCHAR2(8)
        NUM_ROWS                NUMBER
        SAMPLE_SIZE             NUMBER
        LAST_ANALYZED           DATE
        DEGREE                  VARCHAR2(40) = 1
        INSTANCES               VARCHAR2(40) = 1
        PARTITIONED             VARCHAR2(3) = NO
        TEMPORARY               VARCHAR2(1)
        GENERATED               VARCHAR2(1)
        SECONDARY               VARCHAR2(1) = N
        BUFFER_POOL             VARCHAR2(7) = DEFAULT
        FLASH_CACHE             VARCHAR2(7) = DEFAULT
        CELL_FLASH_CACHE        VARCHAR2(7) = DEFAULT
        USER_STATS              VARCHAR2(3) = NO
        DURATION                VARCHAR2(15)
        PCT_DIRECT_ACCESS       NUMBER
        ITYP_OWNER              VARCHAR2(128)
        ITYP_NAME               VARCHAR2(128)
        PARAMETERS              VARCHAR2(1000)
        GLOBAL_STATS            VARCHAR2(3) = YES
        DOMIDX_STATUS           VARCHAR2(12)
        DOMIDX_OPSTATUS         VARCHAR2(6)
        FUNCIDX_STATUS          VARCHAR2(8)
        JOIN_INDEX              VARCHAR2(3) = NO
        IOT_REDUNDANT_PKEY_ELIM VARCHAR2(3) = NO
        DROPPED                 VARCHAR2(3) = NO
        VISIBILITY              VARCHAR2(9)
        DOMIDX_MANAGEMENT       VARCHAR2(14)
        SEGMENT_CREATED         VARCHAR2(3)
        ORPHANED_ENTRIES        VARCHAR2(3) = NO
        INDEXING                VARCHAR2(7) = FULL
        AUTO                    VARCHAR2(3) = NO
        CONSTRAINT_INDEX        VARCHAR2(3)
        """;

    protected override IEnumerable<IndexRow> Rows(DictionaryQuery query) => IndexRow.Of(query, "OWNER");

    protected override Datum Value(string column, IndexRow row, DictionaryQuery query)
    {
        var (index, table) = row;
        return column switch
        {
            "OWNER" => Text(index.Owner),
            "INDEX_NAME" => Text(index.Name),
            "INDEX_TYPE" => Text(TypeOf(row)),
            "TABLE_OWNER" => Text(table.Owner),
            "TABLE_NAME" => Text(table.Name),
            "UNIQUENESS" => Either(index.IsUnique, "UNIQUE", "NONUNIQUE"),
            "COMPRESSION" => Either(index.Options.Says("COMPRESS", "NOCOMPRESS", false), "ENABLED", "DISABLED"),
            "PREFIX_LENGTH" => Number(index.Options.Says("COMPRESS", "NOCOMPRESS", false) ? index.Options.Number("COMPRESS", index.Columns.Length) : null),
            "TABLESPACE_NAME" => Text(table.IsTemporary ? null : index.Tablespace),
            "INI_TRANS" => Number(index.Options.Number("INITRANS", 2)),
            "PCT_FREE" => Number(index.Options.Number("PCTFREE", 10)),
            "LOGGING" => YesNo(!table.IsTemporary && index.Options.Says("LOGGING", "NOLOGGING", true)),
            "INITIAL_EXTENT" => Number(IsCreated(table, query) ? 65_536 : null),
            "NEXT_EXTENT" => Number(IsCreated(table, query) ? 1_048_576 : null),
            "MIN_EXTENTS" => Number(IsCreated(table, query) ? 1 : null),
            "MAX_EXTENTS" => Number(IsCreated(table, query) ? int.MaxValue - 2L : null),
            "STATUS" => Either(index.IsUnusable, "UNUSABLE", "VALID"),
            "TEMPORARY" => Either(table.IsTemporary, "Y", "N"),
            "GENERATED" => Either(index.IsGeneratedName, "Y", "N"),
            "DURATION" => Text(!table.IsTemporary ? null : table.PreservesRows ? "SYS$SESSION" : "SYS$TRANSACTION"),
            "FUNCIDX_STATUS" => Text(row.HasExpressions ? "ENABLED" : null),
            "VISIBILITY" => Either(index.IsInvisible, "INVISIBLE", "VISIBLE"),
            "SEGMENT_CREATED" => YesNo(IsCreated(table, query)),
            "CONSTRAINT_INDEX" => YesNo(index.IsOfConstraint),
            "BLEVEL" or "LEAF_BLOCKS" or "DISTINCT_KEYS" or "AVG_LEAF_BLOCKS_PER_KEY" or "AVG_DATA_BLOCKS_PER_KEY" or "CLUSTERING_FACTOR" or "NUM_ROWS" or "SAMPLE_SIZE" or "LAST_ANALYZED" =>
                GatheredValues.OfIndex(column, index, table, query),
            _ => default,
        };
    }

    private static string TypeOf(IndexRow row) =>
        row.Table.IsIndexOrganized && row.Table.PrimaryKey?.IndexId == row.Index.Id ? "IOT - TOP"
        : (row.HasExpressions ? "FUNCTION-BASED " : "") + (row.Index.IsBitmap ? "BITMAP" : row.Index.Options.Any(o => o.Name == "REVERSE") ? "NORMAL/REV" : "NORMAL");

    private static bool IsCreated(TableDefinition table, DictionaryQuery query) =>
        query.Snapshot.Committed.Tables.GetValueOrDefault(table.Id) is { Count: > 0 };
}
