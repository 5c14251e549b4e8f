using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>Visits all expressions of an expression or query, subqueries and all; and tells which slots they read.</summary>
internal static class SlotUse
{
    public static HashSet<int> Of(BoundExpression expression)
    {
        var slots = new HashSet<int>();
        Visit(expression, node => Note(node, slots));
        return slots;
    }

    public static HashSet<int> Of(BoundQuery query)
    {
        var slots = new HashSet<int>();
        Visit(query, node => Note(node, slots));
        return slots;
    }

    private static void Note(BoundExpression node, HashSet<int> slots)
    {
        if (node is BoundSlot slot)
            slots.Add(slot.Slot);
    }

    public static void Visit(BoundExpression? expression, Action<BoundExpression> visit)
    {
        if (expression is null)
            return;
        visit(expression);
        switch (expression)
        {
            case BoundSubquery subquery:
                Visit(subquery.Query, visit);
                break;
            case BoundCursor cursor:
                Visit(cursor.Query, visit);
                break;
            case BoundMultiset multiset:
                Visit(multiset.Query, visit);
                break;
            case BoundExists exists:
                Visit(exists.Query, visit);
                break;
            case BoundQuantified quantified:
                Visit(quantified.Query, visit);
                break;
        }

        foreach (var child in expression.Children)
            Visit(child, visit);
    }

    public static void Visit(BoundQuery query, Action<BoundExpression> visit)
    {
        foreach (var cte in query.With)
        {
            Visit(cte.Query!, visit); // set when it was bound
            if (cte.Recursive is not null)
                Visit(cte.Recursive, visit);
        }

        foreach (var order in query.OrderBy)
            Visit(order.Value, visit);
        Visit(query.Limit?.Count, visit);
        Visit(query.Limit?.Offset, visit);
        Visit(query.Body, visit);
    }

    private static void Visit(BoundBody body, Action<BoundExpression> visit)
    {
        switch (body)
        {
            case BoundSetOperation set:
                Visit(set.Left, visit);
                Visit(set.Right, visit);
                foreach (var value in set.LeftValues.Concat(set.RightValues))
                    Visit(value, visit);
                break;
            case BoundValues values:
                foreach (var value in values.Rows.SelectMany(r => r))
                    Visit(value, visit);
                break;
            case BoundSelect select:
                Visit(select, visit);
                break;
        }
    }

    private static void Visit(BoundSelect select, Action<BoundExpression> visit)
    {
        foreach (var source in select.From)
            Visit(source, visit);
        Visit(select.Where, visit);
        Visit(select.Having, visit);
        Visit(select.Qualify, visit);
        Visit(select.Hierarchy?.Condition, visit);
        Visit(select.Hierarchy?.StartWith, visit);
        foreach (var (value, _) in select.Hierarchy?.Priors ?? [])
            Visit(value, visit);
        foreach (var (value, _) in select.Hierarchy?.Roots ?? [])
            Visit(value, visit);
        foreach (var (path, _) in select.Hierarchy?.Paths ?? [])
            Visit(path.Operand, visit);
        foreach (var order in select.Hierarchy?.Siblings ?? [])
            Visit(order.Value, visit);
        foreach (var (key, _) in select.Grouping?.Keys ?? [])
            Visit(key, visit);
        foreach (var (call, _) in (select.Grouping?.Aggregates ?? []).Concat(select.OuterGrouping?.Aggregates ?? []))
        {
            foreach (var argument in call.Arguments.Concat(call.OrderBy.Select(o => o.Value)))
                Visit(argument, visit);
        }

        foreach (var (window, _) in select.Windows)
            Visit(window, visit);
        foreach (var (value, _) in select.Outputs)
            Visit(value, visit);
    }

    private static void Visit(BoundSource source, Action<BoundExpression> visit)
    {
        switch (source)
        {
            case BoundJoin join:
                Visit(join.Left, visit);
                Visit(join.Right, visit);
                Visit(join.On, visit);
                break;
            case BoundDerived derived:
                Visit(derived.Query, visit);
                break;
            case BoundMatch match:
                Visit(match.Input, visit);
                foreach (var value in match.PartitionBy.Concat(match.OrderBy.Select(o => o.Value)).Concat(match.Measures).Concat(match.Variables.Select(v => v.Condition).OfType<BoundExpression>()))
                    Visit(value, visit);
                break;
            case BoundTableFunction function:
                Visit(function.Collection, visit);
                break;
            case BoundDocumentTable document:
                foreach (var input in document.Inputs)
                    Visit(input, visit);
                break;
        }
    }
}
