namespace Mocks.Ldap.Directory;

/// <summary>A node of an <see cref="IndexTree"/>. The edit that owns it changes it in place; to all others it never changes.</summary>
internal abstract class IndexNode(object? owner)
{
    public object? Owner { get; } = owner;

    /// <summary>Terms of a leaf, children of an inner node.</summary>
    public int Count { get; protected set; }

    /// <summary>Terms in and below it.</summary>
    public abstract int Total { get; }

    public abstract IndexNode Copy(object owner);
}
