using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>What an operation came to, as it was on the wire.</summary>
internal sealed record LdapTestResult(
    int Id, byte Tag, int Code, string MatchedDn, string Diagnostic, string? ResponseName, byte[]? ResponseValue,
    IReadOnlyList<LdapTestEntry> Entries, IReadOnlyList<Control> Controls)
{
    public IReadOnlyList<string> Dns => [.. Entries.Select(entry => entry.Dn)];
}
