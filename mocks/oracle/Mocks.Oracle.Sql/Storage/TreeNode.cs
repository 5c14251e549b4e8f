#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Storage;

/// <summary>A node is edited in place only by the builder whose token it carries; every other change copies it.</summary>
internal abstract class TreeNode<TKey, TValue>(object? owner, int count)
{
    /// <summary>Entries of a leaf, children of a branch.</summary>
    public const int Capacity = 64;

    public object? Owner { get; } = owner;

    /// <summary>Entries of a leaf, children of a branch.</summary>
    public int Count { get; set; } = count;
}

internal sealed class TreeLeaf<TKey, TValue>(object? owner, LeafKeys<TKey> keys, TValue[] values, int count) : TreeNode<TKey, TValue>(owner, count)
{
    public LeafKeys<TKey> Keys { get; } = keys;

    public TValue[] Values { get; } = values;
}

internal sealed class TreeBranch<TKey, TValue>(object? owner, TKey[] keys, TreeNode<TKey, TValue>[] children, int count) : TreeNode<TKey, TValue>(owner, count)
{
    /// <summary>Key i is the least below child i + 1.</summary>
    public TKey[] Keys { get; } = keys;

    public TreeNode<TKey, TValue>[] Children { get; } = children;
}
