namespace Mocks.Ldap.Protocol.Messages;

/// <summary>The outcome of an operation (RFC 4511 §4.1.9), with what some responses add to it.</summary>
/// <param name="Code">resultCode.</param>
/// <param name="Diagnostic">diagnosticMessage.</param>
/// <param name="MatchedDn">matchedDN.</param>
public sealed record LdapResult(ResultCode Code, string Diagnostic = "", string MatchedDn = "")
{
    public static LdapResult Success { get; } = new(ResultCode.Success);

    /// <summary>LDAP URLs, for <see cref="ResultCode.Referral"/>.</summary>
    public IReadOnlyList<string> Referrals { get; init; } = [];

    /// <summary>serverSaslCreds of a bind response.</summary>
    public byte[]? SaslCredentials { get; init; }

    /// <summary>responseName of an extended response.</summary>
    public string? ResponseName { get; init; }

    /// <summary>responseValue of an extended response.</summary>
    public byte[]? ResponseValue { get; init; }

    public IReadOnlyList<Control> Controls { get; init; } = [];
}
