using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>PIVOT, as the GROUP BY with conditional aggregates that it stands for.</summary>
internal sealed class PivotBinder(BindingContext context)
{
    public BoundSource Bind(PivotTable pivot, Scope scope, Scope? outer)
    {
        if (pivot.Xml)
            throw Ora.Unsupported("PIVOT XML", pivot.Position);
        if (pivot.InQuery is not null)
            throw Ora.Error(936, pivot.InQuery.Position);
        var sources = new SourceBinder(context);
        var inner = new Scope(null, context.Frame);
        inner.Sources.Add(sources.Bind(pivot.Source, scope, outer));
        foreach (var column in pivot.For)
            _ = inner.FindColumn(null, null, column.Name, column.Position) ?? throw Ora.Error(904, column.Position, $"\"{column.Name}\"");
        var items = GroupColumns(pivot, inner);
        var groupBy = items.ConvertAll(GroupingElement (i) => new GroupingSet(pivot.Position, [i.Value]));
        items.AddRange(pivot.In.SelectMany(v => pivot.Aggregates.Select(a => Item(pivot, v, a))));
        var block = new SelectBlock(pivot.Position, items, [pivot.Source]) { GroupBy = groupBy.Count == 0 ? null : groupBy };
        return sources.Bind(new DerivedTable(pivot.Position, new Query(pivot.Position, block)) { Alias = pivot.Alias }, scope, outer);
    }

    /// <summary>All columns that neither FOR nor an aggregate mentions.</summary>
    private static List<SelectItem> GroupColumns(PivotTable pivot, Scope inner)
    {
        var mentioned = pivot.For.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var aggregate in pivot.Aggregates)
            SyntaxSearch.Names(aggregate.Function, mentioned);
        return [.. StarBinder.Expand(inner, new StarExpression(pivot.Position, []))
            .Where(column => !mentioned.Contains(column.Name))
            .Select(column => Column(column.Name, pivot.Position))];
    }

    private static SelectItem Column(string name, int position)
    {
        var identifier = new Identifier(name, true, position);
        return new SelectItem(position, new NameExpression(position, [identifier]), identifier, default);
    }

    private static SelectItem Item(PivotTable pivot, PivotValue value, PivotAggregate aggregate)
    {
        if (value.Values.Count != pivot.For.Count)
            throw Ora.Error(value.Values.Count < pivot.For.Count ? 947 : 913, value.Position);
        if (value.Values.Any(v => v is NameExpression))
            throw Ora.Error(56901, value.Position);
        var name = value.Alias?.Name ?? value.Heading;
        if (aggregate.Alias is { } suffix)
            name += "_" + suffix.Name;
        var conditions = pivot.For.Select(Expression (f, i) =>
            new Comparison(value.Position, ComparisonOperator.Equal, new NameExpression(f.Position, [f]), value.Values[i])).ToList();
        var condition = conditions.Count == 1 ? conditions[0] : new LogicalExpression(value.Position, LogicalOperator.And, conditions);
        return new SelectItem(value.Position, Conditional(aggregate.Function, condition), new Identifier(name, true, value.Position), default);
    }

    /// <summary>The aggregate over the rows for which the condition holds.</summary>
    private static FunctionCall Conditional(FunctionCall call, Expression condition)
    {
        if (call.Star || call.Arguments.Count == 0)
            return call with { Star = false, Arguments = [new Argument(call.Position, null, When(condition, new NumberLiteral(call.Position, "1")))] };
        return call with { Arguments = [call.Arguments[0] with { Value = When(condition, call.Arguments[0].Value) }, .. call.Arguments.Skip(1)] };
    }

    private static CaseExpression When(Expression condition, Expression value) =>
        new(value.Position, null, [new CaseBranch(value.Position, condition, value)], null);
}
