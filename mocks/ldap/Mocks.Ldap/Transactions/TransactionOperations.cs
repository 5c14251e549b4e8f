using Mocks.Ldap.Controls;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Transactions;

/// <summary>The beginning, filling and end of a transaction (RFC 5805). Codes and texts are OpenLDAP's.</summary>
internal static class TransactionOperations
{
    public static LdapResult Start(OperationContext context, byte[]? value)
    {
        if (value is not null)
            throw new LdapException(ResultCode.ProtocolError, "no request data expected");
        Names.RequireIdentity(context);
        if (context.Session.Transaction is not null)
            throw new LdapException(ResultCode.Busy, "Too many transactions");
        context.Session.Transaction = new Transaction();
        return LdapResult.Success with { ResponseValue = [] };
    }

    /// <summary>Whether the change belongs to a transaction, which it then waits for.</summary>
    public static bool TryDefer(OperationContext context, LdapRequest request)
    {
        if (context.Controls.Find(Oids.TransactionSpecification) is not { } control)
            return false;
        if (!control.Critical)
            throw new LdapException(ResultCode.ProtocolError, "txnSpec control must be marked critical");
        if (control.Value is null)
            throw new LdapException(ResultCode.ProtocolError, "no transaction identifier provided");
        if (control.Value.Length > 0 || context.Session.Transaction is not { } transaction)
            throw new LdapException(ResultCode.TransactionIdInvalid, "invalid transaction identifier");
        transaction.Add(context, request);
        return true;
    }

    // 30 { [01 commit], 04 identifier }
    public static LdapResult End(OperationContext context, byte[]? value)
    {
        var (isCommit, identifier) = Read(value);
        if (identifier.Length > 0 || context.Session.Transaction is not { } transaction)
            throw new LdapException(ResultCode.TransactionIdInvalid, "invalid transaction identifier");
        context.Session.Transaction = null;
        return isCommit ? Commit(context, transaction) : new LdapResult(ResultCode.Success, "transaction aborted");
    }

    // 30 { [02 the message that failed], [30 { 30 { 02 message, A0 controls } }] }
    private static LdapResult Commit(OperationContext context, Transaction transaction)
    {
        var failed = 0;
        var responses = new List<(int MessageId, IReadOnlyList<Control> Controls)>();
        try
        {
            context.Store.Write(tree =>
            {
                foreach (var (id, update, request) in transaction.Updates)
                {
                    failed = id;
                    var controls = new UpdateControls(update);
                    tree = UpdateOperation.Apply(update, request, tree, controls);
                    if (controls.Responses.Count > 0)
                        responses.Add((id, controls.Responses));
                }

                return tree;
            });
        }
        catch (LdapException exception)
        {
            return new LdapResult(exception.Code, exception.Diagnostic, exception.MatchedDn)
            {
                ResponseValue = new BerBuilder().Open().Integer(failed).Close().ToArray(),
            };
        }

        return responses.Count == 0 ? LdapResult.Success : LdapResult.Success with { ResponseValue = Controls(responses) };
    }

    private static byte[] Controls(List<(int MessageId, IReadOnlyList<Control> Controls)> responses)
    {
        var value = new BerBuilder().Open().Open();
        foreach (var (id, controls) in responses)
        {
            value.Open().Integer(id).Open(BerTag.Controls);
            foreach (var control in controls)
                value.Open().Text(control.Oid).Octets(control.Value ?? []).Close();
            value.Close().Close();
        }

        return value.Close().Close().ToArray();
    }

    private static (bool IsCommit, byte[] Identifier) Read(byte[]? value)
    {
        if (value is null)
            throw new LdapException(ResultCode.ProtocolError, "request data expected");
        try
        {
            var reader = new BerReader(value).ReadSequence();
            var isCommit = reader.PeekTag != BerTag.Boolean || reader.ReadBoolean();
            var identifier = reader.ReadOctets();
            reader.ExpectEnd();
            return (isCommit, identifier);
        }
        catch (MalformedMessageException)
        {
            throw new LdapException(ResultCode.ProtocolError, "request data decoding error");
        }
    }
}
