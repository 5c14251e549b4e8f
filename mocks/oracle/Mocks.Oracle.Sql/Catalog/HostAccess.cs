using System.Globalization;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Access lists of hosts (DBMS_NETWORK_ACL_ADMIN), kept among the database's properties. They are looked up and checked; the server reaches no network.</summary>
internal static class HostAccess
{
    private const string List = "ACL|";
    private const string Entry = "ACE|";
    private const string Host = "ACL HOST|";

    public static bool IsList(SchemaCatalog catalog, string acl) => catalog.Properties.ContainsKey(List + acl);

    public static SchemaCatalog WithList(SchemaCatalog catalog, string acl, string? description) => catalog with { Properties = catalog.Properties.SetItem(List + acl, description ?? "") };

    public static SchemaCatalog WithoutList(SchemaCatalog catalog, string acl) => catalog with
    {
        Properties = catalog.Properties.Remove(List + acl)
            .RemoveRange(catalog.Properties.Where(p => p.Key.StartsWith($"{Entry}{acl}|", StringComparison.Ordinal) || (p.Key.StartsWith(Host, StringComparison.Ordinal) && p.Value == acl)).Select(p => p.Key)),
    };

    public static SchemaCatalog WithEntry(SchemaCatalog catalog, string acl, string principal, string privilege, bool isGrant) =>
        catalog with { Properties = catalog.Properties.SetItem($"{Entry}{acl}|{principal}|{privilege}", isGrant ? "GRANT" : "DENY") };

    /// <param name="catalog">The catalogue.</param>
    /// <param name="acl">The list.</param>
    /// <param name="principal">The user or role.</param>
    /// <param name="privilege">Null for all.</param>
    public static SchemaCatalog WithoutEntry(SchemaCatalog catalog, string acl, string principal, string? privilege) => catalog with
    {
        Properties = catalog.Properties.RemoveRange(Entries(catalog, acl).Where(e => e.Principal == principal && (privilege is null || e.Privilege == privilege)).Select(e => $"{Entry}{acl}|{e.Principal}|{e.Privilege}")),
    };

    public static SchemaCatalog Assigned(SchemaCatalog catalog, string host, int? lower, int? upper, string acl) => catalog with { Properties = catalog.Properties.SetItem(HostKey(host, lower, upper), acl) };

    public static SchemaCatalog Unassigned(SchemaCatalog catalog, string host, int? lower, int? upper) => catalog with { Properties = catalog.Properties.Remove(HostKey(host, lower, upper)) };

    public static string? ListOf(SchemaCatalog catalog, string host, int? lower, int? upper) => catalog.Properties.GetValueOrDefault(HostKey(host, lower, upper));

    /// <summary>The entries of a list, by principal and privilege.</summary>
    public static IEnumerable<(string Principal, string Privilege, bool IsGrant)> Entries(SchemaCatalog catalog, string acl) =>
        catalog.Properties.Where(p => p.Key.StartsWith($"{Entry}{acl}|", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (Parts: p.Key.Split('|'), p.Value)).Select(p => (p.Parts[2], p.Parts[3], p.Value == "GRANT"));

    /// <summary>The hosts that lists are assigned to; ports are null for all.</summary>
    public static IEnumerable<(string Host, int? Lower, int? Upper, string Acl)> Hosts(SchemaCatalog catalog) =>
        catalog.Properties.Where(p => p.Key.StartsWith(Host, StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (Parts: p.Key.Split('|'), p.Value)).Select(p => (p.Parts[1], Port(p.Parts[2]), Port(p.Parts[3]), p.Value));

    private static string HostKey(string host, int? lower, int? upper) => string.Create(CultureInfo.InvariantCulture, $"{Host}{host.ToLowerInvariant()}|{lower}|{upper}");

    private static int? Port(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
