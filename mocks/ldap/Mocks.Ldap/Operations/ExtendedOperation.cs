using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Transactions;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.12. StartTLS and Cancel concern the connection, which deals with them itself.</summary>
internal static class ExtendedOperation
{
    public static IReadOnlyList<string> All { get; } =
        [Oids.PasswordModify, Oids.WhoAmI, Oids.Cancel, Oids.TransactionStart, Oids.TransactionEnd, Oids.StartTls];

    public static LdapResult Execute(OperationContext context, ExtendedRequest request) => request.Oid switch
    {
        var oid when context.Server.Options.Vendor.Without.Contains(oid) =>
            throw new LdapException(ResultCode.ProtocolError, "unsupported extended operation"),
        Oids.WhoAmI => WhoAmI(context, request),
        Oids.PasswordModify => PasswordModifyOperation.Execute(context, request.Value),
        Oids.TransactionStart => TransactionOperations.Start(context, request.Value),
        Oids.TransactionEnd => TransactionOperations.End(context, request.Value),
        _ => throw new LdapException(ResultCode.ProtocolError, "unsupported extended operation"),
    };

    // RFC 4532
    private static LdapResult WhoAmI(OperationContext context, ExtendedRequest request)
    {
        if (request.Value is not null)
            throw new LdapException(ResultCode.ProtocolError, "no request data expected");
        var identity = context.Viewer.Name is { } name ? "dn:" + name.Text : "";
        return LdapResult.Success with { ResponseValue = System.Text.Encoding.UTF8.GetBytes(identity) };
    }
}
