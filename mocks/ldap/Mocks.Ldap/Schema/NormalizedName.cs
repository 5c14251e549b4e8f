namespace Mocks.Ldap.Schema;

/// <summary>
/// A DN in its two forms. <see cref="Key"/> runs from the root to the leaf, each RDN ended by a zero octet, so that the key of every
/// entry begins with its superiors' keys and a subtree is one range of keys.
/// </summary>
/// <param name="Text">As shown to clients: types by their names and in their order, values as given, escapes in one way.</param>
/// <param name="Key">As compared.</param>
internal sealed record NormalizedName(string Text, byte[] Key)
{
    public static NormalizedName Root { get; } = new("", []);

    public bool IsRoot => Key.Length == 0;

    public bool IsWithin(ReadOnlySpan<byte> baseKey) => Key.AsSpan().StartsWith(baseKey);

    /// <summary>The key of the superior.</summary>
    public ReadOnlySpan<byte> ParentKey => ParentOf(Key);

    public static ReadOnlySpan<byte> ParentOf(ReadOnlySpan<byte> key) =>
        key.IsEmpty ? key : key[..(key[..^1].LastIndexOf((byte)0) + 1)];
}
