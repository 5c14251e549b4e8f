using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>What Active Directory says of an account before and after its password is held against the one given.</summary>
internal static class DomainAccount
{
    private const int AccountDisabled = 0x2;
    private const int DontExpirePassword = 0x10000;
    private const int PasswordExpired = 0x800000;
    private const int HoursInWeek = 168;

    /// <summary>Whether too many bad passwords have locked the account, and the lock has not ended.</summary>
    public static bool IsLocked(DirectoryTree tree, Entry entry, DateTimeOffset now)
    {
        var since = DomainPolicy.Number(tree, entry, "lockoutTime");
        var duration = DomainPolicy.Of(entry, tree).LockoutDuration;
        return since > 0 && (duration == TimeSpan.Zero || since + duration.Ticks > now.ToFileTime());
    }

    /// <summary>The <c>data</c> of a refusal although the password is right; null when there is none to be.</summary>
    public static string? Refusal(DirectoryTree tree, Entry entry, DateTimeOffset now)
    {
        var control = DomainPolicy.Number(tree, entry, "userAccountControl");
        if ((control & AccountDisabled) != 0)
            return "533";
        var expires = DomainPolicy.Number(tree, entry, "accountExpires");
        if (expires is > 0 and < long.MaxValue && expires <= now.ToFileTime())
            return "701";
        if (!IsWithinHours(tree, entry, now))
            return "530";
        // a simple bind comes from the domain controller itself
        if (Values(tree, entry, "userWorkstations") is [var stations, ..]
            && !System.Text.Encoding.UTF8.GetString(stations).Split(',', StringSplitOptions.TrimEntries).Contains("DC1", StringComparer.OrdinalIgnoreCase))
            return "531";
        if ((control & PasswordExpired) != 0)
            return "532";
        if ((control & DontExpirePassword) != 0 || Values(tree, entry, "pwdLastSet") is not [var last, ..])
            return null;
        var age = DomainPolicy.Of(entry, tree).MaxAge;
        return last is [(byte)'0'] ? "773"
            : age > TimeSpan.Zero && DomainPolicy.Number(tree, entry, "pwdLastSet") + age.Ticks <= now.ToFileTime() ? "532"
            : null;
    }

    /// <summary>Counts a bad password; with as many as the policy allows, the account is locked.</summary>
    public static void CountFailure(OperationContext context, Entry entry) => Change(context, entry, (draft, tree, now) =>
    {
        var policy = DomainPolicy.Of(entry, tree);
        var last = DomainPolicy.Number(tree, entry, "badPasswordTime");
        var isForgotten = policy.ObservationWindow > TimeSpan.Zero && last + policy.ObservationWindow.Ticks <= now;
        var count = (isForgotten ? 0 : DomainPolicy.Number(tree, entry, "badPwdCount")) + 1;
        Set(draft, tree, "badPwdCount", count);
        Set(draft, tree, "badPasswordTime", now);
        if (policy.LockoutThreshold > 0 && count >= policy.LockoutThreshold)
            Set(draft, tree, "lockoutTime", now);
    });

    /// <summary>Forgets bad passwords after a good one.</summary>
    public static void ForgetFailures(OperationContext context, Entry entry)
    {
        var tree = context.Store.Current;
        if (DomainPolicy.Number(tree, entry, "badPwdCount") == 0 && DomainPolicy.Number(tree, entry, "lockoutTime") == 0)
            return;
        Change(context, entry, static (draft, tree, _) =>
        {
            Set(draft, tree, "badPwdCount", 0);
            Set(draft, tree, "lockoutTime", 0);
        });
    }

    internal static void Set(EntryDraft draft, DirectoryTree tree, string attribute, long value)
    {
        var values = draft.Get(tree.Schema.FindAttributeType(attribute)!.Plain).Values; // the schema of Active Directory has it
        values.Clear();
        values.Add(DomainPolicy.Text(value));
    }

    // logonHours: a bit an hour of the week, from Sunday midnight UTC on
    private static bool IsWithinHours(DirectoryTree tree, Entry entry, DateTimeOffset now)
    {
        if (Values(tree, entry, "logonHours") is not [{ Length: HoursInWeek / 8 } hours, ..])
            return true;
        var hour = ((int)now.UtcDateTime.DayOfWeek * 24) + now.UtcDateTime.Hour;
        return (hours[hour / 8] & (1 << (hour % 8))) != 0;
    }

    private static List<byte[]> Values(DirectoryTree tree, Entry entry, string attribute) =>
        tree.Schema.FindAttributeType(attribute) is { } type ? entry.ValuesOf(type) : [];

    // no change of the entry in the sense of whenChanged
    private static void Change(OperationContext context, Entry entry, Action<EntryDraft, DirectoryTree, long> change) => context.Store.Write(tree =>
    {
        if (!tree.ById.TryGet(entry.Id, out var current))
            return tree;
        var draft = EntryDraft.Of(current);
        change(draft, tree, context.Server.Time.GetUtcNow().ToFileTime());
        var edit = new DirectoryEdit(tree);
        edit.Put(draft.Finish(current.Id, new NormalizedName(current.Dn, current.Key), current.StructuralClass, current.Stamp));
        return edit.Commit();
    });
}
