using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
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
        if (VirtualEntries.Find(name, tree, context.Server) is not null)
            throw new LdapException(ResultCode.UnwillingToPerform, "cannot delete the root DSE");
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var entry = Names.FindForWrite(tree, name);
        if (!context.Viewer.IsAdministrator)
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent");
        controls.Before(entry, tree);
        var edit = new DirectoryEdit(tree);
        if (context.Controls.Has(Oids.SubtreeDelete))
        {
            foreach (var below in tree.Subtree(entry.Key).ToList())
                edit.Remove(below);
            return edit.Commit();
        }

        if (tree.HasSubordinates(entry))
            throw new LdapException(ResultCode.NotAllowedOnNonLeaf, "subordinate objects must be deleted first");
        edit.Remove(entry);
        return edit.Commit();
    }
}
