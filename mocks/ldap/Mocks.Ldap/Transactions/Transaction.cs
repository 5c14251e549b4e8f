using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Transactions;

/// <summary>
/// Changes that a client collects to be made together (RFC 5805). A connection has one at a time and, as in OpenLDAP, its identifier
/// is the empty string.
/// </summary>
internal sealed class Transaction
{
    private readonly List<(int MessageId, OperationContext Context, LdapRequest Request)> _updates = [];

    public IReadOnlyList<(int MessageId, OperationContext Context, LdapRequest Request)> Updates => _updates;

    public void Add(OperationContext context, LdapRequest request) => _updates.Add((context.MessageId, context, request));
}
