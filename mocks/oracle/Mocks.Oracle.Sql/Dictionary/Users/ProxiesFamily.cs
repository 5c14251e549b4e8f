#pragma warning disable MA0048 // the same users, seen by administrators and by the client

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Users;

/// <summary>DBA_PROXIES and USER_PROXIES: who may connect on whose behalf.</summary>
internal sealed class ProxiesFamily : DictionaryFamily<(string Proxy, string Client)>
{
    public override string Name => "PROXIES";

    public override string Subject => "Proxies";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        PROXY                VARCHAR2(128) ; DBA
        CLIENT               VARCHAR2(128) NOT NULL
        AUTHENTICATION       VARCHAR2(3) = NO
        AUTHORIZATION_CONSTRAINT VARCHAR2(35) = PROXY MAY ACTIVATE ALL CLIENT ROLES
        ROLE                 VARCHAR2(128)
        PROXY_AUTHORITY      VARCHAR2(9) = DATABASE ; DBA
        """;

    public static IEnumerable<(string Proxy, string Client)> Of(SchemaCatalog catalog) =>
        catalog.Users.Values.OrderBy(u => u.Id).SelectMany(u => u.Proxies.Order(StringComparer.Ordinal).Select(p => (p, u.Name)));

    protected override IEnumerable<(string Proxy, string Client)> Rows(DictionaryQuery query) =>
        Of(query.Catalog).Where(p => query.Scope != ViewScope.User || p.Proxy == query.User);

    protected override Datum Value(string column, (string Proxy, string Client) row, DictionaryQuery query) => column switch
    {
        "PROXY" => Text(row.Proxy),
        "CLIENT" => Text(row.Client),
        _ => default,
    };
}

/// <summary>PROXY_USERS.</summary>
internal static class ProxyUsers
{
    public static DictionaryFamily Family { get; } = new Instance.FixedFamily("PROXY_USERS", "Users that connect on behalf of others", false, """
        PROXY          VARCHAR2(128) NOT NULL
        CLIENT         VARCHAR2(128) NOT NULL
        AUTHENTICATION VARCHAR2(3) = NO
        FLAGS          VARCHAR2(35) = PROXY MAY ACTIVATE ALL CLIENT ROLES
        """, static q => ProxiesFamily.Of(q.Catalog).Select(p => new[] { Text(p.Proxy), Text(p.Client) }));
}
