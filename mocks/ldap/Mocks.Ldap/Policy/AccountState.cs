using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Policy;

/// <summary>The operational attributes in which an account's state is kept (draft-behera §5.3), read and written.</summary>
internal sealed class AccountState(Entry entry, LdapSchema schema)
{
    // locked until an administrator unlocks it
    private const string Forever = "000001010000Z";

    private EntryDraft? _draft;

    /// <summary>Whether the entry has any of it.</summary>
    public bool IsKept => Values("pwdReset").Count + Values("pwdChangedTime").Count + Values("pwdFailureTime").Count
        + Values("pwdAccountLockedTime").Count + Values("pwdGraceUseTime").Count > 0;

    public bool IsReset => Values("pwdReset") is [var value, ..] && value.Equals("TRUE", StringComparison.OrdinalIgnoreCase);

    public DateTimeOffset? ChangedTime => Time(Values("pwdChangedTime").FirstOrDefault());

    /// <summary>Earlier passwords as they were stored, the oldest first.</summary>
    public IEnumerable<byte[]> History => Values("pwdHistory").Select(value => Encoding.UTF8.GetBytes(value.Split('#', 4)[^1]));

    public int GraceUses => Values("pwdGraceUseTime").Count;

    public bool IsLocked(PasswordPolicy policy, DateTimeOffset now)
    {
        if (!policy.Lockout || Values("pwdAccountLockedTime") is not [var value, ..])
            return false;
        return value == Forever || policy.LockoutDuration == 0 || Time(value) is not { } since
            || since.AddSeconds(policy.LockoutDuration) > now;
    }

    /// <summary>Whether the account is not yet good (pwdStartTime) or no more (pwdEndTime).</summary>
    public bool IsOutOfSeason(DateTimeOffset now) =>
        Time(Values("pwdStartTime").FirstOrDefault()) > now || Time(Values("pwdEndTime").FirstOrDefault()) <= now;

    /// <summary>Notes a failed bind; with as many as the policy allows within its interval, the account is locked.</summary>
    public void Fail(PasswordPolicy policy, DateTimeOffset now)
    {
        var failures = Values("pwdFailureTime");
        if (policy.FailureCountInterval > 0)
            failures.RemoveAll(value => Time(value) is { } time && time.AddSeconds(policy.FailureCountInterval) <= now);
        // two failures of one second are two values
        failures.Add(GeneralizedTime.Comparable(now) + "Z");
        Set("pwdFailureTime", [.. failures.Distinct()]);
        if (failures.Count >= policy.MaxFailure)
            Set("pwdAccountLockedTime", [GeneralizedTime.Format(now)]);
    }

    public void UseGrace(DateTimeOffset now) => Set("pwdGraceUseTime", [.. Values("pwdGraceUseTime"), GeneralizedTime.Comparable(now) + "Z"]);

    /// <summary>True when there was something to forget.</summary>
    public bool ForgetFailures()
    {
        var had = Values("pwdFailureTime").Count + Values("pwdAccountLockedTime").Count > 0;
        if (had)
        {
            Set("pwdFailureTime", []);
            Set("pwdAccountLockedTime", []);
        }

        return had;
    }

    /// <summary>Keeps what was the password, the last <paramref name="most"/> of them (§5.3.6: time, syntax, length, data).</summary>
    public void Remember(IEnumerable<byte[]> passwords, int most, DateTimeOffset now)
    {
        var history = Values("pwdHistory");
        history.AddRange(passwords.Select(password =>
            $"{GeneralizedTime.Format(now)}#1.3.6.1.4.1.1466.115.121.1.40#{password.Length}#{Encoding.UTF8.GetString(password)}"));
        Set("pwdHistory", [.. history.Distinct().TakeLast(most)]);
    }

    public void ChangePassword(DateTimeOffset now, bool isReset)
    {
        ForgetFailures();
        Set("pwdGraceUseTime", []);
        Set("pwdChangedTime", [GeneralizedTime.Format(now)]);
        Set("pwdReset", isReset ? ["TRUE"] : []);
    }

    /// <summary>The entry with the state as it is now. It is no change of the entry: who changed it last, and when, stays.</summary>
    public Entry ToEntry()
    {
        _draft ??= EntryDraft.Of(entry);
        _draft.Attributes.RemoveAll(attribute => attribute.Values.Count == 0);
        return _draft.Finish(entry.Id, new NormalizedName(entry.Dn, entry.Key), entry.StructuralClass, entry.Stamp);
    }

    private static DateTimeOffset? Time(string? value) =>
        value is not null && GeneralizedTime.TryParse(Encoding.ASCII.GetBytes(value), out var time) ? time : null;

    private List<string> Values(string name) =>
        (_draft is null ? entry.ValuesOf(Type(name)) : _draft.Find(Type(name))?.Values)?.ConvertAll(Encoding.UTF8.GetString) ?? [];

    private void Set(string name, IReadOnlyList<string> values)
    {
        _draft ??= EntryDraft.Of(entry);
        var target = _draft.Get(Type(name).Plain).Values;
        target.Clear();
        target.AddRange(values.Select(Encoding.UTF8.GetBytes));
    }

    private AttributeType Type(string name) => schema.FindAttributeType(name)!; // the standard schema has all of them
}
