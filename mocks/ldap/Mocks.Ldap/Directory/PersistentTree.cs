using System.Diagnostics.CodeAnalysis;

namespace Mocks.Ldap.Directory;

/// <summary>
/// A sorted map as a B+tree whose nodes are shared between versions: a write copies the path to its leaf, so a version costs nothing
/// to keep and never changes. Within one <see cref="Edit"/> the nodes it made are changed in place, which makes bulk loads cheap.
/// </summary>
/// <typeparam name="TKey">What is sorted by.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
/// <typeparam name="TOrder">The order, a struct so that comparisons are inlined.</typeparam>
internal sealed class PersistentTree<TKey, TValue, TOrder>
    where TKey : notnull
    where TOrder : struct, IComparer<TKey>
{
    private const int Width = 32;
    private const int Least = Width / 4;

    private readonly Node _root;

    private PersistentTree(Node root) => _root = root;

    public static PersistentTree<TKey, TValue, TOrder> Empty { get; } = new(new Leaf(null));

    public int Count => _root.Total;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => TryGet(_root, key, out value);

    private static bool TryGet(Node node, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        while (node is Inner inner)
            node = inner.Children[inner.Find(key)];
        var leaf = (Leaf)node;
        var at = leaf.Find(key);
        if (at < leaf.Count && default(TOrder).Compare(leaf.Keys[at], key) == 0)
        {
            value = leaf.Values[at];
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>How many keys are less than <paramref name="key"/>.</summary>
    public int Rank(TKey key)
    {
        var node = _root;
        var rank = 0;
        while (node is Inner inner)
        {
            var at = inner.Find(key);
            for (var i = 0; i < at; i++)
                rank += inner.Children[i].Total;
            node = inner.Children[at];
        }

        return rank + ((Leaf)node).Find(key);
    }

    /// <summary>A cursor before the first key that is not less than <paramref name="from"/>.</summary>
    public Cursor From(TKey from) => new(_root, from);

    public Edit BeginEdit() => new(this);

    /// <summary>
    /// The keys whose value is there in one of two versions only, or is not the same object in both; in order. What the versions share
    /// is not looked at, so that the cost is that of the changes.
    /// </summary>
    public static IReadOnlyCollection<TKey> ChangedKeys(PersistentTree<TKey, TValue, TOrder> before, PersistentTree<TKey, TValue, TOrder> after)
    {
        var (left, right) = (new List<Node> { before._root }, new List<Node> { after._root });
        var (leftHeight, rightHeight) = (Height(before._root), Height(after._root));
        while (true)
        {
            var shared = new HashSet<Node>(left);
            shared.IntersectWith(right);
            left.RemoveAll(shared.Contains);
            right.RemoveAll(shared.Contains);
            if (leftHeight == 0 && rightHeight == 0)
                break;
            var deepest = Math.Max(leftHeight, rightHeight);
            if (leftHeight == deepest)
                (left, leftHeight) = (Below(left), leftHeight - 1);
            if (rightHeight == deepest)
                (right, rightHeight) = (Below(right), rightHeight - 1);
        }

        var changed = new SortedDictionary<TKey, TValue>(default(TOrder));
        foreach (var leaf in left.Cast<Leaf>())
        {
            for (var i = 0; i < leaf.Count; i++)
                changed[leaf.Keys[i]] = leaf.Values[i];
        }

        foreach (var leaf in right.Cast<Leaf>())
        {
            for (var i = 0; i < leaf.Count; i++)
            {
                if (changed.TryGetValue(leaf.Keys[i], out var earlier) && EqualityComparer<TValue>.Default.Equals(earlier, leaf.Values[i]))
                    changed.Remove(leaf.Keys[i]);
                else
                    changed[leaf.Keys[i]] = leaf.Values[i];
            }
        }

        return changed.Keys;
    }

    private static int Height(Node node)
    {
        var height = 0;
        for (; node is Inner inner; node = inner.Children[0])
            height++;
        return height;
    }

    private static List<Node> Below(List<Node> nodes)
    {
        var below = new List<Node>();
        foreach (var inner in nodes.Cast<Inner>())
            below.AddRange(inner.Children.AsSpan(0, inner.Count));
        return below;
    }

    internal abstract class Node(object? owner)
    {
        public object? Owner { get; } = owner;

        public int Count { get; set; }

        public TKey[] Keys { get; } = new TKey[Width];

        public abstract int Total { get; }

        public abstract Node Copy(object owner);
    }

    internal sealed class Leaf(object? owner) : Node(owner)
    {
        public TValue[] Values { get; } = new TValue[Width];

        public override int Total => Count;

        /// <summary>The first position whose key is not less.</summary>
        public int Find(TKey key)
        {
            int low = 0, high = Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (default(TOrder).Compare(Keys[middle], key) < 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        public override Node Copy(object owner)
        {
            var copy = new Leaf(owner) { Count = Count };
            Array.Copy(Keys, copy.Keys, Count);
            Array.Copy(Values, copy.Values, Count);
            return copy;
        }
    }

    internal sealed class Inner(object? owner) : Node(owner)
    {
        private int _total;

        public Node[] Children { get; } = new Node[Width];

        public override int Total => _total;

        public void CountAgain()
        {
            _total = 0;
            for (var i = 0; i < Count; i++)
                _total += Children[i].Total;
        }

        public void Add(int difference) => _total += difference;

        /// <summary>The child that holds the key: the last whose least key is not greater, or the first.</summary>
        public int Find(TKey key)
        {
            int low = 1, high = Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (default(TOrder).Compare(Keys[middle], key) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low - 1;
        }

        public override Node Copy(object owner)
        {
            var copy = new Inner(owner) { Count = Count, _total = _total };
            Array.Copy(Keys, copy.Keys, Count);
            Array.Copy(Children, copy.Children, Count);
            return copy;
        }
    }

    /// <summary>Walks upwards through one version, unmoved by later ones.</summary>
    internal struct Cursor
    {
        private readonly Node _root;
        private (Inner Node, int At)[] _path;
        private int _depth;
        private Leaf _leaf;
        private int _at;

        public Cursor(Node root, TKey from)
        {
            _root = root;
            _path = new (Inner, int)[8];
            _leaf = null!; // Seek sets it
            Seek(from);
        }

        public readonly TKey Key => _leaf.Keys[_at];

        public readonly TValue Value => _leaf.Values[_at];

        /// <summary>Puts the cursor before the first key that is not less than <paramref name="key"/>.</summary>
        public void Seek(TKey key)
        {
            _depth = 0;
            var node = _root;
            while (node is Inner inner)
            {
                if (_depth == _path.Length)
                    Array.Resize(ref _path, _depth * 2);
                var at = inner.Find(key);
                _path[_depth++] = (inner, at);
                node = inner.Children[at];
            }

            _leaf = (Leaf)node;
            _at = _leaf.Find(key) - 1;
        }

        public bool MoveNext()
        {
            if (++_at < _leaf.Count)
                return true;
            while (_depth > 0)
            {
                ref var step = ref _path[_depth - 1];
                if (++step.At < step.Node.Count)
                {
                    var node = step.Node.Children[step.At];
                    while (node is Inner inner)
                    {
                        _path[_depth++] = (inner, 0);
                        node = inner.Children[0];
                    }

                    _leaf = (Leaf)node;
                    _at = 0;
                    return true;
                }

                _depth--;
            }

            // stay at the end however often it is asked
            _at = _leaf.Count;
            return false;
        }
    }

    /// <summary>A version in the making. Not thread-safe; of no further use after <see cref="Commit"/>.</summary>
    internal sealed class Edit(PersistentTree<TKey, TValue, TOrder> start)
    {
        private readonly object _owner = new();
        private Node _root = start._root;

        public PersistentTree<TKey, TValue, TOrder> Commit() => ReferenceEquals(_root, start._root) ? start : new(_root);

        public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) =>
            PersistentTree<TKey, TValue, TOrder>.TryGet(_root, key, out value);

        public Cursor From(TKey from) => new(_root, from);

        public void Set(TKey key, TValue value)
        {
            var split = Set(ref _root, key, value, out _);
            if (split is null)
                return;
            var root = new Inner(_owner) { Count = 2 };
            (root.Keys[0], root.Children[0]) = (_root.Keys[0], _root);
            (root.Keys[1], root.Children[1]) = (split.Keys[0], split);
            root.CountAgain();
            _root = root;
        }

        public bool Remove(TKey key)
        {
            if (!Remove(ref _root, key))
                return false;
            while (_root is Inner { Count: 1 } inner)
                _root = inner.Children[0];
            return true;
        }

        private Node Own(Node node) => ReferenceEquals(node.Owner, _owner) ? node : node.Copy(_owner);

        // returns the right half when the node had to be split
        private Node? Set(ref Node node, TKey key, TValue value, out int added)
        {
            node = Own(node);
            if (node is Leaf leaf)
                return SetInLeaf(leaf, key, value, out added);
            var inner = (Inner)node;
            var at = inner.Find(key);
            var split = Set(ref inner.Children[at], key, value, out added);
            inner.Keys[at] = inner.Children[at].Keys[0];
            inner.Add(added);
            return split is null ? null : InsertChild(inner, at + 1, split);
        }

        private Leaf? SetInLeaf(Leaf leaf, TKey key, TValue value, out int added)
        {
            var at = leaf.Find(key);
            if (at < leaf.Count && default(TOrder).Compare(leaf.Keys[at], key) == 0)
            {
                leaf.Keys[at] = key;
                leaf.Values[at] = value;
                added = 0;
                return null;
            }

            added = 1;
            if (leaf.Count < Width)
            {
                Insert(leaf.Keys, leaf.Count, at, key);
                Insert(leaf.Values, leaf.Count, at, value);
                leaf.Count++;
                return null;
            }

            // ascending loads fill nodes instead of leaving them half empty
            var keep = at == Width ? Width - 1 : Width / 2;
            var right = new Leaf(_owner) { Count = Width - keep };
            Array.Copy(leaf.Keys, keep, right.Keys, 0, right.Count);
            Array.Copy(leaf.Values, keep, right.Values, 0, right.Count);
            Array.Clear(leaf.Keys, keep, Width - keep);
            Array.Clear(leaf.Values, keep, Width - keep);
            leaf.Count = keep;
            SetInLeaf(at > keep || (at == keep && keep == Width - 1) ? right : leaf, key, value, out _);
            return right;
        }

        private Inner? InsertChild(Inner inner, int at, Node child)
        {
            if (inner.Count < Width)
            {
                Insert(inner.Keys, inner.Count, at, child.Keys[0]);
                Insert(inner.Children, inner.Count, at, child);
                inner.Count++;
                inner.CountAgain();
                return null;
            }

            var keep = at == Width ? Width - 1 : Width / 2;
            var right = new Inner(_owner) { Count = Width - keep };
            Array.Copy(inner.Keys, keep, right.Keys, 0, right.Count);
            Array.Copy(inner.Children, keep, right.Children, 0, right.Count);
            Array.Clear(inner.Keys, keep, Width - keep);
            Array.Clear(inner.Children, keep, Width - keep);
            inner.Count = keep;
            if (at > keep)
                InsertChild(right, at - keep, child);
            else
                InsertChild(inner, at, child);
            inner.CountAgain();
            right.CountAgain();
            return right;
        }

        private bool Remove(ref Node node, TKey key)
        {
            if (node is Leaf found)
            {
                var position = found.Find(key);
                if (position >= found.Count || default(TOrder).Compare(found.Keys[position], key) != 0)
                    return false;
                node = Own(node);
                var leaf = (Leaf)node;
                leaf.Count--;
                Delete(leaf.Keys, leaf.Count, position);
                Delete(leaf.Values, leaf.Count, position);
                return true;
            }

            var at = ((Inner)node).Find(key);
            var child = ((Inner)node).Children[at];
            if (!Remove(ref child, key))
                return false;
            node = Own(node);
            var inner = (Inner)node;
            inner.Children[at] = child;
            if (child.Count == 0)
            {
                inner.Count--;
                Delete(inner.Keys, inner.Count, at);
                Delete(inner.Children, inner.Count, at);
            }
            else
            {
                inner.Keys[at] = child.Keys[0];
                if (child.Count < Least)
                    MergeWithNeighbour(inner, at);
            }

            inner.CountAgain();
            return true;
        }

        private void MergeWithNeighbour(Inner inner, int at)
        {
            var left = at > 0 ? at - 1 : at;
            if (left + 1 >= inner.Count || inner.Children[left].Count + inner.Children[left + 1].Count > Width)
                return;
            var first = Own(inner.Children[left]);
            var second = inner.Children[left + 1];
            Array.Copy(second.Keys, 0, first.Keys, first.Count, second.Count);
            if (first is Leaf leaf)
                Array.Copy(((Leaf)second).Values, 0, leaf.Values, first.Count, second.Count);
            else
                Array.Copy(((Inner)second).Children, 0, ((Inner)first).Children, first.Count, second.Count);
            first.Count += second.Count;
            (first as Inner)?.CountAgain();
            inner.Children[left] = first;
            inner.Count--;
            Delete(inner.Keys, inner.Count, left + 1);
            Delete(inner.Children, inner.Count, left + 1);
        }

        private static void Insert<T>(T[] items, int count, int at, T item)
        {
            Array.Copy(items, at, items, at + 1, count - at);
            items[at] = item;
        }

        private static void Delete<T>(T[] items, int countAfter, int at)
        {
            Array.Copy(items, at + 1, items, at, countAfter - at);
            items[countAfter] = default!; // beyond the count, never read
        }
    }
}
