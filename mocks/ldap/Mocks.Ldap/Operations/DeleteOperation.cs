using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.8.</summary>
internal static class DeleteOperation
{
    public static LdapResult Execute(OperationContext context, DeleteRequest request)
    {
        Names.RequireIdentity(context);
        context.Store.Write(tree =>
        {
            var name = Names.Normalize(request.Entry, tree.Schema);
            if (VirtualEntries.Find(name, tree, context.Server) is not null)
                throw new LdapException(ResultCode.UnwillingToPerform, "cannot delete the root DSE");
            var entry = Names.FindForWrite(tree, name);
            if (!context.Viewer.IsAdministrator)
                throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent");
            var edit = new DirectoryEdit(tree);
            if (tree.HasSubordinates(entry))
                throw new LdapException(ResultCode.NotAllowedOnNonLeaf, "subordinate objects must be deleted first");
            edit.Remove(entry);
            return edit.Commit();
        });
        return LdapResult.Success;
    }
}
