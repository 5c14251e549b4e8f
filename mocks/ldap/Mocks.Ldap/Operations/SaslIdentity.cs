using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>Who a SASL name means: <c>dn:…</c>, <c>u:…</c>, a bare DN, or the uid of exactly one entry.</summary>
internal static class SaslIdentity
{
    public static NormalizedName? Find(DirectoryTree tree, string identity)
    {
        if (identity.StartsWith("dn:", StringComparison.OrdinalIgnoreCase))
            return tree.Schema.TryNormalize(identity[3..], out var given) ? given : null;
        var user = identity.StartsWith("u:", StringComparison.OrdinalIgnoreCase) ? identity[2..] : identity;
        var key = Normalizers.CaseIgnore(Encoding.UTF8.GetBytes(user), tree.Schema);
        if (key is not null)
        {
            var uid = tree.Schema.Known.Uid;
            var entries = tree.IndexRange(uid, key, DirectoryTree.Next(key)).Take(2).ToList();
            if (entries.Count == 1 && tree.ById.TryGet(entries[0].Entry, out var entry))
                return new NormalizedName(entry.Dn, entry.Key);
        }

        return user.Contains('=', StringComparison.Ordinal) && tree.Schema.TryNormalize(user, out var name) ? name : null;
    }
}
