using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>
/// Joins the items of FROM. Inner joins are put in an order that begins with what a condition narrows most and goes on along the conditions
/// that connect; outer joins keep their sides.
/// </summary>
internal sealed class FromPlanner
{
    private readonly List<BoundSource> _units = [];
    private readonly List<BoundExpression> _conjuncts;
    private readonly List<(BoundExpression Value, int Slot)> _computed = [];
    private readonly List<(BoundSource Source, List<BoundExpression> On)> _marked = [];
    private readonly List<BoundExpression> _late;
    private readonly HashSet<int> _readSideways;
    private readonly Dictionary<BoundExpression, HashSet<int>> _uses = new(ReferenceEqualityComparer.Instance);

    public FromPlanner(IReadOnlyList<BoundSource> from, IReadOnlyList<BoundExpression> conjuncts)
    {
        _conjuncts = [.. conjuncts];
        _readSideways = [.. from.SelectMany(Scope.Leaves).SelectMany(ReadBy)];
        foreach (var source in from)
            Flatten(source);
        for (var i = 0; i < _conjuncts.Count && _computed.Count > 0; i++)
            _conjuncts[i] = Substitute(_conjuncts[i]);
        // subqueries read the computed columns themselves
        var computed = _computed.Select(c => c.Slot).ToHashSet();
        _late = _conjuncts.FindAll(c => SlotUse.Of(c).Overlaps(computed));
        _conjuncts.RemoveAll(_late.Contains);
        if (_conjuncts.Exists(HasMark))
            TakeMarked();
    }

    public PlanNode Plan()
    {
        var node = JoinUnits();
        while (_marked.Count > 0)
        {
            var provided = node?.Slots.ToHashSet() ?? [];
            var waiting = _marked.SelectMany(m => Provides(m.Source)).ToHashSet();
            var next = _marked.FindIndex(m => !m.On.Exists(c => SlotUse.Of(c).Any(s => waiting.Contains(s) && !Provides(m.Source).Contains(s))));
            if (next < 0)
                next = 0;
            var (source, on) = _marked[next];
            _marked.RemoveAt(next);
            node = Attach(node ?? new SingleRowNode(), source, on, JoinType.Left, provided);
            node = Conjuncts.Filter(node, TakeReady(node.Slots.ToHashSet()));
        }

        node ??= new SingleRowNode();
        node = Conjuncts.Filter(node, _conjuncts);
        return _computed.Count == 0 ? node : Conjuncts.Filter(new ProjectNode(node, _computed), _late);
    }

    /// <summary>The slots that a source fills.</summary>
    public static HashSet<int> Provides(BoundSource source) => source switch
    {
        BoundJoin join => [.. Provides(join.Left), .. Provides(join.Right)],
        BoundTable table => [.. table.Used.Select(u => u.Value), .. table.UsedRowIdSlot >= 0 ? new[] { table.UsedRowIdSlot } : []],
        BoundRowSource rows => [.. rows.Used.Select(u => u.Value)],
        BoundDerived derived => [.. derived.Query.Columns.Select(c => c.Slot), .. RowIds(derived.Query)],
        _ => [],
    };

    /// <summary>Row ids of tables within an inline view, which FOR UPDATE and ROWID read from outside.</summary>
    private static IEnumerable<int> RowIds(BoundQuery query) =>
        query.Body is BoundSelect { Grouping: null, IsDistinct: false } select
            ? select.From.SelectMany(Scope.Leaves).SelectMany(s => s switch
            {
                BoundTable { UsedRowIdSlot: >= 0 } table => [table.UsedRowIdSlot],
                BoundDerived derived => RowIds(derived.Query),
                _ => [],
            })
            : [];

    private static bool HasMark(BoundExpression condition) => condition.SelfAndDescendants().Any(n => n is BoundOuterMark);

    /// <summary>Inner joins and simple inline views dissolve into their sources and conditions.</summary>
    private void Flatten(BoundSource source)
    {
        switch (source)
        {
            case BoundJoin { Kind: JoinKind.Inner or JoinKind.Cross } join:
                Flatten(join.Left);
                Flatten(join.Right);
                Conjuncts.Split(join.On, _conjuncts);
                break;
            case BoundDerived { Query: var query } when IsSimple(query) && !query.Columns.Any(c => _readSideways.Contains(c.Slot)):
                var select = (BoundSelect)query.Body;
                foreach (var inner in select.From)
                    Flatten(inner);
                Conjuncts.Split(select.Where, _conjuncts);
                _computed.AddRange(select.Outputs);
                break;
            default:
                _units.Add(source);
                break;
        }
    }

    /// <summary>What LATERAL views and table functions read of the sources beside them.</summary>
    private static IEnumerable<int> ReadBy(BoundSource source) => source switch
    {
        BoundDerived derived => SlotUse.Of(derived.Query).Except(derived.Query.Columns.Select(c => c.Slot)),
        BoundTableFunction function => SlotUse.Of(function.Collection),
        BoundDocumentTable document => document.Inputs.SelectMany(SlotUse.Of),
        BoundMatch match => SlotUse.Of(match.Input).Except(match.Input.Columns.Select(c => c.Slot)),
        _ => [],
    };

    /// <summary>Reads computed columns of dissolved views as what computes them, since they get their slots only after the joins.</summary>
    private BoundExpression Substitute(BoundExpression condition) =>
        condition.Rewrite(n => n is BoundSlot slot && _computed.Find(c => c.Slot == slot.Slot).Value is { } value ? Substitute(value) : null);

    private static bool IsSimple(BoundQuery query) =>
        query is { With.Count: 0, OrderBy.Count: 0, Limit: null, ForUpdate: null }
        && query.Body is BoundSelect { Hierarchy: null, RowNumberSlot: < 0, Grouping: null, Having: null, Windows.Count: 0, Qualify: null, IsDistinct: false, From.Count: > 0 } select
        && !(select.Where is not null && HasMark(select.Where))
        && select.Outputs.All(o => o.Value.SelfAndDescendants().All(n => n is not (BoundSequence or BoundStoredCall or BoundSubquery)));

    /// <summary>Old style: the conditions that mark a source with (+) become those of its outer join.</summary>
    private void TakeMarked()
    {
        foreach (var unit in _units.ToList())
        {
            var slots = Provides(unit);
            var on = _conjuncts.FindAll(c => HasMark(c) && c.SelfAndDescendants().OfType<BoundOuterMark>().Any(m => SlotUse.Of(m).Overlaps(slots)));
            if (on.Count == 0)
                continue;
            _conjuncts.RemoveAll(on.Contains);
            _units.Remove(unit);
            _marked.Add((unit, on.ConvertAll(Unmark)));
        }
    }

    private static BoundExpression Unmark(BoundExpression condition) => condition.Rewrite(n => n is BoundOuterMark mark ? mark.Operand : null);

    private PlanNode? JoinUnits()
    {
        if (_units.Count == 0)
            return null;
        var all = _units.ToDictionary(u => u, Provides);
        var remaining = _units.ToList();
        var everything = all.Values.Concat(_marked.Select(m => Provides(m.Source))).SelectMany(s => s).ToHashSet();
        PlanNode? node = null;
        var provided = new HashSet<int>();
        while (remaining.Count > 0)
        {
            var best = remaining.MinBy(u => Cost(u, all[u], provided, everything, isFirst: node is null))!; // there is one left
            remaining.Remove(best);
            node = node is null
                ? Access(best, all[best], provided, everything)
                : JoinNext(node, best, all[best], provided, everything);
            provided.UnionWith(all[best]);
            node = Conjuncts.Filter(node, TakeReady(provided));
        }

        return node;
    }

    /// <summary>Takes the conditions that read nothing of this FROM beyond what is there.</summary>
    private List<BoundExpression> TakeReady(HashSet<int> provided)
    {
        var others = _units.SelectMany(Provides).Concat(_marked.SelectMany(m => Provides(m.Source))).Where(s => !provided.Contains(s)).ToHashSet();
        var ready = _conjuncts.FindAll(c => !Uses(c).Overlaps(others));
        _conjuncts.RemoveAll(ready.Contains);
        return ready;
    }

    /// <summary>Lower is earlier: 0 one row by a unique key … 9 everything without any condition; what depends on others waits.</summary>
    private int Cost(BoundSource unit, HashSet<int> own, HashSet<int> provided, HashSet<int> everything, bool isFirst)
    {
        if (unit is not BoundTable && DependsOn(unit, everything.Where(s => !provided.Contains(s) && !own.Contains(s)).ToHashSet()))
            return 100;
        var usable = Usable(own, provided, everything);
        var path = unit is BoundTable table ? AccessPath.Choose(table, usable, own) : null;
        if (path is not null)
            return path.IsUnique ? 0 : path.IsEquality ? 1 : isFirst ? 2 : Connects(usable, own, provided) ? 2 : 6;
        if (unit is BoundVirtualTable computed && VirtualKeys.IncludeName(computed, usable, own))
            return 1;
        if (isFirst)
            return usable.Count > 0 ? 4 : unit is BoundDerived or BoundJoin ? 5 : 6;
        return Connects(usable, own, provided) ? 3 : 8;
    }

    private bool Connects(List<BoundExpression> usable, HashSet<int> own, HashSet<int> provided) =>
        usable.Exists(c => c is BoundComparison { Operator: ComparisonOperator.Equal } && Uses(c) is var s && s.Overlaps(own) && s.Overlaps(provided));

    /// <summary>The slots that a condition reads, kept since each step of a long join asks again.</summary>
    private HashSet<int> Uses(BoundExpression condition)
    {
        if (!_uses.TryGetValue(condition, out var slots))
            _uses.Add(condition, slots = SlotUse.Of(condition));
        return slots;
    }

    /// <summary>LATERAL and table functions read what stands to their left.</summary>
    private static bool DependsOn(BoundSource unit, HashSet<int> slots) => unit switch
    {
        BoundDerived derived => SlotUse.Of(derived.Query).Overlaps(slots),
        BoundTableFunction function => SlotUse.Of(function.Collection).Overlaps(slots),
        BoundDocumentTable document => document.Inputs.Any(i => SlotUse.Of(i).Overlaps(slots)),
        BoundMatch match => SlotUse.Of(match.Input).Overlaps(slots),
        BoundJoin join => DependsOn(join.Left, slots) || DependsOn(join.Right, slots),
        _ => false,
    };

    private List<BoundExpression> Usable(HashSet<int> own, HashSet<int> provided, HashSet<int> everything) =>
        _conjuncts.FindAll(c =>
        {
            var used = Uses(c);
            return used.Overlaps(own) && used.All(s => own.Contains(s) || provided.Contains(s) || !everything.Contains(s));
        });

    /// <summary>The first source, with the conditions on it alone.</summary>
    private PlanNode Access(BoundSource unit, HashSet<int> own, HashSet<int> provided, HashSet<int> everything)
    {
        var usable = Usable(own, provided, everything);
        _conjuncts.RemoveAll(usable.Contains);
        return Source(unit, usable, own);
    }

    private PlanNode JoinNext(PlanNode left, BoundSource unit, HashSet<int> own, HashSet<int> provided, HashSet<int> everything)
    {
        var usable = Usable(own, provided, everything);
        _conjuncts.RemoveAll(usable.Contains);
        return Join(left, unit, own, provided, usable, JoinType.Inner);
    }

    private static PlanNode Attach(PlanNode left, BoundSource source, List<BoundExpression> on, JoinType type, HashSet<int> provided) =>
        Join(left, source, Provides(source), provided, on, type);

    private static PlanNode Join(PlanNode left, BoundSource unit, HashSet<int> own, HashSet<int> provided, List<BoundExpression> conditions, JoinType type)
    {
        if (DependsOn(unit, provided))
            return new NestedLoopNode(left, Source(unit, [], own), type, Conjuncts.Join(conditions));
        var path = type != JoinType.Full && unit is BoundTable table ? AccessPath.Choose(table, conditions, own) : null;
        if (type != JoinType.Full && unit is BoundVirtualTable computed && VirtualKeys.IncludeName(computed, conditions, own))
            return new NestedLoopNode(left, Source(unit, conditions, own), type, null);
        var lookup = path is { IsEquality: true } ? Source(unit, conditions, own) : null;
        var local = type == JoinType.Full ? [] : conditions.FindAll(c => !SlotUse.Of(c).Overlaps(provided));
        var rest = conditions.FindAll(c => !local.Contains(c));
        var keys = rest.Select(c => HashKey(c, own, provided)).OfType<(BoundExpression Left, BoundExpression Right, BoundExpression Condition)>().ToList();
        var right = Source(unit, local, own);
        if (keys.Count == 0)
            return lookup is null ? new NestedLoopNode(left, right, type, Conjuncts.Join(rest)) : new NestedLoopNode(left, lookup, type, null);
        rest.RemoveAll(c => keys.Exists(k => ReferenceEquals(k.Condition, c)));
        return new HashJoinNode(left, right, type, [.. keys.Select(k => k.Left)], [.. keys.Select(k => k.Right)], Conjuncts.Join(rest))
        {
            Lookup = lookup,
            LookupTable = lookup is null ? null : unit as BoundTable,
        };
    }

    private static (BoundExpression Left, BoundExpression Right, BoundExpression Condition)? HashKey(BoundExpression condition, HashSet<int> own, HashSet<int> provided)
    {
        if (condition is not BoundComparison { Operator: ComparisonOperator.Equal } comparison)
            return null;
        var (l, r) = (SlotUse.Of(comparison.Left), SlotUse.Of(comparison.Right));
        if (l.Count == 0 || r.Count == 0 || comparison.Left is BoundCondition || comparison.Left.Type.IsBlankPadded != comparison.Right.Type.IsBlankPadded)
            return null;
        if (!l.Overlaps(own) && l.Overlaps(provided) && !r.Overlaps(provided) && r.Overlaps(own))
            return (comparison.Left, comparison.Right, condition);
        if (!r.Overlaps(own) && r.Overlaps(provided) && !l.Overlaps(provided) && l.Overlaps(own))
            return (comparison.Right, comparison.Left, condition);
        return null;
    }

    /// <summary>One source with conditions that read nothing else of this FROM but what is there already.</summary>
    private static PlanNode Source(BoundSource unit, List<BoundExpression> conditions, HashSet<int> own)
    {
        switch (unit)
        {
            case BoundTable table:
                if (table.Partition is { } partition)
                    conditions = [.. conditions, partition];
                if (table.PoliciesFor is { } statement && PolicyBinder.Visible(table, statement) is { } policies)
                    conditions = [.. conditions, policies];
                if (AccessPath.Choose(table, conditions, own) is { } path)
                    return Conjuncts.Filter(path.Node, conditions.FindAll(c => !path.Covered.Contains(c)));
                return Conjuncts.Filter(new TableScanNode(table), conditions);
            case BoundDual dual:
                return Conjuncts.Filter(new DualNode(dual), conditions);
            case BoundVirtualTable computed:
                return Conjuncts.Filter(new VirtualScanNode(computed, VirtualKeys.Of(computed, conditions, own)), conditions);
            case BoundCteReference cte:
                return Conjuncts.Filter(new CteScanNode(cte), conditions);
            case BoundTableFunction function:
                return Conjuncts.Filter(new TableFunctionNode(function), conditions);
            case BoundDocumentTable document:
                return Conjuncts.Filter(new DocumentTableNode(document), conditions);
            case BoundMatch match:
                return Conjuncts.Filter(new MatchNode(match, Planner.Plan(match.Input)), conditions);
            case BoundDerived derived:
                var pushable = Planner.CanPushInto(derived.Query) ? conditions.FindAll(c => !c.SelfAndDescendants().Any(n => n is BoundSubquery or BoundExists or BoundQuantified)) : [];
                return Conjuncts.Filter(Planner.Plan(derived.Query, pushable), conditions.FindAll(c => !pushable.Contains(c)));
            case BoundJoin join:
                var preserved = Preserved(join, conditions);
                return Conjuncts.Filter(Outer(join, preserved), conditions.FindAll(c => !preserved.Contains(c)));
            default:
                throw new ArgumentOutOfRangeException(nameof(unit));
        }
    }

    /// <summary>Conditions on the side whose rows an outer join keeps: they mean the same before the join.</summary>
    private static List<BoundExpression> Preserved(BoundJoin join, List<BoundExpression> conditions)
    {
        if (join.Kind is not (JoinKind.Left or JoinKind.Right))
            return [];
        var supplied = Provides(join.Kind == JoinKind.Left ? join.Right : join.Left);
        return conditions.FindAll(c => !SlotUse.Of(c).Overlaps(supplied));
    }

    /// <param name="join">The join.</param>
    /// <param name="preserved">Conditions on the side that is kept.</param>
    private static PlanNode Outer(BoundJoin join, List<BoundExpression> preserved)
    {
        var (left, right) = join.Kind == JoinKind.Right ? (join.Right, join.Left) : (join.Left, join.Right);
        var on = new List<BoundExpression>();
        Conjuncts.Split(join.On, on);
        var leftNode = new FromPlanner([left], preserved).Plan();
        var provided = leftNode.Slots.ToHashSet();
        var type = join.Kind == JoinKind.Full ? JoinType.Full : join.Kind is JoinKind.Left or JoinKind.Right ? JoinType.Left : JoinType.Inner;
        if (right is BoundJoin inner)
        {
            var rightNode = new FromPlanner([inner], []).Plan();
            return JoinNodes(leftNode, rightNode, Provides(inner), provided, on, type);
        }

        return Attach(leftNode, right, on, type, provided);
    }

    private static PlanNode JoinNodes(PlanNode left, PlanNode right, HashSet<int> own, HashSet<int> provided, List<BoundExpression> on, JoinType type)
    {
        var keys = on.Select(c => HashKey(c, own, provided)).OfType<(BoundExpression Left, BoundExpression Right, BoundExpression Condition)>().ToList();
        var rest = on.FindAll(c => !keys.Exists(k => ReferenceEquals(k.Condition, c)));
        return keys.Count == 0
            ? new NestedLoopNode(left, right, type, Conjuncts.Join(rest))
            : new HashJoinNode(left, right, type, [.. keys.Select(k => k.Left)], [.. keys.Select(k => k.Right)], Conjuncts.Join(rest));
    }
}
