using System.Globalization;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>What the root DSE of a domain controller says beyond the standard (MS-ADTS §3.1.1.3.2).</summary>
internal static class DomainRootDse
{
    // Windows Server 2016 and later
    private const string FunctionalLevel = "7";

    // ACTIVE_DIRECTORY, V51, LDAP_INTEG, V61, V61_R2, V80
    private static readonly string[] Capabilities =
    [
        "1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1670", "1.2.840.113556.1.4.1791", "1.2.840.113556.1.4.1935",
        "1.2.840.113556.1.4.2080", "1.2.840.113556.1.4.2237",
    ];

    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Attributes(DirectoryTree tree, DateTimeOffset now)
    {
        if (tree.Suffixes.Count == 0)
            yield break;
        var root = tree.Suffixes[0].Text;
        var domain = string.Join('.', root.Split(',').Select(step => step[(step.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        var server = $"CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,{root}";
        yield return ("defaultNamingContext", [root]);
        yield return ("rootDomainNamingContext", [root]);
        yield return ("configurationNamingContext", [$"CN=Configuration,{root}"]);
        yield return ("schemaNamingContext", [$"CN=Schema,CN=Configuration,{root}"]);
        yield return ("dNSHostName", [$"dc1.{domain}"]);
        yield return ("ldapServiceName", [$"{domain}:dc1$@{domain.ToUpperInvariant()}"]);
        yield return ("serverName", [server]);
        yield return ("dsServiceName", [$"CN=NTDS Settings,{server}"]);
        yield return ("domainFunctionality", [FunctionalLevel]);
        yield return ("forestFunctionality", [FunctionalLevel]);
        yield return ("domainControllerFunctionality", [FunctionalLevel]);
        yield return ("isSynchronized", ["TRUE"]);
        yield return ("isGlobalCatalogReady", ["TRUE"]);
        yield return ("highestCommittedUSN", [tree.NextId.ToString(CultureInfo.InvariantCulture)]);
        yield return ("supportedCapabilities", Capabilities);
        yield return ("currentTime", [GeneralizedTime.Format(now).Replace("Z", ".0Z", StringComparison.Ordinal)]);
    }
}
