using System.Text;
using Mocks.Ldap.Access;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Sasl;

/// <summary>Whom a mechanism authenticates, with the passwords that it can do so by: those kept in clear text.</summary>
/// <param name="Name">The DN.</param>
/// <param name="Entry">Null for the administrator of the environment, who needs none.</param>
/// <param name="Passwords">UTF-8; empty when all are hashed, which no challenge can be held against.</param>
internal sealed record SaslAccount(NormalizedName Name, Entry? Entry, IReadOnlyList<byte[]> Passwords)
{
    private const string ClearText = "{CLEARTEXT}";

    /// <summary>Throws for a name of nobody, and for an account without a password in clear text.</summary>
    public static SaslAccount Find(OperationContext context, string user)
    {
        var tree = context.Store.Current;
        if (SaslIdentity.Find(context.Server, user) is not { } name)
            throw SaslBind.Refused("user not found: no secret in database");
        var entry = tree.TryFind(name.Key, out var found) ? found : null;
        var passwords = context.Server.IsAdministrator(name) ? [Encoding.UTF8.GetBytes(context.Server.Options.AdminPassword)] : new List<byte[]>();
        foreach (var value in entry?.ValuesOf(tree.Schema.Known.UserPassword) ?? [])
        {
            if (value.AsSpan().StartsWith(Encoding.ASCII.GetBytes(ClearText)))
                passwords.Add(value[ClearText.Length..]);
            else if (value.Length > 0 && value[0] != '{')
                passwords.Add(value);
        }

        return passwords.Count > 0 ? new SaslAccount(name, entry, passwords) : throw SaslBind.Refused("user not found: no secret in database");
    }

    /// <summary>Signs the client in, or counts a failure, as a simple bind would.</summary>
    public LdapResult SignIn(OperationContext context, bool isProven)
    {
        if (Entry is not null && !(isProven && context.Server.IsAdministrator(Name)))
        {
            return context.Store.Current.Schema.Domain is null
                ? PolicyBind.Execute(context, Name, Entry, _ => isProven)
                : DomainBind.SignIn(context, Entry, _ => isProven);
        }

        if (!isProven)
            return new LdapResult(Protocol.ResultCode.InvalidCredentials);
        context.Session.Viewer = new Viewer(Name, context.Server.IsAdministrator(Name));
        return LdapResult.Success;
    }
}
