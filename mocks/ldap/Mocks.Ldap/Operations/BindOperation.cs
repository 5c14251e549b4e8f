using System.Security.Cryptography;
using System.Text;
using Mocks.Ldap.Access;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Passwords;
using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Sasl;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.2, RFC 4513 §5.1. Whatever the outcome, the connection is anonymous before it is decided.</summary>
internal static class BindOperation
{
    public static async ValueTask<LdapResult> ExecuteAsync(OperationContext context, BindRequest request)
    {
        var underWay = context.Session.Sasl;
        context.Session.Sasl = null;
        context.Session.Viewer = Viewer.Anonymous;
        context.Session.Transaction = null;
        context.Session.MustChangePassword = false;
        context.Session.PagedSearches.Clear();
        if (request.Version is < 2 or > 3)
            throw new LdapException(ResultCode.ProtocolError, "requested protocol version not supported");
        if (request.Version == 2)
            throw new LdapException(ResultCode.ProtocolError, "historical protocol version requested, use LDAPv3 instead");
        var result = request.Authentication switch
        {
            SimpleAuthentication simple => await SimpleAsync(context, request.Name, simple.Password),
            SaslAuthentication sasl => await SaslBind.ExecuteAsync(context, sasl, underWay),
            _ => throw new LdapException(ResultCode.AuthMethodNotSupported, "unknown authentication method"),
        };
        if (result.Code != ResultCode.Success || !context.Controls.Has(Oids.AuthorizationIdentityRequest))
            return result;
        // RFC 3829
        var identity = context.Session.Viewer.Name is { } name ? "dn:" + name.Text : "";
        return result with
        {
            Controls = [.. result.Controls, new Control(Oids.AuthorizationIdentityResponse, false, Encoding.UTF8.GetBytes(identity))],
        };
    }

    /// <summary>Signs the client in when name and password allow it.</summary>
    public static async ValueTask<LdapResult> SignInAsync(OperationContext context, NormalizedName name, byte[] password)
    {
        var server = context.Server;
        if (server.IsAdministrator(name)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(server.Options.AdminPassword), password))
        {
            context.Session.Viewer = new Viewer(name, true);
            return LdapResult.Success;
        }

        if (!context.Store.Current.TryFind(name.Key, out var entry))
            return new LdapResult(ResultCode.InvalidCredentials);
        await LeaveForCostlyAsync(context.Store.Current, entry);
        return PolicyBind.Execute(context, name, entry, stored => PasswordCheck.Matches(stored, password));
    }

    /// <summary>Leaves the thread, which serves other connections too, when one of the entry's passwords takes long to check.</summary>
    public static ValueTask LeaveForCostlyAsync(DirectoryTree tree, Entry entry)
    {
        return entry.ValuesOf(tree.Schema.Known.UserPassword).Exists(static stored => PasswordCheck.IsCostly(stored)) ? LeaveAsync() : default;

        static async ValueTask LeaveAsync() => await Task.Yield();
    }

    private static async ValueTask<LdapResult> SimpleAsync(OperationContext context, string dn, byte[] password)
    {
        if (dn.Length > 0 && context.Store.Current.Schema.Domain is not null)
            return await DomainBind.ExecuteAsync(context, dn, password);
        var name = Names.Normalize(dn, context.Store.Current.Schema);
        if (name.IsRoot && password.Length > 0)
            throw new LdapException(ResultCode.InvalidCredentials);
        if (!name.IsRoot && password.Length == 0)
            throw new LdapException(ResultCode.UnwillingToPerform, "unauthenticated bind (DN with no password) disallowed");
        if (name.IsRoot)
        {
            return AnonymousAccess.IsAllowed(context)
                ? LdapResult.Success
                : throw new LdapException(ResultCode.InappropriateAuthentication, "anonymous bind disallowed");
        }

        return await SignInAsync(context, name, password);
    }
}
