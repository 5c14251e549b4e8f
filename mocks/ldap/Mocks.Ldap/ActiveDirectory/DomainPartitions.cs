using Mocks.Ldap.Directory;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// The naming contexts below a domain that are not part of it: a search of the whole domain is told of them by references, as every
/// client of a domain controller knows (MS-ADTS §3.1.1.3.1.3.1).
/// </summary>
internal static class DomainPartitions
{
    public static IEnumerable<IReadOnlyList<string>> Below(DirectoryTree tree, Entry baseEntry)
    {
        if (!tree.Suffixes.Any(suffix => suffix.Key.AsSpan().SequenceEqual(baseEntry.Key)))
            yield break;
        var (domain, root) = (GlobalCatalog.Domain(tree), baseEntry.Dn);
        yield return [$"ldap://ForestDnsZones.{domain}/DC=ForestDnsZones,{root}"];
        yield return [$"ldap://DomainDnsZones.{domain}/DC=DomainDnsZones,{root}"];
        yield return [$"ldap://{domain}/CN=Configuration,{root}"];
    }
}
