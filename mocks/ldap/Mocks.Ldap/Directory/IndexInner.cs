namespace Mocks.Ldap.Directory;

/// <summary>
/// Children with what separates them: a separator is greater than all to its left and not greater than any to its right. That of the
/// first child counts for nothing, so that inserts and removals leave separators as they are.
/// </summary>
internal sealed class IndexInner(object? owner) : IndexNode(owner)
{
    public const int Width = 32;

    private readonly IndexSeparator[] _separators = new IndexSeparator[Width];
    private readonly IndexNode[] _children = new IndexNode[Width];
    private int _total;

    public override int Total => _total;

    public ref IndexNode this[int at] => ref _children[at];

    /// <summary>The child that holds the term.</summary>
    public int Find(in IndexTerm term)
    {
        int low = 1, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_separators[middle].Term.ComparedWith(term) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    public IndexSeparator Separator(int at) => _separators[at];

    public void Insert(int at, IndexSeparator separator, IndexNode child)
    {
        Array.Copy(_separators, at, _separators, at + 1, Count - at);
        Array.Copy(_children, at, _children, at + 1, Count - at);
        _separators[at] = separator;
        _children[at] = child;
        Count++;
    }

    public void RemoveAt(int at)
    {
        Count--;
        Array.Copy(_separators, at + 1, _separators, at, Count - at);
        Array.Copy(_children, at + 1, _children, at, Count - at);
        _separators[Count] = default;
        _children[Count] = null!; // beyond the count, never read
    }

    public IndexInner Split(int at, object owner)
    {
        var right = new IndexInner(owner);
        for (var i = at; i < Count; i++)
            right.Insert(right.Count, _separators[i], _children[i]);
        Array.Clear(_separators, at, Count - at);
        Array.Clear(_children, at, Count - at);
        Count = at;
        return right;
    }

    /// <summary>Puts the children of the node to its right, which begins at the separator, at its end.</summary>
    public void Append(IndexSeparator separator, IndexInner right)
    {
        for (var i = 0; i < right.Count; i++)
            Insert(Count, i == 0 ? separator : right._separators[i], right._children[i]);
        CountAgain();
    }

    public void CountAgain()
    {
        _total = 0;
        for (var i = 0; i < Count; i++)
            _total += _children[i].Total;
    }

    public void Add(int difference) => _total += difference;

    public override IndexNode Copy(object owner)
    {
        var copy = new IndexInner(owner) { Count = Count, _total = _total };
        Array.Copy(_separators, copy._separators, Count);
        Array.Copy(_children, copy._children, Count);
        return copy;
    }
}
