using System.Diagnostics.CodeAnalysis;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// An immutable ordered map: a B+tree whose versions share what they have in common. A version is one reference, so a snapshot costs
/// nothing. Many changes at once go through <see cref="ToBuilder"/>, which copies each node once and then edits it in place.
/// </summary>
internal sealed class PersistentTree<TKey, TValue>
{
    private readonly TreeNode<TKey, TValue>? _root;

    internal PersistentTree(TreeOrder<TKey> order, TreeNode<TKey, TValue>? root, long count)
    {
        Order = order;
        _root = root;
        Count = count;
    }

    public TreeOrder<TKey> Order { get; }

    public long Count { get; }

    public bool IsEmpty => Count == 0;

    public static PersistentTree<TKey, TValue> Empty(TreeOrder<TKey> order) => new(order, null, 0);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => TreeSearch.TryGet(_root, key, Order, out value);

    public PersistentTree<TKey, TValue> Set(TKey key, TValue value)
    {
        var builder = ToBuilder();
        builder.Set(key, value);
        return builder.ToImmutable();
    }

    public PersistentTree<TKey, TValue> Remove(TKey key)
    {
        var builder = ToBuilder();
        return builder.Remove(key) ? builder.ToImmutable() : this;
    }

    public TreeBuilder<TKey, TValue> ToBuilder() => new(Order, _root, Count);

    /// <summary>All entries in order.</summary>
    public TreeScan<TKey, TValue> Scan() => new(_root, Order, default, default, backwards: false);

    public TreeScan<TKey, TValue> ScanBackwards() => new(_root, Order, default, default, backwards: true);

    /// <summary>The entries between two bounds, each of which may be open.</summary>
    public TreeScan<TKey, TValue> Scan(TreeBound<TKey> low, TreeBound<TKey> high) => new(_root, Order, low, high, backwards: false);

    public TreeScan<TKey, TValue> ScanBackwards(TreeBound<TKey> low, TreeBound<TKey> high) => new(_root, Order, low, high, backwards: true);
}
