using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Storage;

/// <summary>DBA_TABLESPACES and USER_TABLESPACES.</summary>
internal sealed class TablespacesFamily : DictionaryFamily<string>
{
    private const string Prefix = "TABLESPACE.";

    private static readonly string[] Standard = ["SYSTEM", "SYSAUX", "UNDOTBS1", "TEMP", "USERS"];

    public override string Name => "TABLESPACES";

    public override string Subject => "Tablespaces";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        TABLESPACE_NAME           VARCHAR2(30) NOT NULL
        BLOCK_SIZE                NUMBER NOT NULL = 8192
        INITIAL_EXTENT            NUMBER
        NEXT_EXTENT               NUMBER
        MIN_EXTENTS               NUMBER NOT NULL = 1
        MAX_EXTENTS               NUMBER
        MAX_SIZE                  NUMBER = 2147483645
        PCT_INCREASE              NUMBER
        MIN_EXTLEN                NUMBER
        STATUS                    VARCHAR2(9) = ONLINE
        CONTENTS                  VARCHAR2(21)
        LOGGING                   VARCHAR2(9)
        FORCE_LOGGING             VARCHAR2(3) = NO
        EXTENT_MANAGEMENT         VARCHAR2(10) = LOCAL
        ALLOCATION_TYPE           VARCHAR2(9)
        PLUGGED_IN                VARCHAR2(3) = NO ; DBA
        SEGMENT_SPACE_MANAGEMENT  VARCHAR2(6)
        DEF_TAB_COMPRESSION       VARCHAR2(8) = DISABLED
        RETENTION                 VARCHAR2(11)
        BIGFILE                   VARCHAR2(3) = NO
        PREDICATE_EVALUATION      VARCHAR2(7) = HOST
        ENCRYPTED                 VARCHAR2(3) = NO
        COMPRESS_FOR              VARCHAR2(30)
        DEF_INMEMORY              VARCHAR2(8) = DISABLED
        DEF_INMEMORY_PRIORITY     VARCHAR2(8)
        DEF_INMEMORY_DISTRIBUTE   VARCHAR2(15)
        DEF_INMEMORY_COMPRESSION  VARCHAR2(17)
        DEF_INMEMORY_DUPLICATE    VARCHAR2(13)
        SHARED                    VARCHAR2(13) = SHARED
        DEF_INDEX_COMPRESSION     VARCHAR2(8) = DISABLED
        INDEX_COMPRESS_FOR        VARCHAR2(13)
        DEF_CELLMEMORY            VARCHAR2(14)
        DEF_INMEMORY_SERVICE      VARCHAR2(12)
        DEF_INMEMORY_SERVICE_NAME VARCHAR2(1000)
        LOST_WRITE_PROTECT        VARCHAR2(7) = OFF
        CHUNK_TABLESPACE          VARCHAR2(1) = N
        """;

    /// <summary>Those of every database, those that were created, and those that something was put in.</summary>
    public static IEnumerable<string> Names(SchemaCatalog catalog) =>
        Standard.Concat(catalog.Properties.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal)).Select(k => k[Prefix.Length..]).Order(StringComparer.Ordinal)).Distinct();

    protected override IEnumerable<string> Rows(DictionaryQuery query) => Names(query.Catalog);

    protected override Datum Value(string column, string name, DictionaryQuery query) => column switch
    {
        "TABLESPACE_NAME" => Text(name),
        "INITIAL_EXTENT" => Number(name == "TEMP" ? 1_048_576 : 65_536),
        "NEXT_EXTENT" => Number(name == "TEMP" ? 1_048_576 : null),
        "MAX_EXTENTS" => Number(name == "TEMP" ? null : 2_147_483_645),
        "MIN_EXTLEN" => Number(name == "TEMP" ? 1_048_576 : 65_536),
        "PCT_INCREASE" => Number(name == "TEMP" ? 0 : null),
        "CONTENTS" => Text(name switch { "TEMP" => "TEMPORARY", "UNDOTBS1" => "UNDO", _ => "PERMANENT" }),
        "LOGGING" => Either(name == "TEMP", "NOLOGGING", "LOGGING"),
        "ALLOCATION_TYPE" => Either(name == "TEMP", "UNIFORM", "SYSTEM"),
        "SEGMENT_SPACE_MANAGEMENT" => Either(name is "TEMP" or "UNDOTBS1" or "SYSTEM", "MANUAL", "AUTO"),
        "RETENTION" => Either(name == "UNDOTBS1", "NOGUARANTEE", "NOT APPLY"),
        _ => default,
    };
}
