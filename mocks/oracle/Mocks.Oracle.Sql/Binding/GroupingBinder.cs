using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>GROUP BY and aggregates of one block: takes them out of the expressions that come after grouping.</summary>
internal sealed class GroupingBinder
{
    private readonly BindingContext _context;
    private readonly Scope _scope;
    private readonly bool _hasGroupBy;
    private readonly List<(BoundExpression Key, int Slot)> _keys = [];
    private readonly List<(AggregateCall Call, BoundAggregate Node, int Slot)> _aggregates = [];
    private readonly List<(IReadOnlyList<int> Keys, int Slot)> _groupingCalls = [];
    private IReadOnlyList<IReadOnlyList<int>>? _sets;
    private int _groupIdSlot = -1;

    public GroupingBinder(BindingContext context, Scope scope, SelectBlock block, List<SelectOutput> items)
    {
        _context = context;
        _scope = scope;
        _hasGroupBy = block.GroupBy is not null;
        if (block.GroupBy is not null)
            BindKeys(block.GroupBy, context.Compat >= 23 ? AliasesNotColumns(items) : null);
        if (block.GroupByAll)
            AddKeys(items);
        if (context.Compat >= 23)
            Aliases = AliasesNotKeys(items);
    }

    /// <summary>23ai: aliases that HAVING may use, where no column that is grouped by has the name.</summary>
    public IReadOnlyDictionary<string, BoundExpression>? Aliases { get; }

    public bool IsNeeded(IEnumerable<BoundExpression> values, BoundExpression? having, IEnumerable<BoundExpression> order) =>
        _hasGroupBy || having is not null || values.Concat(order).Any(v => v.SelfAndDescendants().Any(n => n is BoundAggregate));

    public BoundExpression Resolve(BoundExpression expression)
    {
        // what is constant whatever a column holds needs no grouping by it
        return ConstantFolding.Fold(expression).Rewrite(node =>
        {
            var key = _keys.FindIndex(k => k.Key.Same(node));
            if (key >= 0)
                return new BoundSlot(node.Type, _keys[key].Slot, node.Nullable || _sets is not null, node.Position) { Name = (node as BoundSlot)?.Name };
            return node switch
            {
                BoundAggregate aggregate => Slot(aggregate),
                BoundGrouping grouping => Slot(grouping),
                BoundSlot slot when IsOwn(slot) => throw Ora.Error(_hasGroupBy ? 979 : 937, node.Position),
                _ => null,
            };
        });
    }

    /// <summary>Whether GROUP BY was given, so that aggregates of aggregates make sense.</summary>
    public bool HasGroupBy => _hasGroupBy;

    /// <summary>A column of this block, not of one around it.</summary>
    public bool Owns(BoundSlot slot) => IsOwn(slot);

    public BoundGroupingStep Step() => new()
    {
        Keys = _keys,
        Aggregates = [.. _aggregates.Select(a => (a.Call, a.Slot))],
        Sets = _sets,
        GroupingCalls = _groupingCalls,
        GroupIdSlot = _groupIdSlot,
        IsScalar = !_hasGroupBy,
    };

    /// <summary>A column of this block's own sources; those of blocks around are constants here.</summary>
    private bool IsOwn(BoundSlot slot) =>
        slot.Source is { } source ? _scope.Leaves().Contains(source)
            : slot.Slot >= 0 && (slot.Slot == _scope.RowNumberSlot || slot.Slot == _scope.LevelSlot);

    private BoundSlot Slot(BoundAggregate aggregate)
    {
        foreach (var child in aggregate.Children)
        {
            if (child.SelfAndDescendants().FirstOrDefault(n => n is BoundAggregate) is { } nested)
                throw Ora.Error(_hasGroupBy ? 935 : 978, nested.Position);
        }

        var index = _aggregates.FindIndex(a => a.Node.Same(aggregate));
        if (index < 0)
        {
            index = _aggregates.Count;
            _aggregates.Add((aggregate.Call, aggregate, _context.Frame.Allocate()));
        }

        return new BoundSlot(aggregate.Type, _aggregates[index].Slot, aggregate.Nullable, aggregate.Position);
    }

    private BoundSlot Slot(BoundGrouping grouping)
    {
        if (grouping.IsGroupId)
        {
            _groupIdSlot = _groupIdSlot >= 0 ? _groupIdSlot : _context.Frame.Allocate();
            return new BoundSlot(OracleType.AnyNumber, _groupIdSlot, false, grouping.Position);
        }

        var keys = grouping.Children.Select(c => _keys.FindIndex(k => k.Key.Same(c))).ToList();
        if (keys.Contains(-1))
            throw Ora.Error(979, grouping.Position);
        var slot = _context.Frame.Allocate();
        _groupingCalls.Add((keys, slot));
        return new BoundSlot(OracleType.AnyNumber, slot, false, grouping.Position);
    }

    private Dictionary<string, BoundExpression> AliasesNotColumns(List<SelectOutput> items)
    {
        var aliases = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        var columns = _scope.Leaves().SelectMany(s => s.Columns).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.HasAlias && !columns.Contains(item.Name))
                aliases.TryAdd(item.Name, item.Value);
        }

        return aliases;
    }

    private Dictionary<string, BoundExpression> AliasesNotKeys(List<SelectOutput> items)
    {
        var aliases = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        var keys = _keys.Select(k => k.Key).OfType<BoundSlot>().Where(k => k.Source is not null && k.Ordinal >= 0)
            .Select(k => k.Source!.Columns[k.Ordinal].Name).ToHashSet(StringComparer.Ordinal); // the filter has looked
        foreach (var item in items)
        {
            if (item.HasAlias && !keys.Contains(item.Name))
                aliases.TryAdd(item.Name, item.Value);
        }

        return aliases;
    }

    private void BindKeys(IReadOnlyList<GroupingElement> elements, IReadOnlyDictionary<string, BoundExpression>? aliases)
    {
        var binder = new ExpressionBinder(_context, _scope, Clause.GroupBy) { Aliases = aliases };
        var product = new List<IReadOnlyList<int>> { Array.Empty<int>() };
        foreach (var element in elements)
        {
            var sets = Expand(binder, element);
            product = [.. product.SelectMany(_ => sets, (a, b) => (IReadOnlyList<int>)[.. a, .. b])];
        }

        if (product.Count > 1 || product[0].Distinct().Count() < _keys.Count)
            _sets = [.. product.Select(s => s.Distinct().ToList())];
    }

    /// <summary>GROUP BY ALL: the items without aggregates; what is constant needs no grouping.</summary>
    private void AddKeys(List<SelectOutput> items)
    {
        foreach (var item in items)
        {
            var parts = item.Value.SelfAndDescendants().ToList();
            if (!parts.Exists(n => n is BoundAggregate or BoundWindow) && parts.Exists(n => n is BoundSlot slot && IsOwn(slot)))
                Key(item.Value);
        }
    }

    private List<IReadOnlyList<int>> Expand(ExpressionBinder binder, GroupingElement element) => element switch
    {
        GroupingSet set => [Keys(binder, set)],
        Rollup rollup => ExpandRollup([.. rollup.Sets.Select(s => Keys(binder, s))]),
        Cube cube => ExpandCube([.. cube.Sets.Select(s => Keys(binder, s))]),
        GroupingSets sets => [.. sets.Elements.SelectMany(e => Expand(binder, e))],
        _ => throw Ora.Unsupported(element.GetType().Name, element.Position),
    };

    private IReadOnlyList<int> Keys(ExpressionBinder binder, GroupingSet set) => [.. set.Expressions.Select(e => Key(WithoutSubqueries(binder.Bind(e))))];

    private static BoundExpression WithoutSubqueries(BoundExpression key) =>
        key.SelfAndDescendants().FirstOrDefault(n => n is BoundSubquery) is { } subquery ? throw Ora.Error(22818, subquery.Position) : key;

    private int Key(BoundExpression key)
    {
        if (key.Type.IsLob)
            throw Ora.Error(932, key.Position, "-", key.Type.FamilyName);
        if (key.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw)
            throw Ora.Error(997, key.Position);
        var index = _keys.FindIndex(k => k.Key.Same(key));
        if (index >= 0)
            return index;
        // a plain column keeps its slot, so that correlated subqueries find the group's value there; a column of a block around stays that block's
        _keys.Add((key, key is BoundSlot slot && IsOwn(slot) ? slot.Slot : _context.Frame.Allocate()));
        return _keys.Count - 1;
    }

    private static List<IReadOnlyList<int>> ExpandRollup(IReadOnlyList<IReadOnlyList<int>> sets) =>
        [.. Enumerable.Range(0, sets.Count + 1).Select(i => (IReadOnlyList<int>)[.. sets.Take(sets.Count - i).SelectMany(s => s)])];

    private static List<IReadOnlyList<int>> ExpandCube(IReadOnlyList<IReadOnlyList<int>> sets) =>
        [.. Enumerable.Range(0, 1 << sets.Count).Reverse().Select(mask =>
            (IReadOnlyList<int>)[.. sets.Where((_, i) => (mask & (1 << (sets.Count - 1 - i))) != 0).SelectMany(s => s)])];
}
