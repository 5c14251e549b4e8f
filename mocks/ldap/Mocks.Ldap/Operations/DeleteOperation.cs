using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.8; with the control of draft-armijo-ldap-treedelete, an entry with all that is below.</summary>
internal static class DeleteOperation
{
    public static DirectoryTree Apply(OperationContext context, DeleteRequest request, DirectoryTree tree, UpdateControls controls)
    {
        var name = Names.Normalize(request.Entry, tree.Schema);
        if (VirtualEntries.Find(name, tree, context) is not null)
            throw new LdapException(ResultCode.UnwillingToPerform, "cannot delete the root DSE");
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var entry = Names.FindForWrite(tree, name);
        if (!context.Viewer.MayChangeBelow(tree.TryFind(name.ParentKey.ToArray(), out var parent) ? parent : null, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent");
        if (!context.Viewer.MayChange(entry, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to entry");
        controls.Before(entry, tree);
        var edit = new DirectoryEdit(tree);
        var stamp = context.Stamp();
        edit.Note(stamp.Csn);
        if (context.Controls.Has(Oids.SubtreeDelete))
        {
            foreach (var below in tree.Subtree(entry.Key).Reverse())
                Remove(edit, tree, below, stamp);
            return edit.Commit();
        }

        if (tree.HasSubordinates(entry))
            throw new LdapException(ResultCode.NotAllowedOnNonLeaf, "subordinate objects must be deleted first");
        Remove(edit, tree, entry, stamp);
        return edit.Commit();
    }

    private static void Remove(DirectoryEdit edit, DirectoryTree tree, Entry entry, WriteStamp stamp)
    {
        if (tree.Schema.Domain is null)
            edit.Remove(entry);
        else
            DeletedObjects.Bury(edit, tree, entry, stamp);
    }
}
