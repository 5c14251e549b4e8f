using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Access;

/// <summary>
/// The switch for those who have not signed in: off, they may sign in, start TLS, ask who they are and read the root DSE, and nothing else. The set's word
/// wins over the environment's.
/// </summary>
internal static class AnonymousAccess
{
    public static bool IsAllowed(OperationContext context) =>
        context.Store.Current.Settings.AllowsAnonymous ?? context.Server.Options.AllowAnonymous;

    /// <summary>Throws for an operation that needs an identity while the client has none.</summary>
    public static void Check(OperationContext context, LdapRequest request)
    {
        // changes ask for an identity in any case, and say so in words of their own
        if (context.Viewer.Name is not null || request is not (SearchRequest or CompareRequest)
            || request is SearchRequest { BaseObject.Length: 0, Scope: SearchScope.BaseObject } || IsAllowed(context))
            return;
        throw new LdapException(ResultCode.UnwillingToPerform, "authentication required");
    }
}
