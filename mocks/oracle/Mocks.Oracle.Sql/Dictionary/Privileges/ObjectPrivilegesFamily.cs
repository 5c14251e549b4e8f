using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>TAB_PRIVS and COL_PRIVS with their _MADE and _RECD: each edition has the columns in an order of its own.</summary>
internal sealed class ObjectPrivilegesFamily(string name, ViewScope scopes, GrantDirection direction, bool ofColumns, string first) : DictionaryFamily<GrantRow>
{
    private const string OfTables = """
        PRIVILEGE  VARCHAR2(40)
        GRANTABLE  VARCHAR2(3)
        HIERARCHY  VARCHAR2(3) = NO
        COMMON     VARCHAR2(3)
        TYPE       VARCHAR2(24)
        INHERITED  VARCHAR2(3)
        """;

    private const string OfColumns = """
        PRIVILEGE  VARCHAR2(40)
        GRANTABLE  VARCHAR2(3)
        COMMON     VARCHAR2(3)
        INHERITED  VARCHAR2(3)
        """;

    /// <summary>Every view of grants on objects or columns.</summary>
    public static IEnumerable<DictionaryFamily> All()
    {
        const ViewScope all = ViewScope.All;
        const ViewScope user = ViewScope.User;
        const ViewScope dba = ViewScope.Dba | ViewScope.Cdb;
        yield return new ObjectPrivilegesFamily("TAB_PRIVS", user | dba, GrantDirection.All, false, "GRANTEE OWNER TABLE_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("TAB_PRIVS", all, GrantDirection.All, false, "GRANTOR GRANTEE TABLE_SCHEMA TABLE_NAME");
        yield return new ObjectPrivilegesFamily("TAB_PRIVS_MADE", user, GrantDirection.Made, false, "GRANTEE TABLE_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("TAB_PRIVS_MADE", all, GrantDirection.Made, false, "GRANTEE OWNER TABLE_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("TAB_PRIVS_RECD", user, GrantDirection.Received, false, "OWNER TABLE_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("TAB_PRIVS_RECD", all, GrantDirection.Received, false, "GRANTEE OWNER TABLE_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("COL_PRIVS", user | dba, GrantDirection.All, true, "GRANTEE OWNER TABLE_NAME COLUMN_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("COL_PRIVS", all, GrantDirection.All, true, "GRANTOR GRANTEE TABLE_SCHEMA TABLE_NAME COLUMN_NAME");
        yield return new ObjectPrivilegesFamily("COL_PRIVS_MADE", user, GrantDirection.Made, true, "GRANTEE TABLE_NAME COLUMN_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("COL_PRIVS_MADE", all, GrantDirection.Made, true, "GRANTEE OWNER TABLE_NAME COLUMN_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("COL_PRIVS_RECD", user, GrantDirection.Received, true, "OWNER TABLE_NAME COLUMN_NAME GRANTOR");
        yield return new ObjectPrivilegesFamily("COL_PRIVS_RECD", all, GrantDirection.Received, true, "GRANTEE OWNER TABLE_NAME COLUMN_NAME GRANTOR");
    }

    public override string Name => name;

    public override string Subject => ofColumns ? "Grants on columns" : "Grants on objects";

    public override ViewScope Scopes => scopes;

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_SCHEMA", "TABLE_NAME"];

    protected override string Declaration =>
        string.Join('\n', first.Split(' ').Select(c => $"{c} VARCHAR2(128)")) + "\n" + (ofColumns ? OfColumns : OfTables);

    protected override IEnumerable<GrantRow> Rows(DictionaryQuery query) =>
        GrantRow.Of(query).Where(r => r.Grant.Column is not null == ofColumns && r.IsShown(query, direction));

    protected override Datum Value(string column, GrantRow row, DictionaryQuery query) => column switch
    {
        "GRANTEE" => Text(row.Grant.Grantee),
        "GRANTOR" => Text(row.Grant.Grantor),
        "OWNER" or "TABLE_SCHEMA" => Text(row.On.Owner),
        "TABLE_NAME" => Text(row.On.Name),
        "COLUMN_NAME" => Text(row.Grant.Column),
        "PRIVILEGE" => Text(row.Grant.Privilege),
        "GRANTABLE" => YesNo(row.Grant.Grantable),
        "COMMON" or "INHERITED" => YesNo(row.On.IsMaintained),
        "TYPE" => Text(row.On.Kind.Text()),
        _ => default,
    };
}
