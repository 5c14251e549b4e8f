using System.Globalization;
using System.Text;
using Mocks.Ldap.Directory;

namespace Mocks.Ldap.Policy;

/// <summary>
/// What a pwdPolicy entry asks for (draft-behera-ldap-password-policy-10 §5.2). Times are seconds; 0 means that the rule is off.
/// </summary>
/// <param name="Lockout">Whether accounts can be locked.</param>
/// <param name="MaxFailure">Failed binds that lock an account.</param>
/// <param name="FailureCountInterval">After which a failure is forgotten.</param>
/// <param name="LockoutDuration">After which a lock ends by itself.</param>
/// <param name="MaxAge">After which a password expires.</param>
/// <param name="ExpireWarning">Before which the client is warned.</param>
/// <param name="GraceLimit">Binds allowed with an expired password.</param>
/// <param name="MustChange">Whether a password that was reset must be changed first.</param>
/// <param name="MinLength">Octets of a new password.</param>
/// <param name="ChecksQuality">Whether new passwords are checked at all.</param>
/// <param name="AllowUserChange">Whether people may change their own.</param>
/// <param name="InHistory">Earlier passwords that may not come again.</param>
/// <param name="MinAge">Before which a password may not be changed.</param>
/// <param name="SafeModify">Whether the old password must be given with the new one.</param>
internal sealed record PasswordPolicy(
    bool Lockout, int MaxFailure, int FailureCountInterval, int LockoutDuration, int MaxAge, int ExpireWarning, int GraceLimit,
    bool MustChange, int MinLength, bool ChecksQuality, bool AllowUserChange, int InHistory, int MinAge, bool SafeModify)
{
    /// <summary>For accounts without a policy: an account that a fixture locks or resets is locked or reset.</summary>
    private static readonly PasswordPolicy Fallback = new(true, 0, 0, 0, 0, 0, 0, true, 0, false, true, 0, 0, false);

    /// <summary>Whether it is a policy of the directory, and not the one for accounts without.</summary>
    public bool IsNamed => !ReferenceEquals(this, Fallback);

    /// <summary>The policy that the entry names, or the default one of the environment.</summary>
    public static PasswordPolicy Of(Entry entry, DirectoryTree tree, LdapOptions options)
    {
        var named = Value(entry, tree, "pwdPolicySubentry") ?? options.PasswordPolicy;
        if (named is null || !tree.Schema.TryNormalize(named, out var name) || !tree.TryFind(name.Key, out var policy))
            return Fallback;
        return new PasswordPolicy(
            Flag(policy, tree, "pwdLockout", false), Number(policy, tree, "pwdMaxFailure"), Number(policy, tree, "pwdFailureCountInterval"),
            Number(policy, tree, "pwdLockoutDuration"), Number(policy, tree, "pwdMaxAge"), Number(policy, tree, "pwdExpireWarning"),
            Number(policy, tree, "pwdGraceAuthNLimit"), Flag(policy, tree, "pwdMustChange", false), Number(policy, tree, "pwdMinLength"),
            Number(policy, tree, "pwdCheckQuality") > 0, Flag(policy, tree, "pwdAllowUserChange", true),
            Number(policy, tree, "pwdInHistory"), Number(policy, tree, "pwdMinAge"), Flag(policy, tree, "pwdSafeModify", false));
    }

    private static int Number(Entry policy, DirectoryTree tree, string name) =>
        int.TryParse(Value(policy, tree, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Flag(Entry policy, DirectoryTree tree, string name, bool fallback) =>
        Value(policy, tree, name) is { } value ? value.Equals("TRUE", StringComparison.OrdinalIgnoreCase) : fallback;

    private static string? Value(Entry entry, DirectoryTree tree, string name) =>
        tree.Schema.FindAttributeType(name) is { } type && entry.ValuesOf(type) is [var value, ..] ? Encoding.UTF8.GetString(value) : null;
}
