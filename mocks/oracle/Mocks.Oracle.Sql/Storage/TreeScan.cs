using System.Collections;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>A walk over a range of a tree, forwards or backwards. A class, so that it can be a cursor that is fetched from now and then.</summary>
internal sealed class TreeScan<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IEnumerator<KeyValuePair<TKey, TValue>>
{
    /// <summary>64 to this power is more entries than there can be.</summary>
    private const int MaxDepth = 11;

    private readonly TreeNode<TKey, TValue>? _root;
    private readonly TreeOrder<TKey> _order;
    private readonly TreeBound<TKey> _low;
    private readonly TreeBound<TKey> _high;
    private readonly bool _backwards;
    private readonly TreeBranch<TKey, TValue>[] _path = new TreeBranch<TKey, TValue>[MaxDepth];
    private readonly int[] _positions = new int[MaxDepth];
    private TreeLeaf<TKey, TValue>? _leaf;
    private int _depth;
    private int _at;
    private bool _started;

    public TreeScan(TreeNode<TKey, TValue>? root, TreeOrder<TKey> order, TreeBound<TKey> low, TreeBound<TKey> high, bool backwards)
    {
        _root = root;
        _order = order;
        _low = low;
        _high = high;
        _backwards = backwards;
    }

    public TKey Key => _leaf!.Keys[_at]; // asked only after MoveNext said yes

    public TValue Value => _leaf!.Values[_at];

    public KeyValuePair<TKey, TValue> Current => new(Key, Value);

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (!_started)
        {
            _started = true;
            Seek();
        }
        else if (_leaf is not null)
        {
            Step();
        }
        if (_leaf is null || IsPastEnd())
        {
            _leaf = null;
            return false;
        }
        return true;
    }

    public void Reset() => _started = false;

    public void Dispose()
    {
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _started ? new TreeScan<TKey, TValue>(_root, _order, _low, _high, _backwards) : this;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsPastEnd()
    {
        if (_backwards)
            return _low.IsGiven && _leaf!.Keys.Compare(_at, _low.Key) is var below && (below < 0 || (below == 0 && !_low.Inclusive));
        return _high.IsGiven && _leaf!.Keys.Compare(_at, _high.Key) is var above && (above > 0 || (above == 0 && !_high.Inclusive));
    }

    private void Seek()
    {
        _depth = 0;
        _leaf = null;
        var start = _backwards ? _high : _low;
        var node = _root;
        while (node is TreeBranch<TKey, TValue> branch)
        {
            var at = start.IsGiven ? TreeSearch.ChildOf(branch, start.Key, _order) : _backwards ? branch.Count - 1 : 0;
            _path[_depth] = branch;
            _positions[_depth++] = at;
            node = branch.Children[at];
        }
        _leaf = node as TreeLeaf<TKey, TValue>;
        if (_leaf is null)
            return;
        if (!start.IsGiven)
        {
            _at = _backwards ? _leaf.Count - 1 : 0;
            return;
        }
        var found = _leaf.Keys.Find(_leaf.Count, start.Key);
        _at = found >= 0 ? found : _backwards ? ~found - 1 : ~found;
        if (found >= 0 && !start.Inclusive)
            _at += _backwards ? -1 : 1;
        if (_at < 0 || _at >= _leaf.Count)
            Climb();
    }

    private void Step()
    {
        _at += _backwards ? -1 : 1;
        if (_at < 0 || _at >= _leaf!.Count) // the caller has looked
            Climb();
    }

    /// <summary>To the next leaf, or to none.</summary>
    private void Climb()
    {
        _leaf = null;
        while (_depth > 0)
        {
            var next = _positions[_depth - 1] + (_backwards ? -1 : 1);
            if (next < 0 || next >= _path[_depth - 1].Count)
            {
                _depth--;
                continue;
            }
            _positions[_depth - 1] = next;
            var node = _path[_depth - 1].Children[next];
            while (node is TreeBranch<TKey, TValue> branch)
            {
                _path[_depth] = branch;
                _positions[_depth++] = _backwards ? branch.Count - 1 : 0;
                node = branch.Children[_positions[_depth - 1]];
            }
            _leaf = (TreeLeaf<TKey, TValue>)node;
            _at = _backwards ? _leaf.Count - 1 : 0;
            return;
        }
    }
}
