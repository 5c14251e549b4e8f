#pragma warning disable MA0048 // twins

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>SESSION_PRIVS and SESSION_ROLES: what the session has now.</summary>
internal sealed class SessionNamesFamily(string name, string declaration, Func<DictionaryQuery, IEnumerable<string>> rows) : DictionaryFamily<string>
{
    public static IEnumerable<DictionaryFamily> All()
    {
        yield return new SessionNamesFamily(
            "SESSION_PRIVS", "PRIVILEGE VARCHAR2(40) NOT NULL", static q => q.User == "SYS" ? SystemPrivileges.All : q.Privileges.SystemPrivileges.Order(StringComparer.Ordinal));
        yield return new SessionNamesFamily("SESSION_ROLES", "ROLE VARCHAR2(128) NOT NULL", static q => q.Privileges.EnabledRoles.Order(StringComparer.Ordinal));
    }

    public override string Name => name;

    public override string Subject => name == "SESSION_PRIVS" ? "System privileges of the session" : "Roles that the session has enabled";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    protected override string Declaration => declaration;

    protected override IEnumerable<string> Rows(DictionaryQuery query) => rows(query);

    protected override Datum Value(string column, string row, DictionaryQuery query) => Text(row);
}

/// <summary>DBA_ROLES.</summary>
internal sealed class RolesFamily : DictionaryFamily<UserDefinition>
{
    public override string Name => "ROLES";

    public override string Subject => "Roles";

    public override ViewScope Scopes => ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        ROLE                VARCHAR2(128) NOT NULL
        ROLE_ID             NUMBER NOT NULL
        PASSWORD_REQUIRED   VARCHAR2(8)
        AUTHENTICATION_TYPE VARCHAR2(11)
        COMMON              VARCHAR2(3)
        ORACLE_MAINTAINED   VARCHAR2(1)
        INHERITED           VARCHAR2(3)
        IMPLICIT            VARCHAR2(3) = NO
        EXTERNAL_NAME       VARCHAR2(4000)
        """;

    protected override IEnumerable<UserDefinition> Rows(DictionaryQuery query) =>
        query.Catalog.Users.Values.Where(u => u.IsRole && u.Name != "PUBLIC").OrderBy(u => u.Id);

    protected override Datum Value(string column, UserDefinition role, DictionaryQuery query) => column switch
    {
        "ROLE" => Text(role.Name),
        "ROLE_ID" => Number(role.Id),
        "PASSWORD_REQUIRED" => YesNo(role.Password is not null),
        "AUTHENTICATION_TYPE" => Either(role.Password is null, "NONE", "PASSWORD"),
        "COMMON" or "INHERITED" => YesNo(role.IsMaintained),
        "ORACLE_MAINTAINED" => Either(role.IsMaintained, "Y", "N"),
        _ => default,
    };
}
