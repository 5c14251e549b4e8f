using System.Text;

namespace Mocks.Ldap.Tests;

internal sealed record LdapTestEntry(string Dn, IReadOnlyList<(string Name, IReadOnlyList<byte[]> Values)> Attributes)
{
    public IReadOnlyList<string> this[string name] =>
        [.. Attributes.Where(attribute => attribute.Name == name).SelectMany(attribute => attribute.Values).Select(Encoding.UTF8.GetString)];

    public IReadOnlyList<string> Names => [.. Attributes.Select(attribute => attribute.Name)];
}
