using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_VIEWS and its kin. The views of the dictionary have no text: they are computed.</summary>
internal sealed class ViewsFamily : DictionaryFamily<SchemaObject>
{
    public override string Name => "VIEWS";

    public override string Subject => "Views";

    public override IReadOnlyList<string> Keys => ["OWNER", "VIEW_NAME"];

    protected override string Declaration => """
        OWNER                  VARCHAR2(128) NOT NULL ; ALL DBA
        VIEW_NAME              VARCHAR2(128) NOT NULL
        TEXT_LENGTH            NUMBER
        TEXT                   LONG
        TEXT_VC                VARCHAR2(4000)
        TYPE_TEXT_LENGTH       NUMBER
        TYPE_TEXT              VARCHAR2(4000)
        OID_TEXT_LENGTH        NUMBER
        OID_TEXT               VARCHAR2(4000)
        VIEW_TYPE_OWNER        VARCHAR2(128)
        VIEW_TYPE              VARCHAR2(128)
        SUPERVIEW_NAME         VARCHAR2(128)
        EDITIONING_VIEW        VARCHAR2(1)
        READ_ONLY              VARCHAR2(1)
        CONTAINER_DATA         VARCHAR2(1) = N
        BEQUEATH               VARCHAR2(12) = DEFINER
        ORIGIN_CON_ID          NUMBER = 3
        DEFAULT_COLLATION      VARCHAR2(100) = USING_NLS_COMP
        CONTAINERS_DEFAULT     VARCHAR2(3) = NO
        CONTAINER_MAP          VARCHAR2(3) = NO
        EXTENDED_DATA_LINK     VARCHAR2(3) = NO
        EXTENDED_DATA_LINK_MAP VARCHAR2(3) = NO
        HAS_SENSITIVE_COLUMN   VARCHAR2(3) = NO
        ADMIT_NULL             VARCHAR2(3) = NO
        PDB_LOCAL_ONLY         VARCHAR2(3) = NO
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("VIEW_NAME")).Where(o => o is ViewDefinition or VirtualTable);

    protected override Datum Value(string column, SchemaObject shown, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(shown.Owner),
        "VIEW_NAME" => Text(shown.Name),
        "TEXT_LENGTH" => Number((shown as ViewDefinition)?.Text.Length),
        "TEXT" or "TEXT_VC" => Text((shown as ViewDefinition)?.Text),
        "EDITIONING_VIEW" => Either(shown is ViewDefinition { EditionedTable: not null }, "Y", "N"),
        "READ_ONLY" => Either(shown is VirtualTable or ViewDefinition { IsReadOnly: true }, "Y", "N"),
        _ => default,
    };
}
