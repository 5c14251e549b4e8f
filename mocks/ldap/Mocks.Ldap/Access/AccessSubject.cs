using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Access;

/// <summary>Whom a rule speaks of.</summary>
/// <param name="Kind">How they are told.</param>
/// <param name="Name">The person, the group, or what they stand below; the root for the kinds without a name.</param>
internal sealed record AccessSubject(AccessSubjectKind Kind, NormalizedName Name)
{
    /// <param name="viewer">Who asks.</param>
    /// <param name="entry">About what.</param>
    /// <param name="tree">Where groups are looked up.</param>
    public bool Includes(Viewer viewer, Entry entry, DirectoryTree tree) => Kind switch
    {
        AccessSubjectKind.Everyone => true,
        AccessSubjectKind.Anonymous => viewer.Name is null,
        AccessSubjectKind.Users => viewer.Name is not null,
        AccessSubjectKind.Self => viewer.IsSelf(entry),
        AccessSubjectKind.Below => viewer.Name is { } name && name.IsWithin(Name.Key),
        AccessSubjectKind.Group => viewer.Name is { } name && IsMember(name, tree),
        _ => viewer.Name is { } name && name.Key.AsSpan().SequenceEqual(Name.Key),
    };

    private bool IsMember(NormalizedName viewer, DirectoryTree tree)
    {
        if (!tree.TryFind(Name.Key, out var group))
            return false;
        var next = DirectoryTree.Next(viewer.Key);
        return tree.IndexRange(tree.Schema.Known.Member, viewer.Key, next).Any(key => key.Entry == group.Id)
            || tree.IndexRange(tree.Schema.Known.UniqueMember, viewer.Key, next).Any(key => key.Entry == group.Id);
    }
}
