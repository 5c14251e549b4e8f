using Mocks.Hosting;

namespace Mocks.Ldap;

/// <summary>What the environment says. The names are ours, or those of the images that this one replaces (bitnami, osixia).</summary>
internal sealed record LdapOptions
{
    public required int Port { get; init; }

    public required int TlsPort { get; init; }

    /// <summary>The suffix asked for; null takes the roots of the fixtures' LDIF.</summary>
    public string? Root { get; init; }

    /// <summary>The RDN value of the administrator below the suffix: <c>cn=admin,dc=acme,dc=example</c>.</summary>
    public required string AdminName { get; init; }

    /// <summary>The administrator's whole DN; takes the place of the above.</summary>
    public string? AdminDn { get; init; }

    public required string AdminPassword { get; init; }

    public required bool AllowAnonymous { get; init; }

    /// <summary>Whether posixGroup is auxiliary, as in RFC 2307bis.</summary>
    public required bool UseRfc2307Bis { get; init; }

    /// <summary>Most entries a search returns to anyone but the administrator.</summary>
    public required int SizeLimit { get; init; }

    public static LdapOptions Read(Settings settings) => new()
    {
        Port = settings.Port("MOCK_LDAP_PORT", 1389),
        TlsPort = settings.Port("MOCK_LDAPS_PORT", 1636),
        Root = settings.Text("LDAP_ROOT") ?? settings.Text("LDAP_BASE_DN") ?? DomainRoot(settings.Text("LDAP_DOMAIN")),
        AdminName = settings.Text("LDAP_ADMIN_USERNAME", "admin"),
        AdminDn = settings.Text("LDAP_ADMIN_DN"),
        AdminPassword = settings.Text("LDAP_ADMIN_PASSWORD", "admin-secret"),
        AllowAnonymous = settings.Flag("LDAP_ALLOW_ANON_BINDING", true),
        UseRfc2307Bis = settings.Flag("LDAP_RFC2307BIS_SCHEMA", false),
        SizeLimit = settings.Number("MOCK_LDAP_SIZE_LIMIT", 0, 0),
    };

    private static string? DomainRoot(string? domain) =>
        domain is null ? null : string.Join(',', domain.Split('.').Select(label => "dc=" + label));
}
