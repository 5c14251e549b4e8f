namespace Mocks.Oracle.Sql.Planning;

/// <summary>Looks at the steps of a plan.</summary>
internal static class PlanWalk
{
    public static IEnumerable<PlanNode> SelfAndBelow(PlanNode node)
    {
        yield return node;
        foreach (var input in Inputs(node))
        {
            foreach (var below in SelfAndBelow(input))
                yield return below;
        }
    }

    /// <summary>All slots that any step of the plan fills.</summary>
    public static HashSet<int> Produced(PlanNode plan) => [.. SelfAndBelow(plan).SelectMany(n => n.Slots)];

    public static IEnumerable<PlanNode> Inputs(PlanNode node) => node switch
    {
        FilterNode filter => [filter.Input],
        MatchNode match => [match.Input],
        RowNumberNode counter => [counter.Input],
        NestedLoopNode join => [join.Left, join.Right],
        HashJoinNode join => join.Lookup is null ? [join.Left, join.Right] : [join.Left, join.Right, join.Lookup],
        ProjectNode project => [project.Input],
        AggregateNode aggregate => [aggregate.Input],
        WindowNode window => [window.Input],
        SortNode sort => [sort.Input],
        DistinctNode distinct => [distinct.Input],
        SetOperationNode set => [set.Left, set.Right],
        LimitNode limit => [limit.Input],
        HierarchyNode hierarchy => [hierarchy.Input],
        WithNode with => [with.Input, .. with.Queries.Select(q => q.Query), .. with.Queries.Select(q => q.Recursive).OfType<PlanNode>()],
        LockRowsNode locks => [locks.Input],
        _ => [],
    };
}
