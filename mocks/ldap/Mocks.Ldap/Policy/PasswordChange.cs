using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Policy;

/// <summary>A new password under the entry's policy (draft-behera §7.4–7.6). The administrator is bound by none of it.</summary>
internal static class PasswordChange
{
    /// <summary>Throws when the policy does not allow it.</summary>
    /// <param name="context">Of the operation.</param>
    /// <param name="tree">Before the change.</param>
    /// <param name="entry">Whose password it is.</param>
    /// <param name="passwords">The new ones as the client sent them.</param>
    public static void Check(OperationContext context, DirectoryTree tree, Entry entry, IEnumerable<byte[]> passwords)
    {
        if (context.Viewer.IsAdministrator)
            return;
        var policy = PasswordPolicy.Of(entry, tree, context.Server.Options);
        if (!policy.AllowUserChange)
            throw new LdapException(ResultCode.InsufficientAccessRights, "User alteration of password is not allowed");
        if (policy.ChecksQuality && passwords.Any(password => password.Length < policy.MinLength))
            throw new LdapException(ResultCode.ConstraintViolation, "Password fails quality checking policy");
    }

    /// <summary>The changed entry with the time of its password; one that another set must be changed when the policy says so.</summary>
    public static Entry Note(OperationContext context, DirectoryTree tree, Entry changed)
    {
        var isOwn = context.Viewer.Name is { } name && name.Key.AsSpan().SequenceEqual(changed.Key);
        if (isOwn)
            context.Session.MustChangePassword = false;
        var policy = PasswordPolicy.Of(changed, tree, context.Server.Options);
        var state = new AccountState(changed, tree.Schema);
        if (!policy.IsNamed && !state.IsKept)
            return changed;
        state.ChangePassword(context.Server.Time.GetUtcNow(), !isOwn && policy.MustChange && policy.IsNamed);
        return state.ToEntry();
    }

    /// <summary>Throws for what a client that must change its password may not do yet.</summary>
    public static void RequireDone(OperationContext context)
    {
        if (context.Session.MustChangePassword)
        {
            throw new LdapException(
                ResultCode.InsufficientAccessRights, "Operations are restricted to bind/unbind/abandon/StartTLS/modify password");
        }
    }
}
