using System.Text;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Loading;

/// <summary>The entry of a suffix that no file gives: a domain, organization, or what its RDN asks for.</summary>
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
            _ => [Attribute("objectClass", "organization"), Attribute("o", value)],
        };
    }

    private static PartialAttribute Attribute(string name, params IReadOnlyList<string> values) =>
        new(name, [.. values.Select(Encoding.UTF8.GetBytes)]);
}
