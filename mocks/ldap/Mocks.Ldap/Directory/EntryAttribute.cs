using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>An attribute of an entry in the making.</summary>
internal sealed class EntryAttribute(AttributeDescription description, List<byte[]> values)
{
    public AttributeDescription Description { get; } = description;

    public List<byte[]> Values { get; } = values;
}
