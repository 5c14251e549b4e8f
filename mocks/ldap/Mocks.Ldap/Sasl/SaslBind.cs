using System.Text;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Sasl;

/// <summary>The SASL mechanisms of a bind (RFC 4513 §5.2). Texts are those of OpenLDAP with Cyrus SASL.</summary>
internal static class SaslBind
{
    /// <summary>What the session may use: EXTERNAL needs a client certificate.</summary>
    public static IReadOnlyList<string> Mechanisms(LdapSession session) =>
    [
        "SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "PLAIN",
        .. session.ClientCertificate is null ? (string[])[] : ["EXTERNAL"],
    ];

    public static async ValueTask<LdapResult> ExecuteAsync(OperationContext context, SaslAuthentication sasl, ISaslExchange? underWay)
    {
        if (sasl.Mechanism.Length == 0)
            throw new LdapException(ResultCode.AuthMethodNotSupported, "no SASL mechanism provided");
        if (sasl.Mechanism == "PLAIN")
            return await PlainAsync(context, sasl.Credentials ?? []);
        if (sasl.Mechanism == "EXTERNAL" && context.Session.ClientCertificate is { } certificate)
            return SaslExternal.Execute(context, certificate, sasl.Credentials ?? []);
        await Task.Yield(); // thousands of rounds of hashing don't belong on a thread that serves other connections
        var exchange = underWay?.Mechanism == sasl.Mechanism ? underWay : Begin(sasl.Mechanism);
        var result = exchange.Next(context, sasl.Credentials);
        context.Session.Sasl = result.Code == ResultCode.SaslBindInProgress ? exchange : null;
        return result;
    }

    /// <summary>A refusal for what the client could not prove.</summary>
    public static LdapException Refused(string reason) => new(ResultCode.InvalidCredentials, "SASL(-13): " + reason);

    /// <summary>Whether the client may act as <paramref name="identity"/>: only as itself, but for the administrator.</summary>
    public static void Authorize(OperationContext context, string? identity, SaslAccount account)
    {
        if (string.IsNullOrEmpty(identity))
            return;
        if (SaslIdentity.Find(context.Server, identity)?.Key.AsSpan().SequenceEqual(account.Name.Key) != true)
            throw new LdapException(ResultCode.InsufficientAccessRights, "SASL(-14): authorization failure: not authorized");
    }

    private static ISaslExchange Begin(string mechanism) => mechanism switch
    {
        "SCRAM-SHA-1" or "SCRAM-SHA-256" or "SCRAM-SHA-512" => new ScramExchange(mechanism),
        "DIGEST-MD5" => new DigestMd5Exchange(),
        _ => throw new LdapException(ResultCode.AuthMethodNotSupported, "SASL(-4): no mechanism available: "),
    };

    // RFC 4616: authzid NUL authcid NUL password. The authcid is a DN ("dn:..." or bare) or the uid of exactly one entry.
    private static async ValueTask<LdapResult> PlainAsync(OperationContext context, byte[] credentials)
    {
        var parts = Encoding.UTF8.GetString(credentials).Split('\0');
        if (parts.Length != 3 || parts[1].Length == 0 || parts[2].Length == 0)
            throw Refused("user not found: malformed PLAIN credentials");
        if (SaslIdentity.Find(context.Server, parts[1]) is not { } name)
            throw Refused("user not found: Password verification failed");
        if (parts[0].Length > 0 && SaslIdentity.Find(context.Server, parts[0])?.Key.AsSpan().SequenceEqual(name.Key) != true)
            throw new LdapException(ResultCode.InsufficientAccessRights, "SASL(-14): authorization failure: not authorized");
        var result = await BindOperation.SignInAsync(context, name, Encoding.UTF8.GetBytes(parts[2]));
        return result.Code == ResultCode.InvalidCredentials
            ? result with { Diagnostic = "SASL(-13): user not found: Password verification failed" }
            : result;
    }
}
