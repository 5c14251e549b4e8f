using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Sasl;

/// <summary>A SASL authentication under way; mechanisms of one message have no state between messages and need none of this.</summary>
internal interface ISaslExchange
{
    /// <summary>The mechanism's name: a bind by another one ends the exchange (RFC 4513 §5.2.1.2).</summary>
    string Mechanism { get; }

    /// <summary>
    /// The answer to the client's next message: saslBindInProgress with a challenge, or the outcome. Throws
    /// <see cref="Protocol.LdapException"/> for a refusal.
    /// </summary>
    LdapResult Next(OperationContext context, byte[]? credentials);
}
