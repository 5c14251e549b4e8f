using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>Makes a plan of a bound query, by rule.</summary>
internal static class Planner
{
    public static PlanNode Plan(BoundQuery query) => Plan(query, []);

    /// <param name="query">The query.</param>
    /// <param name="pushed">Conditions on its output that may be applied inside it.</param>
    public static PlanNode Plan(BoundQuery query, IReadOnlyList<BoundExpression> pushed)
    {
        var node = query.Body switch
        {
            BoundSelect select => PlanSelect(select, query, pushed),
            BoundSetOperation set => PlanSet(set, query, pushed),
            BoundValues values => Finish(new ValuesNode(values), query, pushed),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
        if (query.With.Count == 0)
            return node;
        return new WithNode(node, [.. query.With.Select(c => new CtePlan(c, Plan(c.Query!), c.Recursive is null ? null : Plan(c.Recursive)))]);
    }

    /// <summary>Whether conditions on the output mean the same when applied to the rows that go in.</summary>
    public static bool CanPushInto(BoundQuery query) =>
        query.Limit is null && query.ForUpdate is null
        && query.Body is BoundSetOperation or BoundSelect { Grouping: null, Windows.Count: 0, RowNumberSlot: < 0, Hierarchy: null };

    private static PlanNode PlanSelect(BoundSelect select, BoundQuery query, IReadOnlyList<BoundExpression> pushed)
    {
        var inside = CanPushInto(query) ? pushed.Select(p => Substitute(p, select)).ToList() : [];
        var after = CanPushInto(query) ? [] : pushed;
        var conjuncts = new List<BoundExpression>();
        Conjuncts.Split(select.Where, conjuncts);
        conjuncts.AddRange(inside);

        PlanNode node;
        if (select.Hierarchy is { } hierarchy)
        {
            node = PlanHierarchy(select, hierarchy, conjuncts);
        }
        else
        {
            var counted = select.RowNumberSlot < 0 ? [] : conjuncts.FindAll(c => SlotUse.Of(c).Contains(select.RowNumberSlot));
            conjuncts.RemoveAll(counted.Contains);
            node = new FromPlanner(select.From, conjuncts).Plan();
            if (select.RowNumberSlot >= 0)
                node = RowNumber(node, select.RowNumberSlot, counted);
        }

        if (select.Grouping is { } step)
            node = new AggregateNode(node, step);
        if (select.Having is not null)
            node = new FilterNode(node, select.Having);
        if (select.OuterGrouping is { } outer)
            node = new AggregateNode(node, outer);
        if (select.Windows.Count > 0)
            node = new WindowNode(node, select.Windows);
        if (select.Qualify is not null)
            node = new FilterNode(node, select.Qualify);
        if (select.Outputs.Count > 0)
            node = new ProjectNode(node, select.Outputs);
        if (select.IsDistinct)
            node = new DistinctNode(node, select.Columns);
        return Finish(node, query, after);
    }

    private static PlanNode PlanHierarchy(BoundSelect select, BoundHierarchy hierarchy, List<BoundExpression> conjuncts)
    {
        // join conditions apply before the hierarchy, the others after it
        var leaves = select.From.SelectMany(Scope.Leaves).ToList();
        var joins = leaves.Count < 2 ? [] : conjuncts.FindAll(c => IsJoinCondition(c, leaves));
        conjuncts.RemoveAll(joins.Contains);
        PlanNode node = new HierarchyNode(new FromPlanner(select.From, joins).Plan(), hierarchy);
        if (select.RowNumberSlot < 0)
            return Conjuncts.Filter(node, conjuncts);
        var counted = conjuncts.FindAll(c => SlotUse.Of(c).Contains(select.RowNumberSlot));
        conjuncts.RemoveAll(counted.Contains);
        return RowNumber(Conjuncts.Filter(node, conjuncts), select.RowNumberSlot, counted);
    }

    private static bool IsJoinCondition(BoundExpression conjunct, List<BoundSource> leaves)
    {
        var used = conjunct.SelfAndDescendants().OfType<BoundSlot>().Select(s => s.Source).OfType<BoundSource>().Distinct();
        return used.Count(leaves.Contains) > 1;
    }

    private static RowNumberNode RowNumber(PlanNode input, int slot, List<BoundExpression> conditions) =>
        new(input, slot, Conjuncts.Join(conditions), conditions.Exists(c => IsUpperBound(c, slot)));

    /// <summary>ROWNUM &lt; n: once false, always false.</summary>
    private static bool IsUpperBound(BoundExpression condition, int slot) => condition is BoundComparison comparison && (
        (comparison.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual && comparison.Left is BoundSlot left && left.Slot == slot
            && !SlotUse.Of(comparison.Right).Contains(slot) && IsConstant(comparison.Right))
        || (comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual && comparison.Right is BoundSlot right && right.Slot == slot
            && IsConstant(comparison.Left))
        || (comparison.Operator == ComparisonOperator.Equal && comparison.Left is BoundSlot equal && equal.Slot == slot && comparison.Right is BoundConstant));

    private static bool IsConstant(BoundExpression expression) => expression.SelfAndDescendants().All(n => n is not (BoundSlot or BoundSubquery or BoundStoredCall));

    private static PlanNode PlanSet(BoundSetOperation set, BoundQuery query, IReadOnlyList<BoundExpression> pushed)
    {
        var push = query.Limit is null;
        var left = Plan(set.Left, push ? [.. pushed.Select(p => Substitute(p, set.Columns, set.LeftValues))] : []);
        var right = Plan(set.Right, push ? [.. pushed.Select(p => Substitute(p, set.Columns, set.RightValues))] : []);
        return Finish(new SetOperationNode(set, left, right), query, push ? [] : pushed);
    }

    private static BoundExpression Substitute(BoundExpression condition, BoundSelect select)
    {
        return condition.Rewrite(node => node is BoundSlot slot && select.Outputs.FirstOrDefault(o => o.Slot == slot.Slot).Value is { } value ? value : null);
    }

    private static BoundExpression Substitute(BoundExpression condition, IReadOnlyList<OutputColumn> columns, IReadOnlyList<BoundExpression> values)
    {
        return condition.Rewrite(node =>
        {
            if (node is not BoundSlot slot)
                return null;
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Slot == slot.Slot)
                    return values[i];
            }

            return null;
        });
    }

    /// <summary>Order, locks, limit, and conditions that could not go inside.</summary>
    private static PlanNode Finish(PlanNode node, BoundQuery query, IReadOnlyList<BoundExpression> after)
    {
        if (query.OrderBy.Count > 0 && !IndexOrder.Gives(node, query.OrderBy))
        {
            var keep = query.Columns.Select(c => c.Slot);
            if (query.ForUpdate is not null)
                keep = keep.Concat(node.Slots);
            if (query.Limit is { WithTies: true })
                keep = keep.Concat(query.OrderBy.SelectMany(o => SlotUse.Of(o.Value)));
            var limit = query.Limit is { Count: { } count, Percent: false, WithTies: false }
                ? query.Limit.Offset is { } offset
                    ? new BoundArithmetic(OracleType.AnyNumber, ArithmeticKind.AddNumbers, count, offset, count.Position)
                    : count
                : null;
            node = new SortNode(node, query.OrderBy, [.. keep.Distinct()]) { Limit = limit };
        }

        if (query.Limit is not null)
            node = new LimitNode(node, query.Limit, query.OrderBy);
        if (query.ForUpdate is not null)
            node = new LockRowsNode(node, query.ForUpdate);
        return Conjuncts.Filter(node, after);
    }
}
