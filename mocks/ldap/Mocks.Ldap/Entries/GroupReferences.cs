using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>
/// Keeps groups true when a member gets another name, as OpenLDAP's refint overlay and Active Directory do: memberOf stays right
/// through a rename.
/// </summary>
internal static class GroupReferences
{
    /// <param name="tree">Before the rename: its index says which groups name the entry.</param>
    /// <param name="edit">Where the groups are changed.</param>
    /// <param name="oldKey">The name that the groups hold.</param>
    /// <param name="newName">The name that they are to hold.</param>
    public static void Follow(DirectoryTree tree, DirectoryEdit edit, byte[] oldKey, NormalizedName newName)
    {
        if (oldKey.AsSpan().SequenceEqual(newName.Key))
            return;
        foreach (var type in (AttributeType[])[tree.Schema.Known.Member, tree.Schema.Known.UniqueMember])
        {
            foreach (var key in tree.IndexRange(type, oldKey, DirectoryTree.Next(oldKey)))
            {
                // the group may itself have been renamed by now: ids stay
                if (edit.TryFind(key.Entry, out var group))
                    edit.Put(Replace(group, type, oldKey, newName, tree.Schema));
            }
        }
    }

    /// <summary>Takes an entry that is deleted out of its groups, as Active Directory does.</summary>
    public static void Forget(DirectoryTree tree, DirectoryEdit edit, byte[] key)
    {
        var type = tree.Schema.Known.Member;
        foreach (var found in tree.IndexRange(type, key, DirectoryTree.Next(key)))
        {
            if (!edit.TryFind(found.Entry, out var group))
                continue;
            var draft = EntryDraft.Of(group);
            foreach (var attribute in draft.Attributes.Where(attribute => attribute.Description.Type == type))
                attribute.Values.RemoveAll(value => AttributeReader.Comparable(type, value, tree.Schema).AsSpan().SequenceEqual(key));
            draft.Attributes.RemoveAll(attribute => attribute.Values.Count == 0);
            edit.Put(draft.Finish(group.Id, new NormalizedName(group.Dn, group.Key), group.StructuralClass, group.Stamp));
        }
    }

    private static Entry Replace(Entry group, AttributeType type, byte[] oldKey, NormalizedName newName, LdapSchema schema)
    {
        var draft = EntryDraft.Of(group);
        foreach (var attribute in draft.Attributes.Where(attribute => attribute.Description.Type == type))
        {
            for (var i = 0; i < attribute.Values.Count; i++)
            {
                if (AttributeReader.Comparable(type, attribute.Values[i], schema).AsSpan().SequenceEqual(oldKey))
                    attribute.Values[i] = Encoding.UTF8.GetBytes(newName.Text);
            }
        }

        return draft.Finish(group.Id, new NormalizedName(group.Dn, group.Key), group.StructuralClass, group.Stamp);
    }
}
