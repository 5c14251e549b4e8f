using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Access;

/// <summary>
/// Who asks. The rules: everyone reads everything but passwords, which only the administrator and their owner see; the
/// administrator writes everything, everyone else only their own password.
/// </summary>
/// <param name="Name">The bound name; null for anonymous.</param>
/// <param name="IsAdministrator">Whether it is the root DN, or the server itself.</param>
internal sealed record Viewer(NormalizedName? Name, bool IsAdministrator)
{
    public static Viewer Anonymous { get; } = new(null, false);

    public bool MayRead(Entry entry, AttributeType type, DirectoryTree tree) =>
        IsAdministrator || !ReferenceEquals(type, tree.Schema.Known.UserPassword) || IsSelf(entry);

    public bool MayWrite(Entry entry, AttributeType type, DirectoryTree tree) =>
        IsAdministrator || (ReferenceEquals(type, tree.Schema.Known.UserPassword) && IsSelf(entry));

    private bool IsSelf(Entry entry) => Name is { } name && name.Key.AsSpan().SequenceEqual(entry.Key);
}
