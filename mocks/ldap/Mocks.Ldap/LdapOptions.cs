using Mocks.Hosting;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap;

/// <summary>What the environment says. The names are ours, or those of the images that this one replaces (bitnami, osixia).</summary>
internal sealed record LdapOptions
{
    // where osixia's image has them
    private const string Bootstrap = "/container/service/slapd/assets/config/bootstrap/";

    public required int Port { get; init; }

    public required int TlsPort { get; init; }

    /// <summary>The suffix asked for; null takes the roots of the fixtures' LDIF.</summary>
    public string? Root { get; init; }

    /// <summary>The RDN value of the administrator below the suffix: <c>cn=admin,dc=acme,dc=example</c>.</summary>
    public required string AdminName { get; init; }

    /// <summary>The administrator's whole DN; takes the place of the above.</summary>
    public string? AdminDn { get; init; }

    public required string AdminPassword { get; init; }

    /// <summary>Whether those who have not signed in are served, where the set does not say.</summary>
    public required bool AllowAnonymous { get; init; }

    /// <summary><c>error</c> or <c>create</c>, for entries whose superior is in no file; null leaves it to the set.</summary>
    public string? Orphans { get; init; }

    /// <summary>How strictly the schema is held; null leaves it to the set.</summary>
    public SchemaChecking? Checking { get; init; }

    /// <summary>Whose directory this is one of.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>The global catalogue's ports, of a domain controller alone.</summary>
    public required int CatalogPort { get; init; }

    public required int CatalogTlsPort { get; init; }

    /// <summary>Whether posixGroup is auxiliary, as in RFC 2307bis.</summary>
    public required bool UseRfc2307Bis { get; init; }

    /// <summary>Most entries a search returns to anyone but the administrator.</summary>
    public required int SizeLimit { get; init; }

    /// <summary>The DN of the pwdPolicy entry for all who name none; null for none.</summary>
    public string? PasswordPolicy { get; init; }

    /// <summary>Users of the default tree, as bitnami's image makes it; each has its password in <see cref="Passwords"/>.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    public required IReadOnlyList<string> Passwords { get; init; }

    public required string UserUnit { get; init; }

    public required string GroupUnit { get; init; }

    public required string Group { get; init; }

    /// <summary>Where schema and LDIF files are mounted: folders or files, loaded after those of the set; most are not there.</summary>
    public required IReadOnlyList<string> Mounted { get; init; }

    /// <summary>Whether nothing is done for those who come without TLS.</summary>
    public required bool RequiresTls { get; init; }

    /// <summary>The o of a root entry that no file gives.</summary>
    public string? Organization { get; init; }

    /// <summary>osixia's account for reading; null for none.</summary>
    public string? ReadOnlyUser { get; init; }

    public required string ReadOnlyPassword { get; init; }

    /// <summary>PEM of the authorities whose client certificates are taken for SASL EXTERNAL; null takes any.</summary>
    public string? ClientAuthorities { get; init; }

    public static LdapOptions Read(Settings settings) => new()
    {
        Port = settings.Port("MOCK_LDAP_PORT", settings.Port("LDAP_PORT_NUMBER", 1389)),
        TlsPort = settings.Port("MOCK_LDAPS_PORT", settings.Port("LDAP_LDAPS_PORT_NUMBER", 1636)),
        Root = settings.Text("LDAP_ROOT") ?? settings.Text("LDAP_BASE_DN") ?? DomainRoot(settings.Text("LDAP_DOMAIN")),
        AdminName = settings.Text("LDAP_ADMIN_USERNAME", "admin"),
        AdminDn = settings.Text("LDAP_ADMIN_DN"),
        AdminPassword = settings.Text("LDAP_ADMIN_PASSWORD", "admin-secret"),
        AllowAnonymous = settings.Flag("LDAP_ALLOW_ANON_BINDING", true),
        Orphans = settings.Text("MOCK_LDAP_ORPHANS") is null ? null : settings.Choice("MOCK_LDAP_ORPHANS", "error", "error", "create"),
        Checking = ReadChecking(settings),
        Vendor = Vendor.Load(settings.Choice("MOCK_LDAP_FLAVOUR", "openldap", [.. Vendor.Names])),
        CatalogPort = settings.Port("MOCK_LDAP_GC_PORT", 3268),
        CatalogTlsPort = settings.Port("MOCK_LDAP_GCS_PORT", 3269),
        UseRfc2307Bis = settings.Flag("LDAP_RFC2307BIS_SCHEMA", false),
        SizeLimit = settings.Number("MOCK_LDAP_SIZE_LIMIT", 0, 0),
        PasswordPolicy = settings.Text("MOCK_LDAP_PASSWORD_POLICY"),
        Users = settings.Flag("LDAP_SKIP_DEFAULT_TREE", false) ? [] : Words(settings, "LDAP_USERS"),
        Passwords = Words(settings, "LDAP_PASSWORDS"),
        UserUnit = settings.Text("LDAP_USER_OU") ?? settings.Text("LDAP_USER_DC", "users"),
        GroupUnit = settings.Text("LDAP_GROUP_OU") ?? settings.Text("LDAP_USER_OU") ?? settings.Text("LDAP_USER_DC", "groups"),
        Group = settings.Text("LDAP_GROUP", "readers"),
        Mounted =
        [
            settings.Text("LDAP_CUSTOM_SCHEMA_FILE", "/schema/custom.ldif"), settings.Text("LDAP_CUSTOM_SCHEMA_DIR", "/schemas"),
            settings.Text("LDAP_SEED_INTERNAL_SCHEMA_PATH", Bootstrap + "schema"), settings.Text("LDAP_CUSTOM_LDIF_DIR", "/ldifs"),
            settings.Text("LDAP_SEED_INTERNAL_LDIF_PATH", Bootstrap + "ldif/custom"),
        ],
        RequiresTls = settings.Flag("LDAP_REQUIRE_TLS", false) || settings.Flag("LDAP_TLS_ENFORCE", false),
        Organization = settings.Text("LDAP_ORGANISATION"),
        ClientAuthorities = ReadAuthorities(settings),
        ReadOnlyUser = settings.Flag("LDAP_READONLY_USER", false) ? settings.Text("LDAP_READONLY_USER_USERNAME", "readonly") : null,
        ReadOnlyPassword = settings.Text("LDAP_READONLY_USER_PASSWORD", "readonly"),
    };

    private static SchemaChecking? ReadChecking(Settings settings) => settings.Text("MOCK_LDAP_SCHEMA_CHECK") is null ? null
        : settings.Choice("MOCK_LDAP_SCHEMA_CHECK", "strict", "strict", "lenient", "off") switch
        {
            "lenient" => SchemaChecking.Lenient,
            "off" => SchemaChecking.Off,
            _ => SchemaChecking.Strict,
        };

    // the default of the text, or a problem that is told
    private static string? ReadAuthorities(Settings settings)
    {
        var pem = settings.Text("MOCK_LDAP_CLIENT_CA") ?? settings.Text("LDAP_TLS_CA");
        if (pem is null || ClientCertificates.IsValid(pem))
            return pem;
        settings.Problems.Add("MOCK_LDAP_CLIENT_CA", 0, "it holds no certificate", "Give the authorities' certificates as PEM text, or as a file with MOCK_LDAP_CLIENT_CA_FILE.");
        return null;
    }

    // bitnami takes "," and ";"
    private static IReadOnlyList<string> Words(Settings settings, string name) =>
        [.. settings.List(name).SelectMany(word => word.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static string? DomainRoot(string? domain) =>
        domain is null ? null : string.Join(',', domain.Split('.').Select(label => "dc=" + label));
}
