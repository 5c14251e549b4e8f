using Mocks.Ldap.Directory;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// The naming contexts below another that are not part of it: a search of the whole context is told of them by references, as every
/// client of a domain controller knows (MS-ADTS §3.1.1.3.1.3.1).
/// </summary>
internal static class DomainPartitions
{
    public const string Configuration = "CN=Configuration,";
    public const string Schema = "CN=Schema,";

    /// <summary>The name of the forest's root domain, whichever of its contexts the tree is.</summary>
    public static string Root(DirectoryTree tree)
    {
        var suffix = tree.Suffixes[0].Text;
        if (suffix.StartsWith(Schema, StringComparison.Ordinal))
            suffix = suffix[Schema.Length..];
        return suffix.StartsWith(Configuration, StringComparison.Ordinal) ? suffix[Configuration.Length..] : suffix;
    }

    public static IEnumerable<IReadOnlyList<string>> Below(DirectoryTree tree, Entry baseEntry)
    {
        if (!tree.Suffixes.Any(suffix => suffix.Key.AsSpan().SequenceEqual(baseEntry.Key)))
            yield break;
        var (domain, root) = (GlobalCatalog.Domain(tree), baseEntry.Dn);
        if (root.StartsWith(Schema, StringComparison.Ordinal))
            yield break;
        if (root.StartsWith(Configuration, StringComparison.Ordinal))
        {
            yield return [$"ldap://{domain}/{Schema}{root}"];
            yield break;
        }

        yield return [$"ldap://ForestDnsZones.{domain}/DC=ForestDnsZones,{root}"];
        yield return [$"ldap://DomainDnsZones.{domain}/DC=DomainDnsZones,{root}"];
        yield return [$"ldap://{domain}/{Configuration}{root}"];
    }
}
