using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Operations;

/// <summary>The SASL mechanisms of a bind.</summary>
internal static class SaslBind
{
    public static IReadOnlyList<string> Mechanisms { get; } = ["PLAIN"];

    public static LdapResult Execute(OperationContext context, SaslAuthentication sasl) => sasl.Mechanism switch
    {
        "PLAIN" => Plain(context, sasl.Credentials ?? []),
        _ => throw new LdapException(ResultCode.AuthMethodNotSupported, "SASL(-4): no mechanism available: "),
    };

    // RFC 4616: authzid NUL authcid NUL password. The authcid is a DN ("dn:..." or bare) or the uid of exactly one entry.
    private static LdapResult Plain(OperationContext context, byte[] credentials)
    {
        var parts = Encoding.UTF8.GetString(credentials).Split('\0');
        if (parts.Length != 3 || parts[1].Length == 0 || parts[2].Length == 0)
            throw new LdapException(ResultCode.InvalidCredentials, "SASL(-13): user not found: malformed PLAIN credentials");
        if (SaslIdentity.Find(context.Store.Current, parts[1]) is not { } name)
            throw new LdapException(ResultCode.InvalidCredentials, "SASL(-13): user not found: Password verification failed");
        if (parts[0].Length > 0 && SaslIdentity.Find(context.Store.Current, parts[0])?.Key.AsSpan().SequenceEqual(name.Key) != true)
            throw new LdapException(ResultCode.InsufficientAccessRights, "SASL(-14): authorization failure: not authorized");
        var result = BindOperation.SignIn(context, name, Encoding.UTF8.GetBytes(parts[2]));
        return result.Code == ResultCode.InvalidCredentials
            ? result with { Diagnostic = "SASL(-13): user not found: Password verification failed" }
            : result;
    }
}
