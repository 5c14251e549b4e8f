using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>MAX(COUNT(*)) with GROUP BY: the inner aggregates are those of the groups, the outer ones go over all groups.</summary>
internal sealed class NestedGroupingBinder(BindingContext context, GroupingBinder groups)
{
    private readonly List<(AggregateCall Call, BoundAggregate Node, int Slot)> _aggregates = [];

    public bool IsNeeded(IEnumerable<BoundExpression> values) =>
        groups.HasGroupBy && values.SelectMany(v => v.SelfAndDescendants()).OfType<BoundAggregate>().Any(HoldsAggregate);

    public BoundExpression Resolve(BoundExpression expression) => ConstantFolding.Fold(expression).Rewrite(node => node switch
    {
        BoundAggregate aggregate => Slot(aggregate),
        BoundSlot slot when groups.Owns(slot) => throw Ora.Error(937, node.Position),
        _ => null,
    });

    public BoundGroupingStep Step() => new()
    {
        Keys = [],
        Aggregates = [.. _aggregates.Select(a => (a.Call, a.Slot))],
        IsScalar = true,
    };

    private static bool HoldsAggregate(BoundAggregate aggregate) =>
        aggregate.Children.Any(c => c.SelfAndDescendants().Any(n => n is BoundAggregate));

    private BoundSlot Slot(BoundAggregate aggregate)
    {
        // beside an aggregate of aggregates, one of rows would be another level
        if (!HoldsAggregate(aggregate))
            throw Ora.Error(937, aggregate.Position);
        var index = _aggregates.FindIndex(a => a.Node.Same(aggregate));
        if (index < 0)
        {
            index = _aggregates.Count;
            var call = aggregate.Call with
            {
                Arguments = [.. aggregate.Call.Arguments.Select(groups.Resolve)],
                OrderBy = [.. aggregate.Call.OrderBy.Select(o => o with { Value = groups.Resolve(o.Value) })],
            };
            _aggregates.Add((call, aggregate, context.Frame.Allocate()));
        }

        return new BoundSlot(aggregate.Type, _aggregates[index].Slot, aggregate.Nullable, aggregate.Position);
    }
}
