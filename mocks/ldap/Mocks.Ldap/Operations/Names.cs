using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>Names as operations find them.</summary>
internal static class Names
{
    public static NormalizedName Normalize(string dn, LdapSchema schema) =>
        schema.TryNormalize(dn, out var name) ? name : throw new LdapException(ResultCode.InvalidDnSyntax, "invalid DN");

    /// <summary>The entry, or noSuchObject with what was matched; outside every suffix, OpenLDAP's refusal.</summary>
    public static Entry Find(DirectoryTree tree, NormalizedName name)
    {
        if (tree.TryFind(name.Key, out var entry))
            return entry;
        throw Missing(tree, name.Key);
    }

    public static LdapException Missing(DirectoryTree tree, byte[] key) =>
        tree.SuffixOf(key) is null
            ? new LdapException(ResultCode.NoSuchObject)
            : new LdapException(ResultCode.NoSuchObject, "", tree.NearestAbove(key)?.Dn ?? "");
}
