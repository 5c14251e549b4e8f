using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Binds INSERT, UPDATE and DELETE of views that have an enabled INSTEAD OF trigger for it; null for all others.</summary>
internal sealed class InsteadOfBinder(BindingContext context)
{
    public BoundInsteadOf? TryBind(InsertStatement insert)
    {
        if (Find(insert.Target, TriggerEvents.Insert, "INSERT") is not { } view)
            return null;
        var columns = insert.Columns.Count == 0 ? [.. Enumerable.Range(0, view.Columns.Length)] : insert.Columns.Select(c => Ordinal(view, c)).ToList();
        if (insert.Source is InsertQuery source)
        {
            var query = new QueryBinder(context).Bind(source.Query, null);
            CheckCount(query.Columns.Count, columns.Count, insert.Position);
            return new BoundInsteadOf { View = view, Event = TriggerEvents.Insert, Query = query, Inserted = [Row(view, columns, [.. query.Columns.Select(c => new BoundSlot(c.Type, c.Slot, c.Nullable, insert.Position))])] };
        }

        if (insert.Source is not InsertValues values)
            throw Ora.Unsupported("INSERT of a record", insert.Position);
        var binder = new ExpressionBinder(context, new Scope(null, context.Frame), Clause.Values);
        return new BoundInsteadOf
        {
            View = view,
            Event = TriggerEvents.Insert,
            Inserted = [.. values.Rows.Select(r =>
            {
                CheckCount(r.Count, columns.Count, values.Position);
                return Row(view, columns, [.. r.Select(v => v is DefaultKeyword ? new BoundConstant(OracleType.Null, default, v.Position) : binder.Bind(v))]);
            })],
        };
    }

    public BoundInsteadOf? TryBind(UpdateStatement update)
    {
        if (Find(update.Target, TriggerEvents.Update, "UPDATE") is not { } view)
            return null;
        var (scope, source) = Source(update.Target);
        var binder = new ExpressionBinder(context, scope, Clause.Set);
        var set = update.Set.Select(s => s.Columns is [var column]
            ? Assigned(view, Ordinal(view, column), binder.Bind(s.Value))
            : throw Ora.Unsupported("SET (…) through INSTEAD OF triggers", s.Position)).ToList();
        return Changed(view, TriggerEvents.Update, scope, source, update.Where, set);
    }

    public BoundInsteadOf? TryBind(DeleteStatement delete)
    {
        if (Find(delete.Target, TriggerEvents.Delete, "DELETE") is not { } view)
            return null;
        var (scope, source) = Source(delete.Target);
        return Changed(view, TriggerEvents.Delete, scope, source, delete.Where, []);
    }

    private ViewDefinition? Find(TableReference target, TriggerEvents happening, string privilege)
    {
        if (target is not NamedTable { Name.DbLink: null } named || context.Resolver.Find(named.Name.Schema?.Name, named.Name.Name.Name) is not ViewDefinition view)
            return null;
        if (!context.Catalog.TriggersOn(view.Id).Any(t => t.IsEnabled && t.Timing == TriggerTiming.InsteadOf && (t.Events & happening) != TriggerEvents.None))
            return null;
        return context.Resolver.Privileges.HasObject(view, privilege) ? view : throw (context.Resolver.Privileges.CanSee(view) ? Ora.Error(1031, named.Name.Position) : context.Resolver.NoTable(named.Name));
    }

    private (Scope Scope, BoundSource Source) Source(TableReference target)
    {
        var scope = new Scope(null, context.Frame);
        var source = new SourceBinder(context).Bind(target, new Scope(null, context.Frame), null);
        scope.Sources.Add(source);
        return (scope, source);
    }

    private BoundInsteadOf Changed(ViewDefinition view, TriggerEvents happening, Scope scope, BoundSource source, Expression? where, IReadOnlyList<BoundAssignment> set) => new()
    {
        View = view,
        Event = happening,
        Slots = [.. source.Columns.Select((_, i) => source.Slot(i))],
        Rows = new BoundSelect
        {
            From = scope.Sources,
            Where = where is null ? null : new ExpressionBinder(context, scope, Clause.Where).Condition(where),
            RowNumberSlot = scope.RowNumberSlot,
            Outputs = [],
            OutputColumns = [],
        },
        Set = set,
    };

    private static BoundExpression?[] Row(ViewDefinition view, List<int> columns, IReadOnlyList<BoundExpression> values)
    {
        var row = new BoundExpression?[view.Columns.Length];
        for (var i = 0; i < columns.Count; i++)
            row[columns[i]] = DmlBinder.Assignable(values[i], view.Columns[columns[i]].Type);
        return row;
    }

    private static BoundAssignment Assigned(ViewDefinition view, int column, BoundExpression value) => new(column, DmlBinder.Assignable(value, view.Columns[column].Type));

    private static int Ordinal(ViewDefinition view, NameExpression name)
    {
        for (var i = 0; i < view.Columns.Length; i++)
        {
            if (view.Columns[i].Name == name.Parts[^1].Name)
                return i;
        }

        throw NameBinder.Unknown(name);
    }

    private static void CheckCount(int given, int wanted, int position)
    {
        if (given != wanted)
            throw Ora.Error(given < wanted ? 947 : 913, position);
    }
}
