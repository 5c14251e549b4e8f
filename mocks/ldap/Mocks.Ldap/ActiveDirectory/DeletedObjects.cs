using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// What Active Directory keeps of deleted objects (MS-ADTS §3.1.1.5.5): an entry below <c>CN=Deleted Objects</c> with a name that holds
/// its GUID, its identifiers and little else. Seen under the show-deleted control alone.
/// </summary>
internal static class DeletedObjects
{
    private const string ContainerRdn = "CN=Deleted Objects";

    // §3.1.1.5.5.1.1, of those that the schema here has
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "objectClass", "sAMAccountName", "objectSid", "sIDHistory", "userAccountControl", "groupType", "nTSecurityDescriptor",
        "primaryGroupID", "dNSHostName", "systemFlags", "sAMAccountType", "lastKnownParent", "isDeleted",
    };

    /// <summary>The container of each domain that has none yet.</summary>
    public static void AddContainers(DirectoryEdit edit, WriteStamp stamp)
    {
        foreach (var suffix in edit.Suffixes)
        {
            var dn = $"{ContainerRdn},{suffix.Text}";
            if (edit.TryFind(suffix.Key, out _) && edit.Schema.TryNormalize(dn, out var name) && !edit.TryFind(name.Key, out _))
                EntryCreation.Add(edit, dn, [Attribute("objectClass", "top", "container"), Attribute("isDeleted", "TRUE")], stamp, true);
        }
    }

    /// <summary>Puts what is left of an entry where the deleted ones are; one that is there already goes for good.</summary>
    public static void Bury(DirectoryEdit edit, DirectoryTree tree, Entry entry, WriteStamp stamp)
    {
        edit.Remove(entry);
        GroupReferences.Forget(tree, edit, entry.Key);
        if (tree.SuffixOf(entry.Key) is not { } suffix || suffix.Key.Length == entry.Key.Length || tree.Special.Deleted.Contains(entry.Id)
            || !edit.Schema.TryNormalize($"{ContainerRdn},{suffix.Text}", out var container) || !edit.TryFind(container.Key, out _))
            return;
        var dn = DistinguishedName.Parse(entry.Dn);
        var naming = dn.Rdns[0].Assertions[0];
        byte[] value = [.. naming.Value, .. Encoding.UTF8.GetBytes($"\nDEL:{entry.Stamp.Uuid}")];
        var rdn = new RelativeDistinguishedName([new AttributeTypeAndValue(naming.Type, value)]);
        var draft = EntryDraft.Of(entry);
        draft.Attributes.RemoveAll(attribute => !Kept.Contains(attribute.Description.Type.Name));
        Set(draft, edit.Schema, naming.Type, value);
        Set(draft, edit.Schema, "isDeleted", "TRUE"u8.ToArray());
        Set(draft, edit.Schema, "lastKnownParent", Encoding.UTF8.GetBytes(dn.Parent.ToString()));
        if (NameNormalizer.Normalize(DistinguishedName.Parse(container.Text).Child(rdn), edit.Schema) is { } name)
            edit.Put(draft.Finish(entry.Id, name, entry.StructuralClass, stamp.ForChange(entry.Stamp)));
    }

    private static void Set(EntryDraft draft, LdapSchema schema, string attribute, byte[] value)
    {
        var values = draft.Get(schema.FindDescription(attribute)!).Values; // the schema of Active Directory has it
        values.Clear();
        values.Add(value);
    }

    private static PartialAttribute Attribute(string name, params IReadOnlyList<string> values) =>
        new(name, [.. values.Select(Encoding.UTF8.GetBytes)]);
}
