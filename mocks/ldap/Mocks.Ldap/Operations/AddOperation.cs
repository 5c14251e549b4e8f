using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.7.</summary>
internal static class AddOperation
{
    /// <summary>What OpenLDAP refuses before it asks who the client is.</summary>
    public static void RefuseUnfit(AddRequest request)
    {
        if (request.Attributes.Count == 0)
            throw new LdapException(ResultCode.ProtocolError, "no attributes provided");
        if (request.Entry.Length == 0)
            throw new LdapException(ResultCode.EntryAlreadyExists, "root DSE already exists");
    }

    public static DirectoryTree Apply(OperationContext context, AddRequest request, DirectoryTree tree, UpdateControls controls)
    {
        var name = Names.Normalize(request.Entry, tree.Schema);
        CheckPlace(context, tree, name);
        if (tree.Schema.Domain is not null && request.Attributes.Any(attribute => attribute.Description.Equals("unicodePwd", StringComparison.OrdinalIgnoreCase)))
            UnicodePassword.RequireTls(context);
        var edit = new DirectoryEdit(tree);
        var entry = EntryCreation.Add(edit, request.Entry, request.Attributes, context.Stamp(), RelaxControl.IsOn(context));
        if (!context.Viewer.MayChange(entry, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to entry");
        var changed = edit.Commit();
        // an assertion about an entry to come is held against it as it would be (RFC 4528 §4)
        AssertionControl.Check(context.Controls, entry, changed, context.Viewer);
        controls.After(entry, changed);
        return changed;
    }

    private static void CheckPlace(OperationContext context, DirectoryTree tree, NormalizedName name)
    {
        if (name.IsRoot || tree.SuffixOf(name.Key) is not { } suffix)
            throw new LdapException(ResultCode.UnwillingToPerform, "no global superior knowledge");
        if (tree.TryFind(name.Key, out _))
            throw new LdapException(ResultCode.EntryAlreadyExists);
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var isSuffix = name.Key.Length == suffix.Key.Length;
        if (!isSuffix && !tree.TryFind(name.ParentKey.ToArray(), out _))
            throw Names.Missing(tree, name.Key);
        if (!context.Viewer.MayChangeBelow(tree.TryFind(name.ParentKey.ToArray(), out var parent) ? parent : null, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent");
    }
}
