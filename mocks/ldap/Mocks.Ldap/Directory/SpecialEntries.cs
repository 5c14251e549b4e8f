namespace Mocks.Ldap.Directory;

/// <summary>
/// The entries that searches treat in a way of their own, by id: referrals (RFC 3296), aliases (RFC 4512 §2.6), subentries
/// (RFC 3672) and deleted objects. Most directories have none of them.
/// </summary>
internal sealed class SpecialEntries(DirectoryTree tree)
{
    private static readonly byte[] ReferralOid = "2.16.840.1.113730.3.2.6"u8.ToArray();
    private static readonly byte[] AliasOid = "2.5.6.1"u8.ToArray();
    private static readonly byte[] SubentryOid = "2.5.17.0"u8.ToArray();

    public IReadOnlySet<int> Referrals { get; } = OfClass(tree, ReferralOid);

    public IReadOnlySet<int> Aliases { get; } = OfClass(tree, AliasOid);

    public IReadOnlySet<int> Subentries { get; } = OfClass(tree, SubentryOid);

    /// <summary>Active Directory's deleted objects, and the container that they are in.</summary>
    public IReadOnlySet<int> Deleted { get; } = OfDeleted(tree);

    public bool IsEmpty => Referrals.Count + Aliases.Count + Subentries.Count + Deleted.Count == 0;

    private static HashSet<int> OfDeleted(DirectoryTree tree)
    {
        if (tree.Schema.Domain is null || tree.Schema.FindAttributeType("isDeleted") is not { IsIndexed: true } type)
            return [];
        return [.. tree.IndexRange(type, "TRUE"u8.ToArray(), DirectoryTree.Next("TRUE"u8.ToArray())).Select(key => key.Entry)];
    }

    private static HashSet<int> OfClass(DirectoryTree tree, byte[] oid)
    {
        var type = tree.Schema.Known.ObjectClass;
        return [.. tree.IndexRange(type, oid, DirectoryTree.Next(oid)).Select(key => key.Entry)];
    }
}
