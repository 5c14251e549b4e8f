using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Walks the hierarchy depth first, from each root on; a row's children are those for which the condition holds with it as PRIOR.</summary>
internal sealed class HierarchySource(Frame frame, RowSource input, BoundHierarchy hierarchy, CompiledHierarchy compiled, int[] slots) : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private readonly Stack<Node> _open = new();
    private long _yielded;

    public override void Open()
    {
        _kept.Rows.Clear();
        _open.Clear();
        _yielded = 0;
        input.Open();
        while (input.Next())
        {
            Frame.CheckCancelled();
            _kept.Rows.Add(_kept.Save(Frame));
        }

        Push(Roots());
    }

    public override bool Next()
    {
        if (!_open.TryPop(out var node))
            return false;
        Frame.CheckCancelled();
        _yielded++;
        var children = Children(node, out var isCycle);
        Push(children);
        Load(node);
        if (hierarchy.IsLeafSlot >= 0)
            Frame.Slots[hierarchy.IsLeafSlot] = Datum.Number(children.Count == 0 ? 1 : 0);
        if (hierarchy.IsCycleSlot >= 0)
            Frame.Slots[hierarchy.IsCycleSlot] = Datum.Number(isCycle ? 1 : 0);
        return true;
    }

    private List<Node> Roots()
    {
        var roots = new List<Node>();
        Frame.Slots[hierarchy.LevelSlot] = Datum.Number(1);
        SetRowNumber();
        foreach (var row in _kept.Rows)
        {
            _kept.Load(Frame, row);
            if (compiled.StartWith is null || compiled.StartWith(Frame) == Truth.True)
                roots.Add(NewNode(row, null));
        }

        return Ordered(roots);
    }

    private List<Node> Children(Node parent, out bool isCycle)
    {
        isCycle = false;
        var children = new List<Node>();
        Frame.Slots[hierarchy.LevelSlot] = Datum.Number(parent.Level + 1);
        SetRowNumber();
        foreach (var row in _kept.Rows)
        {
            _kept.Load(Frame, row);
            for (var i = 0; i < parent.Values.Length; i++)
                Frame.Slots[hierarchy.Priors[i].Slot] = parent.Values[i];
            for (var i = 0; i < parent.Roots.Length; i++)
                Frame.Slots[hierarchy.Roots[i].Slot] = parent.Roots[i];
            if (compiled.Condition(Frame) != Truth.True)
                continue;
            if (IsAncestor(row, parent))
            {
                if (!hierarchy.NoCycle)
                    throw Ora.Error(1436);
                isCycle = true;
                continue;
            }

            children.Add(NewNode(row, parent));
        }

        return Ordered(children);
    }

    /// <summary>CONNECT BY sees the number that the next row will have.</summary>
    private void SetRowNumber()
    {
        if (hierarchy.RowNumberSlot >= 0)
            Frame.Slots[hierarchy.RowNumberSlot] = Datum.Number(_yielded + 1);
    }

    /// <summary>A loop is the same row again among its ancestors; without PRIOR there is none to be found.</summary>
    private bool IsAncestor(Datum[] row, Node parent)
    {
        if (compiled.Priors.Length == 0)
            return false;
        for (Node? node = parent; node is not null; node = node.Parent)
        {
            if (ReferenceEquals(node.Row, row))
                return true;
        }

        return false;
    }

    private Node NewNode(Datum[] row, Node? parent)
    {
        var values = Values(compiled.Priors);
        var roots = parent is null ? Values(compiled.Roots) : parent.Roots;
        var paths = new string[compiled.Paths.Length];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = (parent is null ? "" : parent.Paths[i]) + hierarchy.Paths[i].Path.Separator + Step(i);
        return new Node(row, parent, values, roots, paths, Values(compiled.Siblings));
    }

    /// <summary>A value of a path, which may not hold the separator (ORA-30004).</summary>
    private string Step(int path)
    {
        var value = compiled.Paths[path](Frame);
        var text = value.IsNull ? "" : value.AsText();
        var separator = hierarchy.Paths[path].Path.Separator;
        if (separator.Length > 0 && text.Contains(separator, StringComparison.Ordinal))
            throw Ora.Error(30004);
        return text;
    }

    private Datum[] Values(Evaluator[] evaluators)
    {
        var values = new Datum[evaluators.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = evaluators[i](Frame);
        return values;
    }

    private List<Node> Ordered(List<Node> nodes) =>
        compiled.Siblings.Length == 0 ? nodes : [.. nodes.OrderBy(n => n.Order, compiled.Order)];

    private void Push(List<Node> nodes)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
            _open.Push(nodes[i]);
    }

    private void Load(Node node)
    {
        _kept.Load(Frame, node.Row);
        Frame.Slots[hierarchy.LevelSlot] = Datum.Number(node.Level);
        for (var i = 0; i < compiled.Priors.Length; i++)
            Frame.Slots[hierarchy.Priors[i].Slot] = node.Parent is null ? default : node.Parent.Values[i];
        for (var i = 0; i < node.Roots.Length; i++)
            Frame.Slots[hierarchy.Roots[i].Slot] = node.Roots[i];
        for (var i = 0; i < node.Paths.Length; i++)
            Frame.Slots[hierarchy.Paths[i].Slot] = Datum.Text(node.Paths[i]);
    }

    private sealed record Node(Datum[] Row, Node? Parent, Datum[] Values, Datum[] Roots, string[] Paths, Datum[] Order)
    {
        public int Level { get; } = Parent is null ? 1 : Parent.Level + 1;
    }
}
