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

    /// <summary>As <see cref="Find"/>, for an operation that writes: those say more about names that no database serves.</summary>
    public static Entry FindForWrite(DirectoryTree tree, NormalizedName name) =>
        tree.TryFind(name.Key, out var entry) ? entry
        : name.IsRoot || tree.SuffixOf(name.Key) is null
            ? throw new LdapException(ResultCode.UnwillingToPerform, "no global superior knowledge")
            : throw Missing(tree, name.Key);

    /// <summary>OpenLDAP answers this before it looks at the entry.</summary>
    public static void RequireIdentity(OperationContext context)
    {
        if (context.Viewer.Name is null)
            throw new LdapException(ResultCode.StrongerAuthRequired, "modifications require authentication");
    }

    public static LdapException Missing(DirectoryTree tree, byte[] key) =>
        tree.SuffixOf(key) is null
            ? new LdapException(ResultCode.NoSuchObject)
            : new LdapException(ResultCode.NoSuchObject, "", tree.NearestAbove(key)?.Dn ?? "");
}
