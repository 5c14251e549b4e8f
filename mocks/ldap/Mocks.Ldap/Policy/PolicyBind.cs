using Mocks.Ldap.Access;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Policy;

/// <summary>A bind with an entry's password under its policy (draft-behera §7.1–7.3): locks, failures, expiry, grace and warnings.</summary>
internal static class PolicyBind
{
    /// <param name="context">Of the bind.</param>
    /// <param name="name">Who signs in.</param>
    /// <param name="entry">Their entry.</param>
    /// <param name="matches">Whether the client proved that it knows a stored password.</param>
    public static LdapResult Execute(OperationContext context, NormalizedName name, Entry entry, Predicate<byte[]> matches)
    {
        var tree = context.Store.Current;
        var now = context.Server.Time.GetUtcNow();
        var policy = PasswordPolicy.Of(entry, tree, context.Server.Options);
        var state = new AccountState(entry, tree.Schema);
        if (state.IsLocked(policy, now) || state.IsOutOfSeason(now))
            return Refused(context, PasswordPolicyError.AccountLocked);
        if (!Viewer.MayAuthenticate(entry, tree))
            return Refused(context, null);
        if (!entry.ValuesOf(tree.Schema.Known.UserPassword).Exists(matches))
        {
            if (policy.Lockout && policy.MaxFailure > 0)
                Note(context, entry, changed => changed.Fail(policy, now));
            return Refused(context, null);
        }

        if (state.ForgetFailures())
            Note(context, entry, changed => changed.ForgetFailures());
        var mustChange = policy.MustChange && state.IsReset;
        var (refusal, grace, seconds) = mustChange ? (false, null, null) : Expiry(context, policy, state, entry, now);
        if (refusal)
            return Refused(context, PasswordPolicyError.PasswordExpired);
        context.Session.Viewer = new Viewer(name with { Text = entry.Dn }, context.Server.IsAdministrator(name));
        context.Session.MustChangePassword = mustChange;
        return LdapResult.Success with
        {
            Controls = PasswordPolicyControl.Response(context.Controls, mustChange ? PasswordPolicyError.ChangeAfterReset : null, grace, seconds),
        };
    }

    private static (bool IsRefused, int? Grace, int? Seconds) Expiry(
        OperationContext context, PasswordPolicy policy, AccountState state, Entry entry, DateTimeOffset now)
    {
        if (policy.MaxAge == 0 || state.ChangedTime is not { } changed)
            return (false, null, null);
        var left = changed.AddSeconds(policy.MaxAge) - now;
        if (left > TimeSpan.Zero)
            return (false, null, left.TotalSeconds <= policy.ExpireWarning ? (int)left.TotalSeconds : null);
        if (state.GraceUses >= policy.GraceLimit)
            return (true, null, null);
        Note(context, entry, account => account.UseGrace(now));
        return (false, policy.GraceLimit - state.GraceUses - 1, null);
    }

    private static LdapResult Refused(OperationContext context, PasswordPolicyError? error) =>
        new(ResultCode.InvalidCredentials) { Controls = PasswordPolicyControl.Response(context.Controls, error, null, null) };

    private static void Note(OperationContext context, Entry entry, Action<AccountState> change) => context.Store.Write(tree =>
    {
        if (!tree.ById.TryGet(entry.Id, out var current))
            return tree;
        var state = new AccountState(current, tree.Schema);
        change(state);
        var edit = new DirectoryEdit(tree);
        edit.Put(state.ToEntry());
        return edit.Commit();
    });
}
