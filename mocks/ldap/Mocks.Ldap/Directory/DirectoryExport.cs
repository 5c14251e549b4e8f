using System.Text;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>Entries as LDIF content records, superiors first: loaded and written again they are the same, byte by byte.</summary>
internal static class DirectoryExport
{
    /// <param name="tree">The directory that the entries are of.</param>
    /// <param name="entries">In an order in which they can be loaded.</param>
    /// <param name="noted">Attributes to write too of those that the server notes or works out by itself.</param>
    public static string Write(DirectoryTree tree, IEnumerable<Entry> entries, IReadOnlyList<AttributeType> noted)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
            LdifWriter.Write(text, entry.Dn, Attributes(entry, tree, noted));
        return text.ToString();
    }

    /// <summary>What OpenLDAP's slapcat writes: all that a fixture may give, and that would be another after a reload.</summary>
    public static IReadOnlyList<AttributeType> Noted(LdapSchema schema)
    {
        var known = schema.Known;
        List<AttributeType> noted =
        [
            known.StructuralObjectClass, known.EntryUuid, known.CreatorsName, known.CreateTimestamp, known.EntryCsn, known.ModifiersName,
            known.ModifyTimestamp,
        ];
        if (schema.Domain is not null && schema.FindAttributeType("objectSid") is { } sid)
            noted.Add(sid);
        return noted;
    }

    private static IEnumerable<(string Description, byte[] Value)> Attributes(Entry entry, DirectoryTree tree, IReadOnlyList<AttributeType> noted)
    {
        foreach (var attribute in EntryDraft.Of(entry).Attributes)
        {
            if (noted.Contains(attribute.Description.Type))
                continue;
            foreach (var value in attribute.Values)
                yield return (attribute.Description.Text, value);
        }

        foreach (var type in noted)
        {
            foreach (var value in ComputedAttributes.Values(type, entry, tree))
                yield return (type.Name, value);
        }
    }
}
