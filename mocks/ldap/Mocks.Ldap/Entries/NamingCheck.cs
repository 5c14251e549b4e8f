using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Keeps an entry's RDN and its attributes in step.</summary>
internal static class NamingCheck
{
    /// <summary>Throws when a value of the RDN is not among the attributes (namingViolation).</summary>
    public static void Check(EntryDraft entry, RelativeDistinguishedName rdn, LdapSchema schema)
    {
        foreach (var assertion in rdn.Assertions)
        {
            var type = AttributeReader.Description(assertion.Type, schema).Type;
            if (entry.Find(type) is not { Values.Count: > 0 })
                throw new LdapException(ResultCode.NamingViolation, $"naming attribute '{type.Name}' is not present in entry");
            if (!IsPresent(entry, type, assertion.Value, schema))
                throw new LdapException(ResultCode.NamingViolation, $"value of naming attribute '{type.Name}' is not present in entry");
        }
    }

    /// <summary>Adds the values of the RDN that are not there, as OpenLDAP does for an add.</summary>
    public static void Complete(EntryDraft entry, RelativeDistinguishedName rdn, LdapSchema schema)
    {
        foreach (var assertion in rdn.Assertions)
        {
            var description = AttributeReader.Description(assertion.Type, schema);
            if (description.Type.Equality is null)
                throw new LdapException(ResultCode.NamingViolation, $"naming attribute '{description.Type.Name}' has no equality matching rule");
            if (IsPresent(entry, description.Type, assertion.Value, schema))
                continue;
            var attribute = entry.Get(description);
            if (description.Type.IsSingleValued && attribute.Values.Count > 0)
            {
                throw new LdapException(
                    ResultCode.NamingViolation,
                    $"value of single-valued naming attribute '{description.Type.Name}' conflicts with value present in entry");
            }

            attribute.Values.Add(assertion.Value);
        }
    }

    public static bool IsPresent(EntryDraft entry, AttributeType type, byte[] value, LdapSchema schema)
    {
        if (entry.Find(type) is not { } attribute)
            return false;
        var wanted = AttributeReader.Comparable(type, value, schema);
        return attribute.Values.Exists(present => AttributeReader.Comparable(type, present, schema).AsSpan().SequenceEqual(wanted));
    }
}
