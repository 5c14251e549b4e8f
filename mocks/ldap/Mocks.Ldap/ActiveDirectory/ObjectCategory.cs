using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>The category that a class of Active Directory has by default, by the common name of its schema object.</summary>
internal static class ObjectCategory
{
    private static readonly Dictionary<string, string> ByClass = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "Person",
        ["organizationalPerson"] = "Person",
        ["inetOrgPerson"] = "Person",
        ["user"] = "Person",
        ["contact"] = "Person",
        ["group"] = "Group",
        ["computer"] = "Computer",
        ["organizationalUnit"] = "Organizational-Unit",
        ["container"] = "Container",
        ["domainDNS"] = "Domain-DNS",
        ["builtinDomain"] = "Builtin-Domain",
        ["foreignSecurityPrincipal"] = "Foreign-Security-Principal",
        ["configuration"] = "Configuration",
        ["crossRefContainer"] = "Cross-Ref-Container",
        ["crossRef"] = "Cross-Ref",
        ["sitesContainer"] = "Sites-Container",
        ["site"] = "Site",
        ["subnetContainer"] = "Subnet-Container",
        ["nTDSSiteSettings"] = "NTDS-Site-Settings",
        ["serversContainer"] = "Servers-Container",
        ["server"] = "Server",
        ["nTDSDSA"] = "NTDS-DSA",
        ["nTDSService"] = "NTDS-Service",
        ["dMD"] = "DMD",
        ["attributeSchema"] = "Attribute-Schema",
        ["classSchema"] = "Class-Schema",
    };

    public static string? OfClass(ObjectClass objectClass) =>
        objectClass.Names.Select(name => ByClass.GetValueOrDefault(name)).FirstOrDefault(category => category is not null);

    /// <summary>What a filter means by a bare name: <c>(objectCategory=person)</c>.</summary>
    public static string? OfName(string name) => ByClass.GetValueOrDefault(name);
}
