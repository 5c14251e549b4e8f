using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_COLS and its kin: all columns, also those that the database made; and TAB_COLUMNS, without these.</summary>
internal sealed class TabColsFamily(bool withHidden) : DictionaryFamily<ColumnRow>
{
    private const string Beginning = """
        OWNER                VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME           VARCHAR2(128) NOT NULL
        COLUMN_NAME          VARCHAR2(128) NOT NULL
        DATA_TYPE            VARCHAR2(128)
        DATA_TYPE_MOD        VARCHAR2(3)
        DATA_TYPE_OWNER      VARCHAR2(128)
        DATA_LENGTH          NUMBER NOT NULL
        DATA_PRECISION       NUMBER
        DATA_SCALE           NUMBER
        NULLABLE             VARCHAR2(1)
        COLUMN_ID            NUMBER
        DEFAULT_LENGTH       NUMBER
        DATA_DEFAULT         LONG
        NUM_DISTINCT         NUMBER
        LOW_VALUE            RAW(1000)
        HIGH_VALUE           RAW(1000)
        DENSITY              NUMBER
        NUM_NULLS            NUMBER
        NUM_BUCKETS          NUMBER
        LAST_ANALYZED        DATE
        SAMPLE_SIZE          NUMBER
        CHARACTER_SET_NAME   VARCHAR2(44)
        CHAR_COL_DECL_LENGTH NUMBER
        GLOBAL_STATS         VARCHAR2(3)
        USER_STATS           VARCHAR2(3) = NO
        AVG_COL_LEN          NUMBER
        CHAR_LENGTH          NUMBER
        CHAR_USED            VARCHAR2(1)
        V80_FMT_IMAGE        VARCHAR2(3) = NO
        DATA_UPGRADED        VARCHAR2(3) = YES

        """;

    private const string OfTabCols = """
        HIDDEN_COLUMN        VARCHAR2(3)
        VIRTUAL_COLUMN       VARCHAR2(3)
        SEGMENT_COLUMN_ID    NUMBER
        INTERNAL_COLUMN_ID   NUMBER NOT NULL
        HISTOGRAM            VARCHAR2(15) = NONE
        QUALIFIED_COL_NAME   VARCHAR2(4000)
        USER_GENERATED       VARCHAR2(3)

        """;

    private const string OfTabColumns = """
        HISTOGRAM            VARCHAR2(15) = NONE

        """;

    private const string End = """
        DEFAULT_ON_NULL      VARCHAR2(3)
        IDENTITY_COLUMN      VARCHAR2(3)
        EVALUATION_EDITION   VARCHAR2(128)
        UNUSABLE_BEFORE      VARCHAR2(128)
        UNUSABLE_BEGINNING   VARCHAR2(128)
        COLLATION            VARCHAR2(100)

        """;

    private const string OfRelease23 = """
        DEFAULT_ON_NULL_UPD  VARCHAR2(3) = NO ; 23
        DOMAIN_OWNER         VARCHAR2(128) ; 23
        DOMAIN_NAME          VARCHAR2(128) ; 23
        DATA_DEFAULT_VC      VARCHAR2(4000) ; 23
        """;

    public override string Name => withHidden ? "TAB_COLS" : "TAB_COLUMNS";

    public override string Subject => withHidden ? "Columns, also hidden ones, of the tables and views" : "Columns of the tables and views";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => withHidden ? [] : [("COLS", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => withHidden
        ? Beginning + OfTabCols + End + "COLLATED_COLUMN_ID NUMBER\n" + OfRelease23
        : Beginning + OfTabColumns + End + OfRelease23;

    protected override IEnumerable<ColumnRow> Rows(DictionaryQuery query) => ColumnRow.Of(query, withHidden);

    protected override Datum Value(string column, ColumnRow row, DictionaryQuery query)
    {
        var shown = row.Column;
        return column switch
        {
            "OWNER" => Text(row.Relation.Owner),
            "TABLE_NAME" => Text(row.Relation.Name),
            "COLUMN_NAME" or "QUALIFIED_COL_NAME" => Text(shown.Name),
            "DATA_TYPE" => Text(ColumnType.Name(shown.Type)),
            "DOMAIN_OWNER" => Text(shown.Domain?.Owner),
            "DOMAIN_NAME" => Text(shown.Domain?.Name),
            "DATA_TYPE_OWNER" => Text(ColumnType.Owner(shown.Type)),
            "DATA_LENGTH" => Number(ColumnType.Length(shown.Type)),
            "DATA_PRECISION" => Number(ColumnType.Precision(shown)),
            "DATA_SCALE" => Number(ColumnType.Scale(shown.Type)),
            "NULLABLE" => Either(shown.NotNull, "N", "Y"),
            "COLUMN_ID" => Number(row.Id),
            "DEFAULT_LENGTH" => Number(shown.DefaultText?.Length),
            "DATA_DEFAULT" or "DATA_DEFAULT_VC" => Text(shown.DefaultText),
            "CHARACTER_SET_NAME" => Text(ColumnType.CharacterSet(shown.Type)),
            "CHAR_COL_DECL_LENGTH" => Number(ColumnType.CharUsed(shown.Type) is null ? null : shown.Type.IsNational ? shown.Type.CharLength : ColumnType.Length(shown.Type)),
            "CHAR_LENGTH" => Number(ColumnType.CharLength(shown.Type)),
            "CHAR_USED" => Text(ColumnType.CharUsed(shown.Type)),
            "HIDDEN_COLUMN" => YesNo(shown.IsHidden || shown.IsInvisible),
            "VIRTUAL_COLUMN" => YesNo(shown.IsVirtual),
            "SEGMENT_COLUMN_ID" => Number(shown.IsVirtual || row.Relation is not TableDefinition ? null : row.Number),
            "INTERNAL_COLUMN_ID" => Number(row.Number),
            "USER_GENERATED" => YesNo(!shown.IsHidden),
            "DEFAULT_ON_NULL" => YesNo(shown.DefaultOnNull || shown.Identity == IdentityKind.ByDefaultOnNull),
            "IDENTITY_COLUMN" => YesNo(shown.Identity is not null),
            "NUM_DISTINCT" or "DENSITY" or "NUM_NULLS" or "NUM_BUCKETS" or "AVG_COL_LEN" or "SAMPLE_SIZE" or "LAST_ANALYZED" or "GLOBAL_STATS" =>
                GatheredValues.OfColumn(column, row.Relation, shown.Name, query),
            "COLLATION" => Text(ColumnType.Collation(shown.Type)),
            _ => default,
        };
    }
}
