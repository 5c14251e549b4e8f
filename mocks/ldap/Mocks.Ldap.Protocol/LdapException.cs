using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol;

/// <summary>An operation ends with this result; the connection lives on.</summary>
/// <param name="code">The resultCode of the answer.</param>
/// <param name="diagnostic">The diagnosticMessage: OpenLDAP's words where it has some.</param>
/// <param name="matchedDn">The matchedDN, empty unless the code is one that carries it.</param>
public sealed class LdapException(ResultCode code, string diagnostic = "", string matchedDn = "") : Exception(diagnostic)
{
    public ResultCode Code { get; } = code;

    public string Diagnostic { get; } = diagnostic;

    public string MatchedDn { get; } = matchedDn;

    /// <summary>LDAP URLs, for <see cref="ResultCode.Referral"/>.</summary>
    public IReadOnlyList<string> Referrals { get; init; } = [];

    /// <summary>Controls of the response.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];
}
