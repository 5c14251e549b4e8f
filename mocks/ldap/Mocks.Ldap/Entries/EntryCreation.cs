using System.Text;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Makes an entry of what a client or a file gives, checked in full.</summary>
internal static class EntryCreation
{
    /// <summary>
    /// Adds the entry to <paramref name="edit"/>. From a fixture (<paramref name="isFixture"/>) operational attributes are taken
    /// over; from a client they are refused.
    /// </summary>
    public static Entry Add(DirectoryEdit edit, string dn, IReadOnlyList<PartialAttribute> attributes, WriteStamp stamp, bool isFixture)
    {
        var schema = edit.Schema;
        var rdn = ParseRdn(dn);
        if (!schema.TryNormalize(dn, out var name))
            throw new LdapException(ResultCode.InvalidDnSyntax, "invalid DN");
        if (schema.Domain is not null)
            attributes = UnicodePassword.Apply(attributes);
        var draft = Draft(attributes, schema, isFixture, out var given);
        if (name.IsRoot)
            throw new LdapException(ResultCode.UnwillingToPerform, "no global superior knowledge");
        NamingCheck.Complete(draft, rdn, schema);
        var structural = SchemaCheck.Check(draft, schema);
        if (edit.TryFind(name.Key, out _))
            throw new LdapException(ResultCode.EntryAlreadyExists);
        var entry = draft.Finish(edit.TakeId(), BelowSuperior(name, rdn, edit), structural, stamp.ForNew(given, schema));
        edit.Put(entry);
        return entry;
    }

    // the superior's name as it was added, not as this one's repeats it
    private static NormalizedName BelowSuperior(NormalizedName name, RelativeDistinguishedName rdn, DirectoryEdit edit) =>
        edit.TryFind(name.ParentKey.ToArray(), out var superior) && superior.Dn is { Length: > 0 } above && !name.Text.EndsWith(above, StringComparison.Ordinal)
            ? name with { Text = $"{NameNormalizer.Text(new DistinguishedName([rdn]), edit.Schema)},{above}" }
            : name;

    private static RelativeDistinguishedName ParseRdn(string dn)
    {
        try
        {
            return DistinguishedName.ParseFirst(dn) ?? new RelativeDistinguishedName([]);
        }
        catch (FormatException)
        {
            throw new LdapException(ResultCode.InvalidDnSyntax, "invalid DN");
        }
    }

    private static EntryDraft Draft(
        IReadOnlyList<PartialAttribute> attributes, LdapSchema schema, bool isFixture, out Dictionary<AttributeType, string> operational)
    {
        operational = [];
        var draft = new EntryDraft();
        foreach (var attribute in attributes)
        {
            var description = AttributeReader.Description(attribute.Description, schema);
            if (attribute.Values.Count == 0)
                throw new LdapException(ResultCode.ProtocolError, "no attribute values provided");
            var values = AttributeReader.Read(description, attribute.Values, schema);
            var type = description.Type;
            if (type.IsReadOnly && !isFixture)
                throw new LdapException(ResultCode.ConstraintViolation, $"{description.Text}: no user modification allowed");
            if (type.IsReadOnly && ComputedAttributes.IsComputed(type, schema) && !ReferenceEquals(type, schema.Known.MemberOf))
            {
                operational[type] = Encoding.UTF8.GetString(attribute.Values[0]);
                continue;
            }

            if (draft.Find(description) is not null)
                throw new LdapException(ResultCode.AttributeOrValueExists, $"attribute '{description.Text}' provided more than once");
            // a loader's lists are of no use to it any more
            draft.Attributes.Add(new EntryAttribute(description, isFixture && values is List<byte[]> own ? own : [.. values]));
        }

        return draft;
    }
}
