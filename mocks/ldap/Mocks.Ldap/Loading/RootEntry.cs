using System.Text;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Loading;

/// <summary>An entry that no file gives, a suffix or a superior of others: a domain, organization, or what its RDN asks for.</summary>
internal static class RootEntry
{
    public static IReadOnlyList<PartialAttribute> Attributes(string dn, string? organization)
    {
        var assertion = DistinguishedName.Parse(dn).Rdns[0].Assertions[0];
        var value = Encoding.UTF8.GetString(assertion.Value);
        return assertion.Type.ToLowerInvariant() switch
        {
            "dc" => [Attribute("objectClass", "dcObject", "organization"), Attribute("dc", value), Attribute("o", organization ?? value)],
            "c" => [Attribute("objectClass", "country"), Attribute("c", value)],
            "ou" => [Attribute("objectClass", "organizationalUnit"), Attribute("ou", value)],
            "o" => [Attribute("objectClass", "organization"), Attribute("o", value)],
            "l" => [Attribute("objectClass", "locality"), Attribute("l", value)],
            "cn" => [Attribute("objectClass", "applicationProcess"), Attribute("cn", value)],
            var type => [Attribute("objectClass", "applicationProcess", "extensibleObject"), Attribute("cn", value), Attribute(type, value)],
        };
    }

    private static PartialAttribute Attribute(string name, params IReadOnlyList<string> values) =>
        new(name, [.. values.Select(Encoding.UTF8.GetBytes)]);
}
