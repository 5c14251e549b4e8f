namespace Mocks.Ldap.Directory;

/// <summary>A version of the index in the making. Not thread-safe; of no further use after <see cref="Commit"/>.</summary>
internal sealed class IndexEdit(IndexTree start)
{
    // a node with less than a quarter of what it could hold is joined with its neighbour
    private const int LeastTerms = IndexLeaf.Width / 4;
    private const int LeastChildren = IndexInner.Width / 4;

    private readonly object _owner = new();
    private IndexNode _root = start.Root;

    public IndexTree Commit() => ReferenceEquals(_root, start.Root) ? start : new IndexTree(_root);

    /// <summary>Does nothing when the term is there.</summary>
    public void Add(int attribute, ReadOnlySpan<byte> value, int entry)
    {
        if (Add(ref _root, new IndexTerm(attribute, value, entry), out _) is not { } split)
            return;
        var root = new IndexInner(_owner);
        root.Insert(0, default, _root);
        root.Insert(1, split.Separator, split.Right);
        root.CountAgain();
        _root = root;
    }

    /// <summary>Does nothing when the term is not there.</summary>
    public void Remove(int attribute, ReadOnlySpan<byte> value, int entry)
    {
        if (!Remove(ref _root, new IndexTerm(attribute, value, entry)))
            return;
        while (_root is IndexInner { Count: 1 } inner)
            _root = inner[0];
    }

    private IndexNode Own(IndexNode node) => ReferenceEquals(node.Owner, _owner) ? node : node.Copy(_owner);

    // the right half, when the node had to be split
    private (IndexSeparator Separator, IndexNode Right)? Add(ref IndexNode node, in IndexTerm term, out bool added)
    {
        if (node is IndexLeaf)
            return AddToLeaf(ref node, term, out added);
        node = Own(node);
        var inner = (IndexInner)node;
        var at = inner.Find(term);
        var split = Add(ref inner[at], term, out added);
        if (added)
            inner.Add(1);
        return split is { } made ? AddChild(inner, at + 1, made) : null;
    }

    private (IndexSeparator Separator, IndexNode Right)? AddToLeaf(ref IndexNode node, in IndexTerm term, out bool added)
    {
        var found = (IndexLeaf)node;
        var at = found.Find(term);
        added = at == found.Count || found[at].ComparedWith(term) != 0;
        if (!added)
            return null;
        node = Own(node);
        var leaf = (IndexLeaf)node;
        if (leaf.Count < IndexLeaf.Width)
        {
            leaf.Insert(at, term);
            return null;
        }

        // ascending loads fill nodes instead of leaving them half empty
        var keep = at == IndexLeaf.Width ? IndexLeaf.Width : IndexLeaf.Width / 2;
        var right = leaf.Split(keep, _owner);
        if (at >= keep)
            right.Insert(at - keep, term);
        else
            leaf.Insert(at, term);
        return (IndexSeparator.Of(right[0]), right);
    }

    private (IndexSeparator Separator, IndexNode Right)? AddChild(IndexInner inner, int at, (IndexSeparator Separator, IndexNode Right) made)
    {
        if (inner.Count < IndexInner.Width)
        {
            inner.Insert(at, made.Separator, made.Right);
            return null;
        }

        var keep = at == IndexInner.Width ? IndexInner.Width - 1 : IndexInner.Width / 2;
        var right = inner.Split(keep, _owner);
        if (at > keep)
            right.Insert(at - keep, made.Separator, made.Right);
        else
            inner.Insert(at, made.Separator, made.Right);
        inner.CountAgain();
        right.CountAgain();
        return (right.Separator(0), right);
    }

    private bool Remove(ref IndexNode node, in IndexTerm term)
    {
        if (node is IndexLeaf found)
        {
            var position = found.Find(term);
            if (position == found.Count || found[position].ComparedWith(term) != 0)
                return false;
            node = Own(node);
            ((IndexLeaf)node).RemoveAt(position);
            return true;
        }

        var at = ((IndexInner)node).Find(term);
        var child = ((IndexInner)node)[at];
        if (!Remove(ref child, term))
            return false;
        node = Own(node);
        var inner = (IndexInner)node;
        inner[at] = child;
        inner.Add(-1);
        if (child.Count == 0)
            inner.RemoveAt(at);
        else if (child.Count < (child is IndexLeaf ? LeastTerms : LeastChildren))
            JoinWithNeighbour(inner, at);
        return true;
    }

    private void JoinWithNeighbour(IndexInner inner, int at)
    {
        var left = at > 0 ? at - 1 : at;
        if (left + 1 >= inner.Count)
            return;
        var second = inner[left + 1];
        if (inner[left].Count + second.Count > (second is IndexLeaf ? IndexLeaf.Width : IndexInner.Width))
            return;
        inner[left] = Own(inner[left]);
        if (inner[left] is IndexLeaf leaf)
            leaf.Append((IndexLeaf)second);
        else
            ((IndexInner)inner[left]).Append(inner.Separator(left + 1), (IndexInner)second);
        inner.RemoveAt(left + 1);
    }
}
