namespace Mocks.Ldap.Directory;

/// <summary>
/// The entries that searches treat in a way of their own, by id: referrals (RFC 3296), aliases (RFC 4512 §2.6) and subentries
/// (RFC 3672). Most directories have none of them.
/// </summary>
internal sealed class SpecialEntries(DirectoryTree tree)
{
    private static readonly byte[] ReferralOid = "2.16.840.1.113730.3.2.6"u8.ToArray();
    private static readonly byte[] AliasOid = "2.5.6.1"u8.ToArray();
    private static readonly byte[] SubentryOid = "2.5.17.0"u8.ToArray();

    public IReadOnlySet<int> Referrals { get; } = OfClass(tree, ReferralOid);

    public IReadOnlySet<int> Aliases { get; } = OfClass(tree, AliasOid);

    public IReadOnlySet<int> Subentries { get; } = OfClass(tree, SubentryOid);

    private static HashSet<int> OfClass(DirectoryTree tree, byte[] oid)
    {
        var type = tree.Schema.Known.ObjectClass;
        return [.. tree.IndexRange(type, oid, DirectoryTree.Next(oid)).Select(key => key.Entry)];
    }
}
