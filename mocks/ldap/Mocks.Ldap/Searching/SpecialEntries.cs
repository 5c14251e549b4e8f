using Mocks.Ldap.Directory;

namespace Mocks.Ldap.Searching;

/// <summary>
/// The entries that searches treat in a way of their own: referrals (RFC 3296), aliases (RFC 4512 §2.6) and subentries (RFC 3672).
/// Most directories have none of them, which costs a look into the index.
/// </summary>
internal static class SpecialEntries
{
    private static readonly byte[] ReferralOid = "2.16.840.1.113730.3.2.6"u8.ToArray();
    private static readonly byte[] AliasOid = "2.5.6.1"u8.ToArray();
    private static readonly byte[] SubentryOid = "2.5.17.0"u8.ToArray();

    public static IReadOnlySet<int> Referrals(DirectoryTree tree) => OfClass(tree, ReferralOid);

    public static IReadOnlySet<int> Aliases(DirectoryTree tree) => OfClass(tree, AliasOid);

    public static IReadOnlySet<int> Subentries(DirectoryTree tree) => OfClass(tree, SubentryOid);

    private static HashSet<int> OfClass(DirectoryTree tree, byte[] oid)
    {
        var type = tree.Schema.Known.ObjectClass;
        return [.. tree.IndexRange(type, oid, DirectoryTree.Next(oid)).Select(key => key.Entry)];
    }
}
