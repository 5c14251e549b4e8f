using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Passwords;
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
    /// <param name="givesOld">Whether the client gives the old password too.</param>
    public static void Check(OperationContext context, DirectoryTree tree, Entry entry, IReadOnlyCollection<byte[]> passwords, bool givesOld)
    {
        if (context.Viewer.IsAdministrator)
            return;
        var policy = PasswordPolicy.Of(entry, tree, context.Server.Options);
        if (!policy.AllowUserChange)
            throw Refused(context, ResultCode.InsufficientAccessRights, "User alteration of password is not allowed", PasswordPolicyError.PasswordModNotAllowed);
        if (policy.SafeModify && !givesOld)
        {
            throw Refused(
                context, ResultCode.InsufficientAccessRights, "Must supply old password to be changed as well as new one",
                PasswordPolicyError.MustSupplyOldPassword);
        }

        var state = new AccountState(entry, tree.Schema);
        if (policy.MinAge > 0 && !state.IsReset && state.ChangedTime is { } changed && changed.AddSeconds(policy.MinAge) > context.Server.Time.GetUtcNow())
            throw Refused(context, ResultCode.ConstraintViolation, "Password is too young to change", PasswordPolicyError.PasswordTooYoung);
        if (policy.ChecksQuality && passwords.Any(password => password.Length < policy.MinLength))
            throw Refused(context, ResultCode.ConstraintViolation, "Password fails quality checking policy", PasswordPolicyError.PasswordTooShort);
        if (policy.InHistory > 0)
            CheckHistory(context, tree, entry, state, passwords);
    }

    private static void CheckHistory(
        OperationContext context, DirectoryTree tree, Entry entry, AccountState state, IReadOnlyCollection<byte[]> passwords)
    {
        foreach (var stored in entry.ValuesOf(tree.Schema.Known.UserPassword))
        {
            if (passwords.Any(password => PasswordCheck.Matches(stored, password)))
            {
                throw Refused(
                    context, ResultCode.ConstraintViolation, "Password is not being changed from existing value", PasswordPolicyError.PasswordInHistory);
            }
        }

        foreach (var stored in state.History)
        {
            if (passwords.Any(password => PasswordCheck.Matches(stored, password)))
                throw Refused(context, ResultCode.ConstraintViolation, "Password is in history of old passwords", PasswordPolicyError.PasswordInHistory);
        }
    }

    private static LdapException Refused(OperationContext context, ResultCode code, string text, PasswordPolicyError error) =>
        new(code, text) { Controls = PasswordPolicyControl.Response(context.Controls, error, null, null) };

    /// <summary>The changed entry with the time of its password; one that another set must be changed when the policy says so.</summary>
    /// <param name="context">Of the operation.</param>
    /// <param name="tree">Before the change.</param>
    /// <param name="earlier">The entry before the change.</param>
    /// <param name="changed">And after it.</param>
    public static Entry Note(OperationContext context, DirectoryTree tree, Entry earlier, Entry changed)
    {
        var isOwn = context.Viewer.Name is { } name && name.Key.AsSpan().SequenceEqual(changed.Key);
        if (isOwn)
            context.Session.MustChangePassword = false;
        var policy = PasswordPolicy.Of(changed, tree, context.Server.Options);
        var state = new AccountState(changed, tree.Schema);
        if (!policy.IsNamed && !state.IsKept)
            return changed;
        if (policy.InHistory > 0)
            state.Remember(earlier.ValuesOf(tree.Schema.Known.UserPassword), policy.InHistory, context.Server.Time.GetUtcNow());
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
