using System.Globalization;
using System.Text;
using Mocks.Ldap.Directory;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// The account policy that the domain's own entry has (MS-ADTS §3.1.1.5.2, MS-SAMR §3.1.1.5). Lengths of time are negative numbers of
/// 100 ns there; here they are spans, zero where the rule is off.
/// </summary>
/// <param name="LockoutThreshold">Bad passwords that lock an account; 0 for never.</param>
/// <param name="LockoutDuration">After which a lock ends by itself.</param>
/// <param name="ObservationWindow">After which a bad password is forgotten.</param>
/// <param name="MaxAge">After which a password expires.</param>
/// <param name="MinLength">Characters of a new password.</param>
/// <param name="IsComplex">Whether a new password needs characters of three kinds.</param>
/// <param name="HistoryLength">Earlier passwords that may not come again.</param>
internal sealed record DomainPolicy(
    int LockoutThreshold, TimeSpan LockoutDuration, TimeSpan ObservationWindow, TimeSpan MaxAge, int MinLength, bool IsComplex, int HistoryLength)
{
    private const int PasswordComplex = 1;

    public static DomainPolicy Of(Entry entry, DirectoryTree tree)
    {
        var domain = tree.SuffixOf(entry.Key) is { } suffix && tree.TryFind(suffix.Key, out var found) ? found : entry;
        return new DomainPolicy(
            (int)Number(tree, domain, "lockoutThreshold"), Span(tree, domain, "lockoutDuration"), Span(tree, domain, "lockOutObservationWindow"),
            Span(tree, domain, "maxPwdAge"), (int)Number(tree, domain, "minPwdLength"),
            (Number(tree, domain, "pwdProperties") & PasswordComplex) != 0, (int)Number(tree, domain, "pwdHistoryLength"));
    }

    /// <summary>A whole number of an entry; 0 when it has none.</summary>
    public static long Number(DirectoryTree tree, Entry entry, string attribute) =>
        tree.Schema.FindAttributeType(attribute) is { } type && entry.ValuesOf(type) is [var value, ..]
        && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>Whether a new password is long and mixed enough.</summary>
    public bool Allows(string password)
    {
        if (password.Length < MinLength)
            return false;
        if (!IsComplex)
            return true;
        var kinds = (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
            + (password.Any(character => !char.IsLetterOrDigit(character)) ? 1 : 0);
        return kinds >= 3;
    }

    // the least of all numbers means never
    private static TimeSpan Span(DirectoryTree tree, Entry domain, string attribute) =>
        Number(tree, domain, attribute) is < 0 and > long.MinValue and var ticks ? TimeSpan.FromTicks(-ticks) : TimeSpan.Zero;

    internal static byte[] Text(long number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
