using Mocks.Oracle.Sql.Catalog;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_SEC_RELEVANT_COLS and its kin: the columns that policies of DBMS_RLS watch.</summary>
internal sealed class SecRelevantColsFamily : DictionaryFamily<(SchemaObject On, RowPolicy Policy, string Column)>
{
    public override string Name => "SEC_RELEVANT_COLS";

    public override string Subject => "Columns that policies watch";

    public override ViewScope Scopes => ViewScope.Everywhere;

    protected override string Declaration => """
        OBJECT_OWNER   VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME    VARCHAR2(128) NOT NULL
        POLICY_GROUP   VARCHAR2(128) NOT NULL = SYS_DEFAULT
        POLICY_NAME    VARCHAR2(128) NOT NULL
        SEC_REL_COLUMN VARCHAR2(128)
        COLUMN_OPTION  VARCHAR2(8) = NONE
        """;

    protected override IEnumerable<(SchemaObject On, RowPolicy Policy, string Column)> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(null, query.Key("OBJECT_NAME")).OrderBy(o => o.Id).SelectMany(o => RowPolicy.Of(o).SelectMany(p => p.RelevantColumns.Select(c => (o, p, c))));

    protected override Types.Datum Value(string column, (SchemaObject On, RowPolicy Policy, string Column) row, DictionaryQuery query) => column switch
    {
        "OBJECT_OWNER" => Text(row.On.Owner),
        "OBJECT_NAME" => Text(row.On.Name),
        "POLICY_NAME" => Text(row.Policy.Name),
        "SEC_REL_COLUMN" => Text(row.Column),
        _ => default,
    };
}
