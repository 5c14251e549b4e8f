#pragma warning disable MA0048 // twins

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>All grants from one user to another on one thing.</summary>
internal sealed record GrantMatrix(SchemaObject On, string? Column, string Grantee, string Grantor, IReadOnlyList<ObjectGrant> Grants)
{
    /// <summary>G: may pass it on; else <paramref name="granted"/>; S: on some columns; N: not at all.</summary>
    public Datum Of(string privilege, string granted)
    {
        var grants = Grants.Where(g => g.Privilege == privilege).ToList();
        var whole = grants.Find(g => g.Column is null || Column is not null);
        return Text(whole is not null ? whole.Grantable ? "G" : granted : grants.Count > 0 ? "S" : "N");
    }
}

/// <summary>TABLE_PRIVILEGES: a row for each object, grantee and grantor.</summary>
internal sealed class TablePrivilegesFamily : DictionaryFamily<GrantMatrix>
{
    public override string Name => "TABLE_PRIVILEGES";

    public override string Subject => "Grants on objects to the user, its roles and PUBLIC";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        GRANTEE         VARCHAR2(128)
        OWNER           VARCHAR2(128)
        TABLE_NAME      VARCHAR2(128)
        GRANTOR         VARCHAR2(128)
        SELECT_PRIV     VARCHAR2(1)
        INSERT_PRIV     VARCHAR2(1)
        DELETE_PRIV     VARCHAR2(1)
        UPDATE_PRIV     VARCHAR2(1)
        REFERENCES_PRIV VARCHAR2(1)
        ALTER_PRIV      VARCHAR2(1)
        INDEX_PRIV      VARCHAR2(1)
        CREATED         VARCHAR2(1)
        """;

    protected override IEnumerable<GrantMatrix> Rows(DictionaryQuery query) =>
        GrantRow.Of(query).Where(r => r.Involves(query.User) || r.IsHeldBy(query))
            .GroupBy(r => (r.On, r.Grant.Grantee, r.Grant.Grantor))
            .Select(g => new GrantMatrix(g.Key.On, null, g.Key.Grantee, g.Key.Grantor, [.. g.Select(r => r.Grant)]));

    protected override Datum Value(string column, GrantMatrix row, DictionaryQuery query) => column switch
    {
        "GRANTEE" => Text(row.Grantee),
        "OWNER" => Text(row.On.Owner),
        "TABLE_NAME" => Text(row.On.Name),
        "GRANTOR" => Text(row.Grantor),
        "INSERT_PRIV" => row.Of("INSERT", "A"),
        "UPDATE_PRIV" => row.Of("UPDATE", "A"),
        "REFERENCES_PRIV" => row.Of("REFERENCES", "A"),
        "SELECT_PRIV" => row.Of("SELECT", "Y"),
        "DELETE_PRIV" => row.Of("DELETE", "Y"),
        "ALTER_PRIV" => row.Of("ALTER", "Y"),
        "INDEX_PRIV" => row.Of("INDEX", "Y"),
        _ => default,
    };
}

/// <summary>COLUMN_PRIVILEGES: a row for each column, grantee and grantor.</summary>
internal sealed class ColumnPrivilegesFamily : DictionaryFamily<GrantMatrix>
{
    public override string Name => "COLUMN_PRIVILEGES";

    public override string Subject => "Grants on columns to the user, its roles and PUBLIC";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        GRANTEE         VARCHAR2(128)
        OWNER           VARCHAR2(128)
        TABLE_NAME      VARCHAR2(128)
        COLUMN_NAME     VARCHAR2(128)
        GRANTOR         VARCHAR2(128)
        INSERT_PRIV     VARCHAR2(1)
        UPDATE_PRIV     VARCHAR2(1)
        REFERENCES_PRIV VARCHAR2(1)
        CREATED         VARCHAR2(1)
        """;

    protected override IEnumerable<GrantMatrix> Rows(DictionaryQuery query) =>
        GrantRow.Of(query).Where(r => r.Grant.Column is not null && (r.Involves(query.User) || r.IsHeldBy(query)))
            .GroupBy(r => (r.On, r.Grant.Column, r.Grant.Grantee, r.Grant.Grantor))
            .Select(g => new GrantMatrix(g.Key.On, g.Key.Column, g.Key.Grantee, g.Key.Grantor, [.. g.Select(r => r.Grant)]));

    protected override Datum Value(string column, GrantMatrix row, DictionaryQuery query) => column switch
    {
        "GRANTEE" => Text(row.Grantee),
        "OWNER" => Text(row.On.Owner),
        "TABLE_NAME" => Text(row.On.Name),
        "COLUMN_NAME" => Text(row.Column),
        "GRANTOR" => Text(row.Grantor),
        "INSERT_PRIV" => row.Of("INSERT", "Y"),
        "UPDATE_PRIV" => row.Of("UPDATE", "Y"),
        "REFERENCES_PRIV" => row.Of("REFERENCES", "Y"),
        _ => default,
    };
}
