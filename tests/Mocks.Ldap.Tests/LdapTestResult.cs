using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>What an operation came to, as it was on the wire.</summary>
internal sealed record LdapTestResult(
    int Id, byte Tag, int Code, string MatchedDn, string Diagnostic, string? ResponseName, byte[]? ResponseValue,
    IReadOnlyList<LdapTestEntry> Entries, IReadOnlyList<Control> Controls)
{
    /// <summary>URLs of a referral.</summary>
    public IReadOnlyList<string> Referrals { get; init; } = [];

    /// <summary>URLs of continuation references.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> Dns => [.. Entries.Select(entry => entry.Dn)];
}
