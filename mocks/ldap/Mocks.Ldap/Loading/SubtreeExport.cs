using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Loading;

/// <summary>
/// A subtree as LDIF that loads again to the same, byte by byte when it is exported once more: entries after their superiors, with the
/// operational attributes that OpenLDAP's slapcat writes.
/// </summary>
internal static class SubtreeExport
{
    public static string Write(DirectoryTree tree, IEnumerable<Entry> entries)
    {
        var text = new StringBuilder("version: 1\n\n");
        var written = Written(tree.Schema).ToList();
        foreach (var entry in entries)
            LdifWriter.Write(text, entry.Dn, Attributes(entry, tree, written));
        return text.ToString();
    }

    // what a fixture may give, and what would be another after a reload
    private static IEnumerable<AttributeType> Written(LdapSchema schema)
    {
        var known = schema.Known;
        yield return known.StructuralObjectClass;
        yield return known.EntryUuid;
        yield return known.CreatorsName;
        yield return known.CreateTimestamp;
        yield return known.EntryCsn;
        yield return known.ModifiersName;
        yield return known.ModifyTimestamp;
        if (schema.Domain is not null && schema.FindAttributeType("objectSid") is { } sid)
            yield return sid;
    }

    private static IEnumerable<(string Description, byte[] Value)> Attributes(Entry entry, DirectoryTree tree, List<AttributeType> written)
    {
        foreach (var slot in entry.Slots)
        {
            if (written.Contains(slot.Description.Type))
                continue;
            foreach (var value in Values(entry, slot))
                yield return (slot.Description.Text, value);
        }

        foreach (var type in written)
        {
            foreach (var value in ComputedAttributes.Values(type, entry, tree))
                yield return (type.Name, value);
        }
    }

    private static List<byte[]> Values(Entry entry, AttributeSlot slot)
    {
        var values = new List<byte[]>();
        foreach (var value in entry.Values(slot))
            values.Add(value.ToArray());
        return values;
    }
}
