using System.Globalization;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>What the root DSE of a domain controller says beyond the standard (MS-ADTS §3.1.1.3.2).</summary>
internal static class DomainRootDse
{
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Attributes(DirectoryTree tree, DateTimeOffset now)
    {
        if (tree.Suffixes.Count == 0)
            yield break;
        var root = tree.Suffixes[0].Text;
        var domain = GlobalCatalog.Domain(tree);
        var server = $"CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,{root}";
        yield return ("defaultNamingContext", [root]);
        yield return ("rootDomainNamingContext", [root]);
        yield return ("configurationNamingContext", [$"CN=Configuration,{root}"]);
        yield return ("schemaNamingContext", [$"CN=Schema,CN=Configuration,{root}"]);
        yield return ("dNSHostName", [$"dc1.{domain}"]);
        yield return ("ldapServiceName", [$"{domain}:dc1$@{domain.ToUpperInvariant()}"]);
        yield return ("serverName", [server]);
        yield return ("dsServiceName", [$"CN=NTDS Settings,{server}"]);
        yield return ("highestCommittedUSN", [tree.Usn.ToString(CultureInfo.InvariantCulture)]);
        yield return ("currentTime", [GeneralizedTime.Format(now).Replace("Z", ".0Z", StringComparison.Ordinal)]);
    }
}
