using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles one query block together with the ORDER BY that belongs to it.</summary>
internal sealed class SelectBinder(BindingContext context)
{
    public BoundQuery Bind(SelectBlock block, Query query, Scope? outer)
    {
        var scope = new Scope(outer, context.Frame);
        var sources = new SourceBinder(context);
        foreach (var item in block.From)
            scope.Sources.Add(sources.Bind(item, scope, outer));
        if (block.From.Count == 0 && context.Compat < 23)
            throw Ora.Error(923, query.Position);

        if (query.OrderSiblings && block.ConnectBy is null)
            throw Ora.Error(30929, query.OrderBy[0].Position);
        var where = block.Where is null ? null : Binder(scope, Clause.Where, block).Condition(block.Where);
        if (where is not null)
            OuterMarkRules.Check(where, scope.Sources);
        var hierarchy = block.ConnectBy is null ? null : new HierarchyBinder(context, scope, block.ConnectBy);
        hierarchy?.BindConditions();
        var items = SelectList(block, scope);
        var grouping = new GroupingBinder(context, scope, block, items);
        var having = block.Having is null ? null : Binder(scope, Clause.Having, block, grouping.Aliases).Condition(block.Having);
        var order = OrderBy(query, block, scope, items);
        var qualify = block.Qualify is null ? null : Binder(scope, Clause.Select, block, Aliases(items)).Condition(block.Qualify);

        if (block.Quantifier == SetQuantifier.Distinct || block.GroupBy is not null || query.OrderBy.Count > 0)
            SequenceRules.Refuse(items.Select(i => i.Value));
        var values = items.Select(i => i.Value).ToArray();
        var orderValues = order.Select(o => o.Value).ToArray();
        if (hierarchy is not null)
        {
            values = [.. values.Select(hierarchy.Resolve)];
            orderValues = [.. orderValues.Select(hierarchy.Resolve)];
            where = where is null ? null : hierarchy.Resolve(where);
        }

        BoundGroupingStep? step = null;
        BoundGroupingStep? outerStep = null;
        if (grouping.IsNeeded(values, having, orderValues))
        {
            var nested = new NestedGroupingBinder(context, grouping);
            var isNested = nested.IsNeeded(values);
            Func<BoundExpression, BoundExpression> resolve = isNested ? nested.Resolve : grouping.Resolve;
            values = [.. values.Select(resolve)];
            having = having is null ? null : grouping.Resolve(having);
            orderValues = [.. orderValues.Select(resolve)];
            step = grouping.Step();
            outerStep = isNested ? nested.Step() : null;
        }

        var windows = new WindowCollector(context.Frame);
        values = [.. values.Select(windows.Resolve)];
        orderValues = [.. orderValues.Select(windows.Resolve)];
        qualify = qualify is null ? null : windows.Resolve(qualify);

        var isDistinct = block.Quantifier == SetQuantifier.Distinct;
        var (outputs, columns) = Outputs(items, values, isDistinct, [.. scope.Leaves()]);
        var orders = FinalOrder(order, orderValues, values, columns, isDistinct);
        var body = new BoundSelect
        {
            From = scope.Sources,
            Where = where,
            Hierarchy = hierarchy?.Build(query.OrderSiblings ? orders : []),
            RowNumberSlot = scope.RowNumberSlot,
            Grouping = step,
            Having = having,
            OuterGrouping = outerStep,
            Windows = windows.Windows,
            Qualify = qualify,
            Outputs = outputs,
            OutputColumns = columns,
            IsDistinct = isDistinct,
        };
        return new BoundQuery(body)
        {
            OrderBy = query.OrderSiblings ? [] : orders,
            Limit = new QueryBinder(context).BindLimit(query.Limit, outer),
            ForUpdate = query.ForUpdate is null ? null : ForUpdateBinder.Bind(context, query.ForUpdate, scope, step is not null || isDistinct),
        };
    }

    private ExpressionBinder Binder(Scope scope, Clause clause, SelectBlock block, IReadOnlyDictionary<string, BoundExpression>? aliases = null) =>
        new(context, scope, clause) { Windows = block.Windows, Aliases = aliases };

    private List<SelectOutput> SelectList(SelectBlock block, Scope scope)
    {
        var binder = Binder(scope, Clause.Select, block);
        var items = new List<SelectOutput>();
        foreach (var item in block.Items)
        {
            if (item.Value is StarExpression star)
                items.AddRange(StarBinder.Expand(scope, star));
            else
                items.Add(new SelectOutput(item.Alias?.Name ?? item.Heading, binder.Bind(item.Value), item.Alias is not null));
        }

        return items;
    }

    private static Dictionary<string, BoundExpression> Aliases(List<SelectOutput> items)
    {
        var aliases = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.HasAlias)
                aliases.TryAdd(item.Name, item.Value);
        }

        return aliases;
    }

    /// <summary>Aliases, and names of columns that are selected once: ORDER BY takes those for the selected ones, though other tables have them too.</summary>
    private static Dictionary<string, BoundExpression> OrderNames(List<SelectOutput> items)
    {
        var names = Aliases(items);
        foreach (var item in items)
        {
            if (item is { HasAlias: false, Value: BoundSlot { Source: not null } } && items.Count(i => i.Name == item.Name) == 1)
                names.TryAdd(item.Name, item.Value);
        }

        return names;
    }

    private List<BoundOrder> OrderBy(Query query, SelectBlock block, Scope scope, List<SelectOutput> items)
    {
        var binder = Binder(scope, Clause.OrderBy, block, OrderNames(items));
        return [.. query.OrderBy.Select(item =>
        {
            CheckIsOne(item, items);
            if (item.Value is not NumberLiteral number)
                return OrderBinder.Bind(binder, item);
            if (!int.TryParse(number.Text, CultureInfo.InvariantCulture, out var position) || position < 1 || position > items.Count)
                throw Ora.Error(1785, item.Position);
            return OrderBinder.Of(items[position - 1].Value, item);
        })];
    }

    /// <summary>ORA-00960 for an alias that two different items have.</summary>
    private static void CheckIsOne(OrderItem item, List<SelectOutput> items)
    {
        if (item.Value is not NameExpression { Parts: [var name] } || !items.Exists(i => i.HasAlias && i.Name == name.Name))
            return;
        var named = items.FindAll(i => i.Name == name.Name);
        if (named.Exists(i => !i.Value.Same(named[0].Value)))
            throw Ora.Error(960, item.Position);
    }

    private (List<(BoundExpression Value, int Slot)> Outputs, List<OutputColumn> Columns) Outputs(
        List<SelectOutput> items, BoundExpression[] values, bool isDistinct, HashSet<BoundSource> own)
    {
        var outputs = new List<(BoundExpression, int)>();
        var columns = new List<OutputColumn>();
        for (var i = 0; i < items.Count; i++)
        {
            var value = values[i];
            if (isDistinct && (value.Type.IsLob || value.Type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw))
                throw value.Type.IsLob ? Ora.Error(932, value.Position, "-", value.Type.FamilyName) : Ora.Error(997, value.Position);
            // a column of a block around is copied, since it has its slot there; and one that is selected twice, since the two may part (CUBE over them)
            var plain = value is BoundSlot reference && (reference.Source is null || own.Contains(reference.Source)) && !columns.Exists(c => c.Slot == reference.Slot)
                ? reference
                : null;
            var slot = plain?.Slot ?? context.Frame.Allocate();
            if (plain is null)
                outputs.Add((value, slot));
            columns.Add(new OutputColumn(items[i].Name, value.Type, value is not BoundSlot { Source: not null, Nullable: false }, slot)
            {
                Origin = value is BoundSlot { Source: BoundTable table, Ordinal: >= 0 } column ? (table, column.Ordinal) : null,
            });
        }

        return (outputs, columns);
    }

    /// <summary>An item that is also selected is read from the output, where it has been computed.</summary>
    private static List<BoundOrder> FinalOrder(
        List<BoundOrder> order, BoundExpression[] orderValues, BoundExpression[] values, List<OutputColumn> columns, bool isDistinct)
    {
        var final = new List<BoundOrder>();
        for (var i = 0; i < order.Count; i++)
        {
            var selected = Array.FindIndex(values, v => v.Same(orderValues[i]));
            if (selected < 0 && isDistinct && orderValues[i] is not BoundConstant)
                throw Ora.Error(1791, orderValues[i].Position);
            final.Add(order[i] with
            {
                Value = selected < 0 ? orderValues[i]
                    : new BoundSlot(columns[selected].Type, columns[selected].Slot, columns[selected].Nullable, orderValues[i].Position),
            });
        }

        return final;
    }
}
