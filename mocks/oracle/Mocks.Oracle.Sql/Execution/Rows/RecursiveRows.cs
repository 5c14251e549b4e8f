using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>The rounds of a recursive WITH query, with SEARCH and CYCLE.</summary>
internal sealed class RecursiveRows(Frame frame, BoundCte cte, Func<List<Datum[]>> nextRound)
{
    private readonly RowKeyComparer _cycleComparer = new((cte.Cycle?.Columns ?? [.. Enumerable.Range(0, cte.Query!.Columns.Count)]).Select(c => cte.Columns[c].Type)); // bound by now

    public List<Datum[]> Compute(List<Datum[]> anchor)
    {
        var level = Ordered([.. anchor.Select(r => new Node(r, null, this))]);
        if (cte.Search is { DepthFirst: true } || cte.Cycle is not null)
            return Number(Depth(level));
        var all = new List<Node>();
        var seen = new HashSet<Datum[]>(_cycleComparer);
        while (level.Count > 0)
        {
            // a row that was there in an earlier round may be its own ancestor: look row by row
            if (level.Exists(n => seen.Contains(n.Row)))
                return Number(Depth(Ordered([.. anchor.Select(r => new Node(r, null, this))])));
            seen.UnionWith(level.Select(n => n.Row));
            all.AddRange(level);
            level = Children(level);
        }

        return Number(all);
    }

    /// <summary>One round over all rows of the last one.</summary>
    private List<Node> Children(List<Node> level)
    {
        frame.Session.Cancel.ThrowIfRaised();
        var working = level.FindAll(n => !n.IsCycle);
        if (working.Count == 0)
            return [];
        frame.Caches[cte.WorkingCache] = working.ConvertAll(n => n.Row);
        return Ordered(nextRound().ConvertAll(r => new Node(r, null, this)));
    }

    /// <summary>Row by row, since each row's ancestors matter.</summary>
    private List<Node> Depth(List<Node> roots)
    {
        var all = new List<Node>();
        var open = new Stack<Node>(Enumerable.Reverse(roots));
        while (open.TryPop(out var node))
        {
            frame.CheckCancelled();
            all.Add(node);
            if (cte.Cycle is null && node.HasAncestorLikeItself)
                throw Ora.Error(32044);
            if (node.IsCycle)
                continue;
            frame.Caches[cte.WorkingCache] = new List<Datum[]> { node.Row };
            var children = Ordered(nextRound().ConvertAll(r => new Node(r, node, this)));
            for (var i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
        }

        if (cte.Search is { DepthFirst: true })
            return all;
        // breadth first, the order without SEARCH
        return [.. all.Select((n, i) => (n, i)).OrderBy(x => x.n.Level).ThenBy(x => x.i).Select(x => x.Item1)];
    }

    private List<Node> Ordered(List<Node> nodes)
    {
        if (cte.Search is null)
            return nodes;
        var keys = cte.Search.OrderBy;
        var compares = keys.Select(k => DatumComparers.Of(cte.Columns[k.Column].Type)).ToArray();
        return [.. nodes.Select((n, i) => (n, i)).Order(Comparer<(Node Node, int Index)>.Create((a, b) =>
        {
            for (var i = 0; i < keys.Count; i++)
            {
                var (x, y) = (a.Node.Row[keys[i].Column], b.Node.Row[keys[i].Column]);
                var result = x.IsNull || y.IsNull
                    ? (x.IsNull == y.IsNull ? 0 : x.IsNull == keys[i].NullsFirst ? -1 : 1)
                    : keys[i].Descending ? -compares[i](x, y) : compares[i](x, y);
                if (result != 0)
                    return result;
            }

            return a.Index.CompareTo(b.Index);
        })).Select(x => x.Item1)];
    }

    private List<Datum[]> Number(List<Node> nodes)
    {
        var rows = new List<Datum[]>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var row = nodes[i].Row;
            if (cte.Columns.Count > row.Length)
                Array.Resize(ref row, cte.Columns.Count);
            if (cte.Search is not null)
                row[cte.Search.SequenceColumn] = Datum.Number(i + 1);
            if (cte.Cycle is not null)
                row[cte.Cycle.MarkColumn] = nodes[i].IsCycle ? cte.Cycle.Mark : cte.Cycle.NoMark;
            rows.Add(row);
        }

        return rows;
    }

    private sealed class Node
    {
        private readonly Node? _parent;
        private readonly RecursiveRows _owner;
        private readonly Datum[] _key;

        public Node(Datum[] row, Node? parent, RecursiveRows owner)
        {
            Row = row;
            _parent = parent;
            _owner = owner;
            _key = owner.KeyOf(row);
            Level = parent is null ? 0 : parent.Level + 1;
            IsCycle = owner._hasCycle && HasAncestorLikeItself;
        }

        public Datum[] Row { get; }

        public int Level { get; }

        public bool IsCycle { get; }

        public bool HasAncestorLikeItself
        {
            get
            {
                for (var ancestor = _parent; ancestor is not null; ancestor = ancestor._parent)
                {
                    if (_owner._cycleComparer.Equals(ancestor._key, _key))
                        return true;
                }

                return false;
            }
        }
    }

    private readonly bool _hasCycle = cte.Cycle is not null;

    private Datum[] KeyOf(Datum[] row) => cte.Cycle is { } cycle ? [.. cycle.Columns.Select(c => row[c])] : row;
}
