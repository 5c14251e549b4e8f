using System.Text;
using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Passwords;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// A simple bind as Active Directory takes it (MS-ADTS §5.1.1.1.1): by DN, <c>user@domain</c>, <c>DOMAIN\user</c> or account name,
/// with the state of the account told in the text of a refusal.
/// </summary>
internal static class DomainBind
{
    public static async ValueTask<LdapResult> ExecuteAsync(OperationContext context, string name, byte[] password)
    {
        // a name without a password is anonymous (MS-ADTS §5.1.1.1.1)
        if (password.Length == 0)
            return LdapResult.Success;
        var tree = context.Store.Current;
        if (IsAdministrator(context.Server, tree, name, password) is { } administrator)
        {
            context.Session.Viewer = administrator;
            return LdapResult.Success;
        }

        var entry = Find(tree, name) ?? throw Refused("525");
        await BindOperation.LeaveForCostlyAsync(tree, entry);
        return SignIn(context, entry, stored => PasswordCheck.Matches(stored, password));
    }

    /// <summary>Signs in whoever proves to know a stored password, if the account's state allows it.</summary>
    public static LdapResult SignIn(OperationContext context, Entry entry, Predicate<byte[]> matches)
    {
        var tree = context.Store.Current;
        var now = context.Server.Time.GetUtcNow();
        if (DomainAccount.IsLocked(tree, entry, now))
            throw Refused("775");
        if (!Viewer.MayAuthenticate(entry, tree) || !entry.ValuesOf(tree.Schema.Known.UserPassword).Exists(matches))
        {
            DomainAccount.CountFailure(context, entry);
            throw Refused("52e");
        }

        if (DomainAccount.Refusal(tree, entry, now) is { } data)
            throw Refused(data);
        DomainAccount.ForgetFailures(context, entry);
        context.Session.Viewer = new Viewer(new NormalizedName(entry.Dn, entry.Key), context.Server.IsAdministrator(new NormalizedName(entry.Dn, entry.Key)));
        return LdapResult.Success;
    }

    private static LdapException Refused(string data) => new(
        ResultCode.InvalidCredentials, $"80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data {data}, v4563\0");

    /// <summary>The administrator of the environment, by DN or by account name in any of its forms.</summary>
    private static Viewer? IsAdministrator(LdapServer server, DirectoryTree tree, string name, byte[] password)
    {
        if (!PasswordCheck.Matches(Encoding.UTF8.GetBytes(server.Options.AdminPassword), password) || tree.Suffixes.Count == 0)
            return null;
        if (tree.Schema.TryNormalize(name, out var dn) && server.IsAdministrator(dn))
            return new Viewer(dn, true);
        if (!Account(tree, name).Equals(server.Options.AdminName, StringComparison.OrdinalIgnoreCase))
            return null;
        var text = server.Options.AdminDn ?? $"cn={server.Options.AdminName},{tree.Suffixes[0].Text}";
        return tree.Schema.TryNormalize(text, out var administrator) ? new Viewer(administrator, true) : null;
    }

    private static Entry? Find(DirectoryTree tree, string name)
    {
        if (name.Contains('=', StringComparison.Ordinal) && tree.Schema.TryNormalize(name, out var dn))
            return tree.TryFind(dn.Key, out var entry) ? entry : null;
        return One(tree, "userPrincipalName", name) ?? One(tree, "sAMAccountName", Account(tree, name));
    }

    // DOMAIN\user and user@domain mean the account when the domain is this one
    private static string Account(DirectoryTree tree, string name)
    {
        var labels = tree.Suffixes[0].Text.Split(',').Select(step => step[(step.IndexOf('=', StringComparison.Ordinal) + 1)..]).ToList();
        var backslash = name.IndexOf('\\', StringComparison.Ordinal);
        if (backslash > 0)
            return name[..backslash].Equals(labels[0], StringComparison.OrdinalIgnoreCase) ? name[(backslash + 1)..] : "";
        var at = name.LastIndexOf('@');
        if (at > 0)
            return name[(at + 1)..].Equals(string.Join('.', labels), StringComparison.OrdinalIgnoreCase) ? name[..at] : "";
        return name;
    }

    private static Entry? One(DirectoryTree tree, string attribute, string value)
    {
        if (value.Length == 0 || tree.Schema.FindAttributeType(attribute) is not { } type
            || Normalizers.CaseIgnore(Encoding.UTF8.GetBytes(value), tree.Schema) is not { } key)
            return null;
        var keys = tree.IndexRange(type, key, DirectoryTree.Next(key)).Take(2).ToList();
        return keys.Count == 1 && tree.ById.TryGet(keys[0].Entry, out var entry) ? entry : null;
    }
}
