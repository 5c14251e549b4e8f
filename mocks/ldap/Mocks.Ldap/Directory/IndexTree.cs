namespace Mocks.Ldap.Directory;

/// <summary>
/// The index as a B+tree whose nodes are shared between versions, as <see cref="PersistentTree{TKey, TValue, TOrder}"/>, with its terms
/// packed.
/// </summary>
internal sealed class IndexTree(IndexNode root)
{
    public static IndexTree Empty { get; } = new(new IndexLeaf(null));

    public IndexNode Root => root;

    public int Count => root.Total;

    /// <summary>How many terms are less.</summary>
    public int Rank(in IndexTerm term)
    {
        var node = root;
        var rank = 0;
        while (node is IndexInner inner)
        {
            var at = inner.Find(term);
            for (var i = 0; i < at; i++)
                rank += inner[i].Total;
            node = inner[at];
        }

        return rank + ((IndexLeaf)node).Find(term);
    }

    /// <summary>The terms from one to another, which is not included, in order. Entries don't tell the ends apart, values do.</summary>
    public IEnumerable<IndexHit> Range(int attribute, byte[] from, int endAttribute, byte[] end)
    {
        var path = new Stack<(IndexInner Node, int At)>();
        var leaf = Descend(root, attribute, from, path);
        var at = leaf.Find(new IndexTerm(attribute, from, int.MinValue));
        while (true)
        {
            var stop = leaf.Find(new IndexTerm(endAttribute, end, int.MinValue));
            for (; at < stop; at++)
                yield return leaf.Hit(at);
            if (stop < leaf.Count || Next(path) is not { } next)
                yield break;
            (leaf, at) = (next, 0);
        }
    }

    private static IndexLeaf Descend(IndexNode node, int attribute, byte[] value, Stack<(IndexInner Node, int At)> path)
    {
        while (node is IndexInner inner)
        {
            var at = inner.Find(new IndexTerm(attribute, value, int.MinValue));
            path.Push((inner, at));
            node = inner[at];
        }

        return (IndexLeaf)node;
    }

    private static IndexLeaf? Next(Stack<(IndexInner Node, int At)> path)
    {
        while (path.TryPop(out var step))
        {
            if (step.At + 1 == step.Node.Count)
                continue;
            path.Push((step.Node, step.At + 1));
            var node = step.Node[step.At + 1];
            while (node is IndexInner inner)
            {
                path.Push((inner, 0));
                node = inner[0];
            }

            return (IndexLeaf)node;
        }

        return null;
    }
}
