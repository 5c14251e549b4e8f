using System.Diagnostics.CodeAnalysis;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>Looking up keys in nodes.</summary>
internal static class TreeSearch
{
    public static bool TryGet<TKey, TValue>(TreeNode<TKey, TValue>? node, TKey key, TreeOrder<TKey> order, [MaybeNullWhen(false)] out TValue value)
    {
        while (node is TreeBranch<TKey, TValue> branch)
            node = branch.Children[ChildOf(branch, key, order)];
        if (node is TreeLeaf<TKey, TValue> leaf && leaf.Keys.Find(leaf.Count, key) is >= 0 and var at)
        {
            value = leaf.Values[at];
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The child whose range a key falls in.</summary>
    public static int ChildOf<TKey, TValue>(TreeBranch<TKey, TValue> branch, TKey key, TreeOrder<TKey> order)
    {
        var (low, high) = (0, branch.Count - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (order.Compare(key, branch.Keys[middle]) >= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
