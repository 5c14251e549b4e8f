using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_POLICIES, ALL_POLICIES and DBA_POLICIES: the policies of DBMS_RLS.</summary>
internal sealed class PoliciesFamily : DictionaryFamily<(SchemaObject On, RowPolicy Policy)>
{
    public override string Name => "POLICIES";

    public override string Subject => "Policies on tables and views";

    public override ViewScope Scopes => ViewScope.Everywhere;

    protected override string Declaration => """
        OBJECT_OWNER   VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME    VARCHAR2(128) NOT NULL
        POLICY_GROUP   VARCHAR2(128) NOT NULL = SYS_DEFAULT
        POLICY_NAME    VARCHAR2(128) NOT NULL
        PF_OWNER       VARCHAR2(128) NOT NULL
        PACKAGE        VARCHAR2(128)
        FUNCTION       VARCHAR2(128) NOT NULL
        SEL            VARCHAR2(3)
        INS            VARCHAR2(3)
        UPD            VARCHAR2(3)
        DEL            VARCHAR2(3)
        IDX            VARCHAR2(3)
        CHK_OPTION     VARCHAR2(3)
        ENABLE         VARCHAR2(3)
        STATIC_POLICY  VARCHAR2(3)
        POLICY_TYPE    VARCHAR2(24)
        LONG_PREDICATE VARCHAR2(3)
        COMMON         VARCHAR2(3) = NO
        INHERITED      VARCHAR2(3) = NO
        """;

    protected override IEnumerable<(SchemaObject On, RowPolicy Policy)> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(null, query.Key("OBJECT_NAME")).OrderBy(o => o.Id).SelectMany(o => RowPolicy.Of(o).Select(p => (o, p)));

    protected override Datum Value(string column, (SchemaObject On, RowPolicy Policy) row, DictionaryQuery query)
    {
        var (on, policy) = row;
        return column switch
        {
            "OBJECT_OWNER" => Text(on.Owner),
            "OBJECT_NAME" => Text(on.Name),
            "POLICY_NAME" => Text(policy.Name),
            "PF_OWNER" => Text(policy.FunctionOwner),
            "PACKAGE" => Text(policy.Package),
            "FUNCTION" => Text(policy.Function),
            "SEL" => YesNo(policy.Statements.Contains("SELECT")),
            "INS" => YesNo(policy.Statements.Contains("INSERT")),
            "UPD" => YesNo(policy.Statements.Contains("UPDATE")),
            "DEL" => YesNo(policy.Statements.Contains("DELETE")),
            "IDX" => YesNo(policy.Statements.Contains("INDEX")),
            "CHK_OPTION" => YesNo(policy.ChecksChanges),
            "ENABLE" => YesNo(policy.IsEnabled),
            "STATIC_POLICY" => YesNo(policy.Type is "STATIC" or "SHARED_STATIC"),
            "POLICY_TYPE" => Text(policy.Type),
            "LONG_PREDICATE" => YesNo(policy.IsLong),
            _ => default,
        };
    }
}
