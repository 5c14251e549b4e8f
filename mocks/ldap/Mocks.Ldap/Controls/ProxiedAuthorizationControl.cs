using System.Text;
using Mocks.Ldap.Access;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Sasl;

namespace Mocks.Ldap.Controls;

/// <summary>RFC 4370: an operation in another's name. The administrator may take any, everyone else only their own.</summary>
internal static class ProxiedAuthorizationControl
{
    /// <summary>The context with the viewer that the operation is to have.</summary>
    public static OperationContext Apply(OperationContext context)
    {
        if (context.Controls.Find(Oids.ProxiedAuthorization) is not { } control)
            return context;
        if (control.Value is not { } value)
            throw new LdapException(ResultCode.ProtocolError, "proxy authorization control value absent");
        if (context.Session.Viewer is not { Name: { } bound } viewer)
            throw new LdapException(ResultCode.AuthorizationDenied, "anonymous proxied authorization not allowed");
        if (value.Length == 0)
            return context with { Viewer = Viewer.Anonymous };
        if (SaslIdentity.Find(context.Server, Encoding.UTF8.GetString(value)) is not { } name)
            throw new LdapException(ResultCode.AuthorizationDenied, "authzId mapping failed");
        if (!viewer.IsAdministrator && !name.Key.AsSpan().SequenceEqual(bound.Key))
            throw new LdapException(ResultCode.AuthorizationDenied, "not authorized to assume identity");
        return context with { Viewer = new Viewer(name, context.Server.IsAdministrator(name)) };
    }
}
