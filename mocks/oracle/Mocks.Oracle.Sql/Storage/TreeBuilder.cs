using System.Diagnostics.CodeAnalysis;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// A tree in the making. <see cref="ToImmutable"/> hands out a version and can be called at any time: what was handed out is copied again
/// when it is next written to.
/// </summary>
internal sealed class TreeBuilder<TKey, TValue>(TreeOrder<TKey> order, TreeNode<TKey, TValue>? root, long count)
{
    private const int Capacity = TreeNode<TKey, TValue>.Capacity;

    /// <summary>Nodes with fewer entries are merged with a neighbour that has room.</summary>
    private const int Least = Capacity / 4;

    private TreeNode<TKey, TValue>? _root = root;
    private object _token = new();

    public long Count { get; private set; } = count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => TreeSearch.TryGet(_root, key, order, out value);

    public PersistentTree<TKey, TValue> ToImmutable()
    {
        _token = new object();
        return new PersistentTree<TKey, TValue>(order, _root, Count);
    }

    /// <summary>The tree as it is; it goes along with changes, unlike <see cref="ToImmutable"/>.</summary>
    public PersistentTree<TKey, TValue> View() => new(order, _root, Count);

    /// <summary>Adds or replaces; tells whether the key is new.</summary>
    public bool Set(TKey key, TValue value)
    {
        if (_root is null)
        {
            var leaf = NewLeaf();
            Shift(leaf, 0, key, value);
            _root = leaf;
            Count = 1;
            return true;
        }
        var before = Count;
        _root = Own(_root);
        if (Insert(_root, key, value, rightmost: true) is { } split)
        {
            var top = NewBranch();
            top.Children[0] = _root;
            top.Children[1] = split.Right;
            top.Keys[0] = split.Key;
            top.Count = 2;
            _root = top;
        }
        return Count != before;
    }

    public bool Remove(TKey key)
    {
        if (_root is null || !TreeSearch.TryGet(_root, key, order, out _))
            return false;
        _root = Own(_root);
        Delete(_root, key);
        Count--;
        while (_root is TreeBranch<TKey, TValue> { Count: 1 } branch)
            _root = branch.Children[0];
        if (_root is TreeLeaf<TKey, TValue> { Count: 0 })
            _root = null;
        return true;
    }

    /// <summary>Inserts below an owned node; what did not fit comes back as a new right neighbour and its least key.</summary>
    private (TKey Key, TreeNode<TKey, TValue> Right)? Insert(TreeNode<TKey, TValue> node, TKey key, TValue value, bool rightmost)
    {
        if (node is TreeLeaf<TKey, TValue> leaf)
            return InsertEntry(leaf, key, value, rightmost);
        var branch = (TreeBranch<TKey, TValue>)node;
        var at = TreeSearch.ChildOf(branch, key, order);
        var child = Own(branch.Children[at]);
        branch.Children[at] = child;
        if (Insert(child, key, value, rightmost && at == branch.Count - 1) is not { } split)
            return null;
        if (branch.Count < Capacity)
        {
            InsertChild(branch, at, split.Key, split.Right);
            return null;
        }
        var right = SplitBranch(branch, rightmost && at == branch.Count - 1, out var middle);
        if (at < branch.Count)
            InsertChild(branch, at, split.Key, split.Right);
        else
            InsertChild(right, at - branch.Count, split.Key, split.Right);
        return (middle, right);
    }

    private (TKey Key, TreeNode<TKey, TValue> Right)? InsertEntry(TreeLeaf<TKey, TValue> leaf, TKey key, TValue value, bool rightmost)
    {
        var at = leaf.Keys.Find(leaf.Count, key);
        if (at >= 0)
        {
            leaf.Values[at] = value;
            return null;
        }
        at = ~at;
        Count++;
        if (leaf.Count < Capacity)
        {
            Shift(leaf, at, key, value);
            return null;
        }
        // rows mostly come in the order of their keys: then the left half stays full
        var kept = rightmost && at == Capacity ? Capacity : Capacity / 2;
        var right = new TreeLeaf<TKey, TValue>(_token, leaf.Keys.Split(kept, Capacity), new TValue[Capacity], 0);
        Array.Copy(leaf.Values, kept, right.Values, 0, Capacity - kept);
        Array.Clear(leaf.Values, kept, Capacity - kept);
        right.Count = Capacity - kept;
        leaf.Count = kept;
        if (at < kept)
            Shift(leaf, at, key, value);
        else
            Shift(right, at - kept, key, value);
        return (right.Keys[0], right);
    }

    private static void Shift(TreeLeaf<TKey, TValue> leaf, int at, TKey key, TValue value)
    {
        leaf.Keys.Insert(at, leaf.Count, key);
        Array.Copy(leaf.Values, at, leaf.Values, at + 1, leaf.Count - at);
        leaf.Values[at] = value;
        leaf.Count++;
    }

    /// <summary>Puts a node behind child <paramref name="at"/>.</summary>
    private static void InsertChild(TreeBranch<TKey, TValue> branch, int at, TKey key, TreeNode<TKey, TValue> child)
    {
        Array.Copy(branch.Keys, at, branch.Keys, at + 1, branch.Count - 1 - at);
        Array.Copy(branch.Children, at + 1, branch.Children, at + 2, branch.Count - 1 - at);
        branch.Keys[at] = key;
        branch.Children[at + 1] = child;
        branch.Count++;
    }

    private TreeBranch<TKey, TValue> SplitBranch(TreeBranch<TKey, TValue> branch, bool atEnd, out TKey middle)
    {
        var kept = atEnd ? Capacity - 1 : Capacity / 2;
        var right = NewBranch();
        right.Count = Capacity - kept;
        Array.Copy(branch.Children, kept, right.Children, 0, right.Count);
        Array.Copy(branch.Keys, kept, right.Keys, 0, right.Count - 1);
        middle = branch.Keys[kept - 1];
        Array.Clear(branch.Children, kept, right.Count);
        Array.Clear(branch.Keys, kept - 1, right.Count);
        branch.Count = kept;
        return right;
    }

    /// <summary>Removes a key that is there, below an owned node.</summary>
    private void Delete(TreeNode<TKey, TValue> node, TKey key)
    {
        if (node is TreeLeaf<TKey, TValue> leaf)
        {
            var found = leaf.Keys.Find(leaf.Count, key);
            leaf.Keys.Remove(found, leaf.Count);
            Array.Copy(leaf.Values, found + 1, leaf.Values, found, leaf.Count - found - 1);
            leaf.Count--;
            leaf.Values[leaf.Count] = default!;
            return;
        }
        var branch = (TreeBranch<TKey, TValue>)node;
        var at = TreeSearch.ChildOf(branch, key, order);
        var child = Own(branch.Children[at]);
        branch.Children[at] = child;
        Delete(child, key);
        if (child.Count >= Least || branch.Count == 1)
            return;
        var left = at == 0 ? 0 : at - 1;
        if (branch.Children[left].Count + branch.Children[left + 1].Count <= Capacity)
            Merge(branch, left);
    }

    /// <summary>Joins child <paramref name="at"/> with its right neighbour.</summary>
    private void Merge(TreeBranch<TKey, TValue> branch, int at)
    {
        var left = Own(branch.Children[at]);
        var right = branch.Children[at + 1];
        branch.Children[at] = left;
        if (left is TreeLeaf<TKey, TValue> leaf)
        {
            var joined = (TreeLeaf<TKey, TValue>)right;
            leaf.Keys.Append(joined.Keys, right.Count, leaf.Count);
            Array.Copy(joined.Values, 0, leaf.Values, leaf.Count, right.Count);
        }
        else
        {
            var (lower, upper) = ((TreeBranch<TKey, TValue>)left, (TreeBranch<TKey, TValue>)right);
            lower.Keys[lower.Count - 1] = branch.Keys[at];
            Array.Copy(upper.Keys, 0, lower.Keys, lower.Count, Math.Max(0, upper.Count - 1));
            Array.Copy(upper.Children, 0, lower.Children, lower.Count, upper.Count);
        }
        left.Count += right.Count;
        Array.Copy(branch.Keys, at + 1, branch.Keys, at, branch.Count - 2 - at);
        Array.Copy(branch.Children, at + 2, branch.Children, at + 1, branch.Count - 2 - at);
        branch.Count--;
        branch.Keys[branch.Count - 1] = default!; // outside the count
        branch.Children[branch.Count] = null!;
    }

    private TreeNode<TKey, TValue> Own(TreeNode<TKey, TValue> node)
    {
        if (ReferenceEquals(node.Owner, _token))
            return node;
        if (node is TreeLeaf<TKey, TValue> leaf)
            return new TreeLeaf<TKey, TValue>(_token, leaf.Keys.Copy(leaf.Count), [.. leaf.Values], leaf.Count);
        var branch = (TreeBranch<TKey, TValue>)node;
        return new TreeBranch<TKey, TValue>(_token, [.. branch.Keys], [.. branch.Children], branch.Count);
    }

    private TreeLeaf<TKey, TValue> NewLeaf() => new(_token, order.NewKeys(), new TValue[Capacity], 0);

    private TreeBranch<TKey, TValue> NewBranch() => new(_token, new TKey[Capacity], new TreeNode<TKey, TValue>[Capacity], 0);
}
