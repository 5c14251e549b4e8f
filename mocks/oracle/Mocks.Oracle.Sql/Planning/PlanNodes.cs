#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>A step of a plan. Data only. Slots are those of the frame that it fills for each row.</summary>
internal abstract record PlanNode
{
    public abstract IEnumerable<int> Slots { get; }
}

/// <summary>One row without columns.</summary>
internal sealed record SingleRowNode : PlanNode
{
    public override IEnumerable<int> Slots => [];
}

internal abstract record SourceNode(BoundRowSource Source) : PlanNode
{
    public override IEnumerable<int> Slots => Source.Used.Select(u => u.Value);
}

internal sealed record DualNode(BoundRowSource Source) : SourceNode(Source);

internal abstract record TableNode(BoundTable Table) : SourceNode(Table)
{
    public override IEnumerable<int> Slots => Table.UsedRowIdSlot >= 0 ? base.Slots.Append(Table.UsedRowIdSlot) : base.Slots;
}

internal sealed record TableScanNode(BoundTable Table) : TableNode(Table);

/// <summary>A row by its ROWID.</summary>
internal sealed record RowIdNode(BoundTable Table, IReadOnlyList<BoundExpression> RowIds) : TableNode(Table);

/// <summary>Rows by an index: equal to one of the values in each leading key, and within a range in the next.</summary>
internal sealed record IndexNode(BoundTable Table, IndexDefinition Index, IReadOnlyList<IReadOnlyList<BoundExpression>> Equal) : TableNode(Table)
{
    public BoundExpression? Low { get; init; }

    public bool LowInclusive { get; init; }

    public BoundExpression? High { get; init; }

    public bool HighInclusive { get; init; }
}

/// <summary>Rows of a dictionary view. Keys are texts that its columns must equal: they narrow what is looked at, and are checked again above.</summary>
internal sealed record VirtualScanNode(BoundVirtualTable Virtual, IReadOnlyList<(int Column, BoundExpression Value)> Keys) : SourceNode(Virtual);

internal sealed record CteScanNode(BoundCteReference Reference) : SourceNode(Reference);

internal sealed record TableFunctionNode(BoundTableFunction Function) : SourceNode(Function);

internal sealed record DocumentTableNode(BoundDocumentTable Document) : SourceNode(Document);

/// <summary>MATCH_RECOGNIZE over the rows of its input.</summary>
internal sealed record MatchNode(BoundMatch Match, PlanNode Input) : SourceNode(Match);

internal sealed record FilterNode(PlanNode Input, BoundExpression Condition) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots;
}

/// <summary>Counts rows as they pass the condition, which sees the count; Stops at the first that doesn't.</summary>
internal sealed record RowNumberNode(PlanNode Input, int Slot, BoundExpression? Condition, bool Stops) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots.Append(Slot);
}

internal enum JoinType
{
    Inner,
    Left,
    Full,
}

/// <summary>The right side is opened again for each left row.</summary>
internal sealed record NestedLoopNode(PlanNode Left, PlanNode Right, JoinType Type, BoundExpression? Condition) : PlanNode
{
    public override IEnumerable<int> Slots => Left.Slots.Concat(Right.Slots);
}

/// <summary>The right side is read into a hash table, the left one probes it.</summary>
internal sealed record HashJoinNode(
    PlanNode Left, PlanNode Right, JoinType Type, IReadOnlyList<BoundExpression> LeftKeys, IReadOnlyList<BoundExpression> RightKeys, BoundExpression? Condition) : PlanNode
{
    /// <summary>Finds the rows of the right side for one left row by an index: better as long as few left rows come.</summary>
    public PlanNode? Lookup { get; init; }

    /// <summary>The table of the lookup, whose size tells what few is.</summary>
    public BoundTable? LookupTable { get; init; }

    public override IEnumerable<int> Slots => Left.Slots.Concat(Right.Slots);
}

internal sealed record ProjectNode(PlanNode Input, IReadOnlyList<(BoundExpression Value, int Slot)> Outputs) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots.Concat(Outputs.Select(o => o.Slot));
}

internal sealed record AggregateNode(PlanNode Input, BoundGroupingStep Step) : PlanNode
{
    public override IEnumerable<int> Slots
    {
        get
        {
            var slots = Step.Keys.Select(k => k.Slot).Concat(Step.Aggregates.Select(a => a.Slot)).Concat(Step.GroupingCalls.Select(g => g.Slot));
            return Step.GroupIdSlot >= 0 ? slots.Append(Step.GroupIdSlot) : slots;
        }
    }
}

internal sealed record WindowNode(PlanNode Input, IReadOnlyList<(BoundWindow Window, int Slot)> Windows) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots.Concat(Windows.Select(w => w.Slot));
}

/// <summary>Keep is what the steps above still read.</summary>
internal sealed record SortNode(PlanNode Input, IReadOnlyList<BoundOrder> Keys, IReadOnlyList<int> Keep) : PlanNode
{
    /// <summary>Only the first so many rows are wanted.</summary>
    public BoundExpression? Limit { get; init; }

    public override IEnumerable<int> Slots => Keep;
}

internal sealed record DistinctNode(PlanNode Input, IReadOnlyList<OutputColumn> Columns) : PlanNode
{
    public override IEnumerable<int> Slots => Columns.Select(c => c.Slot);
}

internal sealed record SetOperationNode(BoundSetOperation Operation, PlanNode Left, PlanNode Right) : PlanNode
{
    public override IEnumerable<int> Slots => Operation.Columns.Select(c => c.Slot);
}

internal sealed record ValuesNode(BoundValues Values) : PlanNode
{
    public override IEnumerable<int> Slots => Values.Columns.Select(c => c.Slot);
}

/// <summary>OFFSET and FETCH; ties are by the keys.</summary>
internal sealed record LimitNode(PlanNode Input, BoundLimit Limit, IReadOnlyList<BoundOrder> Keys) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots;
}

internal sealed record HierarchyNode(PlanNode Input, BoundHierarchy Hierarchy) : PlanNode
{
    public override IEnumerable<int> Slots
    {
        get
        {
            var h = Hierarchy;
            return Input.Slots
                .Concat(new[] { h.LevelSlot, h.IsLeafSlot, h.IsCycleSlot }.Where(s => s >= 0))
                .Concat(h.Priors.Select(p => p.Slot)).Concat(h.Roots.Select(r => r.Slot)).Concat(h.Paths.Select(p => p.Slot));
        }
    }
}

/// <summary>WITH queries are computed when first read, once for each opening of the input.</summary>
internal sealed record WithNode(PlanNode Input, IReadOnlyList<CtePlan> Queries) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots;
}

internal sealed record CtePlan(BoundCte Cte, PlanNode Query, PlanNode? Recursive);

/// <summary>FOR UPDATE.</summary>
internal sealed record LockRowsNode(PlanNode Input, BoundForUpdate ForUpdate) : PlanNode
{
    public override IEnumerable<int> Slots => Input.Slots;
}
