using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Access;

/// <summary>What some may do with some attributes of some entries.</summary>
/// <param name="Below">The entry and all under it; null for all entries.</param>
/// <param name="Attributes">
/// Types (with those that descend from them); null for everything. <c>entry</c> is the entry itself, seen or deleted; <c>children</c> what
/// is added, deleted and moved below it.
/// </param>
/// <param name="Allowed">The first that includes who asks decides.</param>
internal sealed record AccessRule(
    NormalizedName? Below, IReadOnlyList<string>? Attributes, IReadOnlyList<(AccessSubject Subject, AccessLevel Level)> Allowed)
{
    public bool AppliesTo(Entry entry, string target, AttributeType? type, LdapSchema schema)
    {
        if (Below is { } below && !entry.Key.AsSpan().StartsWith(below.Key))
            return false;
        if (Attributes is null)
            return true;
        foreach (var attribute in Attributes)
        {
            if (type is null ? attribute.Equals(target, StringComparison.OrdinalIgnoreCase)
                : schema.FindAttributeType(attribute) is { } named && type.IsOrDescendsFrom(named))
                return true;
        }

        return false;
    }
}
