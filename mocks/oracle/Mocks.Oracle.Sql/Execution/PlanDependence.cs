using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Whether a part of a plan reads slots that are filled elsewhere.</summary>
internal static class PlanDependence
{
    public static bool DependsOn(PlanNode plan, int[] slots)
    {
        var read = Read(plan);
        return Array.Exists(slots, read.Contains);
    }

    /// <summary>It reads nothing but what it fills itself, so that its rows are the same each time.</summary>
    public static bool IsClosed(PlanNode plan)
    {
        var read = Read(plan);
        read.ExceptWith(PlanWalk.Produced(plan));
        return read.Count == 0 && !PlanWalk.SelfAndBelow(plan).Any(n => n is CteScanNode scan && scan.Reference.Cache != scan.Reference.Cte.Cache);
    }

    private static HashSet<int> Read(PlanNode plan)
    {
        var slots = new HashSet<int>();
        foreach (var expression in PlanWalk.SelfAndBelow(plan).SelectMany(Expressions))
            slots.UnionWith(SlotUse.Of(expression));
        return slots;
    }

    private static IEnumerable<BoundExpression> Expressions(PlanNode node) => node switch
    {
        FilterNode filter => [filter.Condition],
        RowNumberNode { Condition: { } condition } => [condition],
        NestedLoopNode { Condition: { } condition } => [condition],
        HashJoinNode join => [.. join.LeftKeys, .. join.RightKeys, .. join.Condition is null ? Array.Empty<BoundExpression>() : [join.Condition]],
        ProjectNode project => project.Outputs.Select(o => o.Value),
        AggregateNode aggregate => [.. aggregate.Step.Keys.Select(k => k.Key), .. aggregate.Step.Aggregates.SelectMany(a => a.Call.Arguments.Concat(a.Call.OrderBy.Select(o => o.Value)))],
        WindowNode window => window.Windows.Select(w => w.Window),
        SortNode sort => sort.Keys.Select(k => k.Value),
        SetOperationNode set => [.. set.Operation.LeftValues, .. set.Operation.RightValues],
        ValuesNode values => values.Values.Rows.SelectMany(r => r),
        LimitNode limit => new[] { limit.Limit.Count, limit.Limit.Offset }.OfType<BoundExpression>(),
        RowIdNode rowId => rowId.RowIds,
        IndexNode index => [.. index.Equal.SelectMany(e => e), .. new[] { index.Low, index.High }.OfType<BoundExpression>()],
        VirtualScanNode computed => computed.Keys.Select(k => k.Value),
        TableFunctionNode function => [function.Function.Collection],
        DocumentTableNode document => document.Document.Inputs,
        MatchNode { Match: var match } => [.. match.PartitionBy, .. match.OrderBy.Select(o => o.Value), .. match.Measures, .. match.Variables.Select(v => v.Condition).OfType<BoundExpression>()],
        HierarchyNode hierarchy => Hierarchy(hierarchy.Hierarchy),
        _ => [],
    };

    private static IEnumerable<BoundExpression> Hierarchy(BoundHierarchy hierarchy) =>
        new[] { hierarchy.Condition, hierarchy.StartWith }.OfType<BoundExpression>()
            .Concat(hierarchy.Priors.Select(p => p.Value)).Concat(hierarchy.Roots.Select(r => r.Value)).Concat(hierarchy.Paths.Select(p => p.Path.Operand));
}
