using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.7.</summary>
internal static class AddOperation
{
    public static LdapResult Execute(OperationContext context, AddRequest request)
    {
        Names.RequireIdentity(context);
        var stamp = context.Stamp();
        context.Store.Write(tree =>
        {
            var name = Names.Normalize(request.Entry, tree.Schema);
            CheckPlace(context, tree, name);
            var edit = new DirectoryEdit(tree);
            EntryCreation.Add(edit, request.Entry, request.Attributes, stamp, false);
            return edit.Commit();
        });
        return LdapResult.Success;
    }

    private static void CheckPlace(OperationContext context, DirectoryTree tree, NormalizedName name)
    {
        if (name.IsRoot || tree.SuffixOf(name.Key) is not { } suffix)
            throw new LdapException(ResultCode.UnwillingToPerform, "no global superior knowledge");
        if (tree.TryFind(name.Key, out _))
            throw new LdapException(ResultCode.EntryAlreadyExists);
        var isSuffix = name.Key.Length == suffix.Key.Length;
        if (!isSuffix && !tree.TryFind(name.ParentKey.ToArray(), out _))
            throw Names.Missing(tree, name.Key);
        if (!context.Viewer.IsAdministrator)
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent");
    }
}
