#pragma warning disable MA0048 // system privileges and roles are granted alike

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>A system privilege or role that a user or role was granted.</summary>
internal readonly record struct Granted(UserDefinition To, string What, bool WithAdmin)
{
    public static IEnumerable<Granted> Of(IEnumerable<UserDefinition> holders, bool roles) =>
        holders.SelectMany(h => (roles ? h.Roles : h.SystemPrivileges).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new Granted(h, p.Key, p.Value)));

    /// <summary>Users and roles without PUBLIC's own entry standing twice.</summary>
    public static IEnumerable<UserDefinition> RolesOf(DictionaryQuery query) =>
        query.Privileges.EnabledRoles.Select(query.Catalog.Role).OfType<UserDefinition>();
}

/// <summary>SYS_PRIVS and ROLE_PRIVS of users and roles; the name of the first column differs.</summary>
internal sealed class GrantedFamily(string name, ViewScope scopes, bool roles, string holder, bool isPublic) : DictionaryFamily<Granted>
{
    public static IEnumerable<DictionaryFamily> All()
    {
        yield return new GrantedFamily("SYS_PRIVS", ViewScope.User, roles: false, "USERNAME", isPublic: true);
        yield return new GrantedFamily("SYS_PRIVS", ViewScope.Dba | ViewScope.Cdb, roles: false, "GRANTEE", isPublic: false);
        yield return new GrantedFamily("ROLE_PRIVS", ViewScope.User, roles: true, "USERNAME", isPublic: true);
        yield return new GrantedFamily("ROLE_PRIVS", ViewScope.Dba | ViewScope.Cdb, roles: true, "GRANTEE", isPublic: false);
        yield return new GrantedFamily("ROLE_SYS_PRIVS", ViewScope.Single, roles: false, "ROLE", isPublic: true);
        yield return new GrantedFamily("ROLE_ROLE_PRIVS", ViewScope.Single, roles: true, "ROLE", isPublic: true);
    }

    public override string Name => name;

    public override string Subject => roles ? "Roles granted to users and roles" : "System privileges granted to users and roles";

    public override ViewScope Scopes => scopes;

    public override bool IsPublic => isPublic;

    protected override string Declaration => roles
        ? $"""
            {holder}          VARCHAR2(128)
            GRANTED_ROLE      VARCHAR2(128)
            ADMIN_OPTION      VARCHAR2(3)
            {(scopes == ViewScope.Single ? "" : "DELEGATE_OPTION VARCHAR2(3) = NO")}
            {(scopes == ViewScope.Single ? "" : "DEFAULT_ROLE VARCHAR2(3) = YES")}
            {(scopes == ViewScope.User ? "OS_GRANTED VARCHAR2(3) = NO" : "")}
            COMMON            VARCHAR2(3)
            INHERITED         VARCHAR2(3)
            """
        : $"""
            {holder}          VARCHAR2(128)
            PRIVILEGE         VARCHAR2(40)
            ADMIN_OPTION      VARCHAR2(3)
            COMMON            VARCHAR2(3)
            INHERITED         VARCHAR2(3)
            """;

    protected override IEnumerable<Granted> Rows(DictionaryQuery query) => Granted.Of(
        query.Scope switch
        {
            ViewScope.User => new[] { query.Catalog.User(query.User), query.Catalog.Role("PUBLIC") }.OfType<UserDefinition>(),
            ViewScope.Single => Granted.RolesOf(query),
            _ => query.Catalog.Users.Values.OrderBy(u => u.Name, StringComparer.Ordinal),
        },
        roles);

    protected override Datum Value(string column, Granted row, DictionaryQuery query) => column switch
    {
        "USERNAME" or "GRANTEE" or "ROLE" => Text(row.To.Name),
        "PRIVILEGE" or "GRANTED_ROLE" => Text(row.What),
        "ADMIN_OPTION" => YesNo(row.WithAdmin),
        "COMMON" or "INHERITED" => YesNo(row.To.IsMaintained),
        _ => default,
    };
}

/// <summary>ROLE_TAB_PRIVS: what the enabled roles may do with objects.</summary>
internal sealed class RoleTabPrivsFamily : DictionaryFamily<GrantRow>
{
    public override string Name => "ROLE_TAB_PRIVS";

    public override string Subject => "Grants on objects to roles";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        ROLE        VARCHAR2(128)
        OWNER       VARCHAR2(128)
        TABLE_NAME  VARCHAR2(128)
        COLUMN_NAME VARCHAR2(128)
        PRIVILEGE   VARCHAR2(40)
        GRANTABLE   VARCHAR2(3)
        COMMON      VARCHAR2(3)
        INHERITED   VARCHAR2(3)
        """;

    protected override IEnumerable<GrantRow> Rows(DictionaryQuery query)
    {
        var roles = query.Privileges.EnabledRoles.ToHashSet(StringComparer.Ordinal);
        return GrantRow.Of(query).Where(r => roles.Contains(r.Grant.Grantee));
    }

    protected override Datum Value(string column, GrantRow row, DictionaryQuery query) => column switch
    {
        "ROLE" => Text(row.Grant.Grantee),
        "OWNER" => Text(row.On.Owner),
        "TABLE_NAME" => Text(row.On.Name),
        "COLUMN_NAME" => Text(row.Grant.Column),
        "PRIVILEGE" => Text(row.Grant.Privilege),
        "GRANTABLE" => YesNo(row.Grant.Grantable),
        "COMMON" or "INHERITED" => YesNo(row.On.IsMaintained),
        _ => default,
    };
}
