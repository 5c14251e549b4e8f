using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Access;

/// <summary>
/// Who asks. Where a set has no access rules: everyone reads everything but passwords, which only the administrator and their owner
/// see; the administrator writes everything, everyone else only their own password.
/// </summary>
/// <param name="Name">The bound name; null for anonymous.</param>
/// <param name="IsAdministrator">Whether it is the root DN, or the server itself.</param>
internal sealed record Viewer(NormalizedName? Name, bool IsAdministrator)
{
    public static Viewer Anonymous { get; } = new(null, false);

    public bool MayRead(Entry entry, AttributeType type, DirectoryTree tree) => Has(AccessLevel.Read, entry, type, tree);

    /// <summary>Whether the attribute counts in a filter.</summary>
    public bool MaySearch(Entry entry, AttributeType type, DirectoryTree tree) => Has(AccessLevel.Search, entry, type, tree);

    public bool MayCompare(Entry entry, AttributeType type, DirectoryTree tree) => Has(AccessLevel.Compare, entry, type, tree);

    public bool MayWrite(Entry entry, AttributeType type, DirectoryTree tree) => Has(AccessLevel.Write, entry, type, tree);

    /// <summary>Whether a search returns the entry.</summary>
    public bool MayRead(Entry entry, DirectoryTree tree) =>
        IsAdministrator || tree.Settings.Access is not { } rules || rules.Entry(this, entry, tree) >= AccessLevel.Read;

    /// <summary>Whether a search may start from the entry.</summary>
    public bool MaySearch(Entry entry, DirectoryTree tree) =>
        IsAdministrator || tree.Settings.Access is not { } rules || rules.Entry(this, entry, tree) >= AccessLevel.Search;

    /// <summary>Whether the viewer may hear that there is such an entry.</summary>
    public bool MayDisclose(Entry entry, DirectoryTree tree) =>
        IsAdministrator || tree.Settings.Access is not { } rules || rules.Entry(this, entry, tree) >= AccessLevel.Disclose;

    /// <summary>Whether entries may be added, deleted or renamed directly below this one.</summary>
    public bool MayChangeBelow(Entry? parent, DirectoryTree tree) =>
        IsAdministrator || (parent is not null && tree.Settings.Access is { } rules && rules.Children(this, parent, tree) >= AccessLevel.Write);

    /// <summary>Whether the entry itself may be added, deleted or renamed.</summary>
    public bool MayChange(Entry entry, DirectoryTree tree) =>
        IsAdministrator || (tree.Settings.Access is { } rules && rules.Entry(this, entry, tree) >= AccessLevel.Write);

    public bool IsSelf(Entry entry) => Name is { } name && name.Key.AsSpan().SequenceEqual(entry.Key);

    /// <summary>Whether someone who has not signed in yet may do so with the entry's password.</summary>
    public static bool MayAuthenticate(Entry entry, DirectoryTree tree) =>
        tree.Settings.Access is not { } rules || rules.Attribute(Anonymous, entry, tree.Schema.Known.UserPassword, tree) >= AccessLevel.Auth;

    private bool Has(AccessLevel level, Entry entry, AttributeType type, DirectoryTree tree)
    {
        // the root DSE and the subschema are everyone's
        if (IsAdministrator || entry.Id == VirtualEntries.Id)
            return true;
        if (tree.Settings.Access is { } rules)
            return rules.Attribute(this, entry, type, tree) >= level;
        return ReferenceEquals(type, tree.Schema.Known.UserPassword) ? IsSelf(entry) : level < AccessLevel.Write;
    }
}
