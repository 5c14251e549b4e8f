using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Sasl;

/// <summary>Who a SASL name means: <c>dn:…</c>, <c>u:…</c>, a bare DN, the uid (in Active Directory the account) of exactly one entry, or the administrator.</summary>
internal static class SaslIdentity
{
    public static NormalizedName? Find(LdapServer server, string identity)
    {
        var tree = server.Store.Current;
        if (identity.StartsWith("dn:", StringComparison.OrdinalIgnoreCase))
            return tree.Schema.TryNormalize(identity[3..], out var given) ? given : null;
        var user = identity.StartsWith("u:", StringComparison.OrdinalIgnoreCase) ? identity[2..] : identity;
        if (One(tree, tree.Schema.Known.Uid, user) is { } person)
            return person;
        if (tree.Schema.Domain is not null && tree.Schema.FindAttributeType("sAMAccountName") is { } account && One(tree, account, user) is { } member)
            return member;
        if (user.Equals(server.Options.AdminName, StringComparison.OrdinalIgnoreCase) && server.Administrator() is { } administrator)
            return administrator;
        return user.Contains('=', StringComparison.Ordinal) && tree.Schema.TryNormalize(user, out var name) ? name : null;
    }

    private static NormalizedName? One(DirectoryTree tree, AttributeType type, string user)
    {
        if (Normalizers.CaseIgnore(Encoding.UTF8.GetBytes(user), tree.Schema) is not { } key)
            return null;
        var entries = tree.IndexRange(type, key, DirectoryTree.Next(key)).Take(2).ToList();
        return entries.Count == 1 && tree.ById.TryGet(entries[0].Entry, out var entry) ? new NormalizedName(entry.Dn, entry.Key) : null;
    }
}
