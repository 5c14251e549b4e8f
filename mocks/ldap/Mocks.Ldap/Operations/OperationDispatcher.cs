using Mocks.Ldap.Access;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Operations;

/// <summary>Which operation answers which request.</summary>
internal static class OperationDispatcher
{
    public static ValueTask<LdapResult> ExecuteAsync(OperationContext context, LdapRequest request, ISearchOutput? output) =>
        RouteAsync(ProxiedAuthorizationControl.Apply(context), request, output);

    private static ValueTask<LdapResult> RouteAsync(OperationContext context, LdapRequest request, ISearchOutput? output)
    {
        RequiredTls.Check(context);
        AnonymousAccess.Check(context, request);
        if (request is not (BindRequest or ModifyRequest or ExtendedRequest))
            PasswordChange.RequireDone(context);
        return DoAsync(context, request, output);
    }

    private static ValueTask<LdapResult> DoAsync(OperationContext context, LdapRequest request, ISearchOutput? output) => request switch
    {
        SearchRequest search => SearchOperation.ExecuteAsync(context, search, output!), // every search comes with its output
        BindRequest bind => BindOperation.ExecuteAsync(context, bind),
        ModifyRequest or AddRequest or DeleteRequest or ModifyDnRequest => new(UpdateOperation.Execute(context, request)),
        CompareRequest compare => new(CompareOperation.Execute(context, compare)),
        ExtendedRequest extended => new(ExtendedOperation.Execute(context, extended)),
        _ => throw new LdapException(ResultCode.ProtocolError, "unrecognized request"),
    };

    public static byte ResponseTag(byte requestTag) => requestTag switch
    {
        BerTag.BindRequest => BerTag.BindResponse,
        BerTag.SearchRequest => BerTag.SearchResultDone,
        BerTag.ModifyRequest => BerTag.ModifyResponse,
        BerTag.AddRequest => BerTag.AddResponse,
        BerTag.DeleteRequest => BerTag.DeleteResponse,
        BerTag.ModifyDnRequest => BerTag.ModifyDnResponse,
        BerTag.CompareRequest => BerTag.CompareResponse,
        _ => BerTag.ExtendedResponse,
    };
}
