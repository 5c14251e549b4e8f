using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>Carries a directory over to another schema, which must know all that the entries use.</summary>
internal static class DirectoryTransfer
{
    public static DirectoryTree Under(LdapSchema schema, DirectoryTree tree)
    {
        var edit = new DirectoryEdit(DirectoryTree.Empty(schema)) { Settings = tree.Settings };
        foreach (var suffix in tree.Suffixes)
            edit.AddSuffix(suffix);
        var cursor = tree.ById.From(int.MinValue);
        while (cursor.MoveNext())
        {
            var entry = cursor.Value;
            var draft = new EntryDraft();
            foreach (var attribute in EntryDraft.Of(entry).Attributes)
            {
                // a schema is only ever added to: every description and class is known
                draft.Attributes.Add(new EntryAttribute(
                    schema.FindDescription(attribute.Description.Text) ?? schema.Adopt(attribute.Description.Text)!, attribute.Values));
            }

            var structural = schema.FindObjectClass(entry.StructuralClass.Oid)!; // as above
            edit.Put(draft.Finish(edit.TakeId(), new NormalizedName(entry.Dn, entry.Key), structural, entry.Stamp));
        }

        return edit.Commit();
    }
}
