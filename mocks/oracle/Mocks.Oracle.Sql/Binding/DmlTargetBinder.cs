using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds the table that a DML statement changes, through synonyms and updatable views, and whether it may.</summary>
internal sealed class DmlTargetBinder(BindingContext context)
{
    public DmlTarget Bind(TableReference reference, string privilege)
    {
        if (reference is DerivedTable derived)
            return Through((BoundDerived)new SourceBinder(context).Bind(derived, new Scope(null, context.Frame), null), derived.Position);
        if (reference is not NamedTable named)
            throw Ora.Error(1732, reference.Position);
        var found = context.Resolver.Table(named.Name);
        if (!context.Resolver.Privileges.HasObject(found, privilege) && !HasOnSomeColumn(found, privilege))
            throw Ora.Error(1031, named.Name.Position);
        switch (found)
        {
            case TableDefinition { Name: "DUAL", Owner: "SYS" } or VirtualTable:
                throw Ora.Error(1031, named.Name.Position);
            case TableDefinition table:
                if (table.IsReadOnly)
                    throw Ora.Error(12081, named.Position, $"\"{table.Owner}\".\"{table.Name}\"");
                var alias = named.Alias?.Name ?? named.Name.Name.Name;
                var bound = new BoundTable(context.Frame, table, SourceBinder.Columns(table.Columns)) { Alias = alias, Owner = named.Alias is null ? table.Owner : null };
                var scope = new Scope(null, context.Frame);
                scope.Sources.Add(bound);
                return new DmlTarget(bound, scope, null, null, null);
            case ViewDefinition view:
                if (view.IsReadOnly)
                    throw Ora.Error(42399, named.Position);
                // reading through the view was granted with the right to change it
                var source = (BoundDerived)new SourceBinder(WithReadRight()).Bind(named, new Scope(null, context.Frame), null);
                var target = Through(source, named.Position);
                return view.HasCheckOption ? target with { Check = target.Where } : target;
            default:
                throw Ora.Error(1732, named.Position);
        }
    }

    private bool HasOnSomeColumn(SchemaObject found, string privilege) =>
        context.Catalog.GrantsOn(found.Id).Any(g => g.Privilege == privilege && g.Column is not null && context.Resolver.Privileges.HasColumn(found, privilege, g.Column));

    private BindingContext WithReadRight() => context;

    private static DmlTarget Through(BoundDerived derived, int position)
    {
        if (derived.Query is not { Limit: null, Body: BoundSelect { Grouping: null, IsDistinct: false, Hierarchy: null, RowNumberSlot: < 0, Windows.Count: 0 } select })
            throw Ora.Error(1732, position);
        var (table, where) = KeyTable(select, derived.Query, position);
        var scope = new Scope(null, table.Layout);
        scope.Sources.Add(derived);
        return new DmlTarget(table, scope, where, null, derived);
    }

    /// <summary>The key-preserved table of a view: its only table, or that of a join whose columns are all that is selected.</summary>
    private static (BoundTable Table, BoundExpression? Where) KeyTable(BoundSelect select, BoundQuery query, int position)
    {
        var leaves = select.From.SelectMany(Scope.Leaves).ToList();
        if (leaves is [BoundTable only])
            return (only, null);
        if (leaves is [BoundDerived { Query: { Limit: null, Body: BoundSelect { Grouping: null, IsDistinct: false } inner } } nested])
            return KeyTable(inner, nested.Query, position);
        var origins = query.Columns.Select(c => c.Origin?.Table).OfType<BoundTable>().Distinct().ToList();
        return origins.Count == 1 ? (origins[0], null) : throw Ora.Error(1779, position);
    }
}
