using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds the table that a DML statement changes, through synonyms and updatable views, and whether it may.</summary>
internal sealed class DmlTargetBinder(BindingContext context)
{
    /// <param name="reference">What the statement names.</param>
    /// <param name="privilege">INSERT, UPDATE or DELETE.</param>
    /// <param name="columns">Those that it names; none for all.</param>
    public DmlTarget Bind(TableReference reference, string privilege, IReadOnlyCollection<string>? columns = null)
    {
        if (reference is DerivedTable derived)
        {
            if (derived.Query.Restriction is { ReadOnly: true })
                throw Ora.Error(42399, derived.Position);
            var inline = (BoundDerived)new SourceBinder(context).Bind(derived, new Scope(null, context.Frame), null);
            var through = Through(inline, privilege, columns, derived.Position);
            return derived.Query.Restriction is null ? through : through with { Check = Conditions(inline) };
        }

        if (reference is not NamedTable named)
            throw Ora.Error(1732, reference.Position);
        var found = context.Resolver.Table(named.Name);
        context.Variables?.Uses(found);
        if (!context.Resolver.Privileges.HasObject(found, privilege) && !HasOnSomeColumn(found, privilege))
            throw Ora.Error(1031, named.Name.Position);
        switch (found)
        {
            case TableDefinition { Name: "DUAL", Owner: "SYS" } or VirtualTable:
                throw Ora.Error(1031, named.Name.Position);
            case TableDefinition { IsMaterializedView: true }:
                throw Ora.Error(1732, named.Position);
            case TableDefinition table:
                if (table.IsReadOnly)
                    throw Ora.Error(12081, named.Position, $"\"{table.Owner}\".\"{table.Name}\"");
                var alias = named.Alias?.Name ?? named.Name.Name.Name;
                var bound = new BoundTable(context.Frame, table, SourceBinder.Columns(table.Columns)) { Alias = alias, Owner = named.Alias is null ? table.Owner : null };
                if (named.Partition is { } partition)
                    bound.Partition = PartitionBinder.Bind(context, bound, partition);
                var scope = new Scope(null, context.Frame);
                scope.Sources.Add(bound);
                if (table.Policies.IsEmpty)
                    return new DmlTarget(bound, scope, null, null, null) { Named = table };
                bound.PoliciesFor = privilege == "INSERT" ? null : privilege;
                return new DmlTarget(bound, scope, null, PolicyBinder.Check(table, bound, privilege), null) { Named = table };
            case ViewDefinition view:
                if (view.IsReadOnly)
                    throw Ora.Error(42399, named.Position);
                // reading through the view was granted with the right to change it
                var source = (BoundDerived)new SourceBinder(WithReadRight()).Bind(named, new Scope(null, context.Frame), null);
                var target = Through(source, privilege, columns, named.Position);
                return target with { Named = view, Check = view.HasCheckOption ? Conditions(source) : null };
            default:
                throw Ora.Error(1732, named.Position);
        }
    }

    private bool HasOnSomeColumn(SchemaObject found, string privilege) =>
        context.Catalog.GrantsOn(found.Id).Any(g => g.Privilege == privilege && g.Column is not null && context.Resolver.Privileges.HasColumn(found, privilege, g.Column));

    private BindingContext WithReadRight() => context;

    private static DmlTarget Through(BoundDerived derived, string privilege, IReadOnlyCollection<string>? columns, int position)
    {
        if (derived.Query is not { Limit: null, Body: BoundSelect { Grouping: null, IsDistinct: false, Hierarchy: null, RowNumberSlot: < 0, Windows.Count: 0 } select })
            throw Ora.Error(1732, position);
        var table = Target(select, derived, privilege, columns, position);
        var scope = new Scope(null, table.Layout);
        scope.Sources.Add(derived);
        return new DmlTarget(table, scope, null, null, derived);
    }

    /// <summary>The table of a view that a change goes to: its only one, or of a join the key-preserved one that the columns are of.</summary>
    private static BoundTable Target(BoundSelect select, BoundDerived derived, string privilege, IReadOnlyCollection<string>? columns, int position)
    {
        var leaves = select.From.SelectMany(Scope.Leaves).ToList();
        if (leaves is [BoundTable only])
            return only;
        if (leaves is [BoundDerived nested])
            return Through(nested, privilege, columns is null ? null : Inner(derived, nested, columns), position).Table;
        var preserved = KeyPreservation.TablesOf(select);
        if (privilege == "DELETE")
            return preserved.Count > 0 ? preserved[0] : throw Ora.Error(1752, position);
        var changed = new List<BoundTable>();
        for (var i = 0; i < derived.Columns.Count; i++)
        {
            if (columns is { Count: > 0 } && !columns.Contains(derived.Columns[i].Name))
                continue;
            changed.Add(derived.Query.Columns[i].Origin?.Table ?? throw Ora.Error(1733, position));
        }

        if (changed.Distinct().Count() > 1)
            throw Ora.Error(1776, position);
        return changed.Count == 1 || changed.Distinct().Count() == 1
            ? preserved.Contains(changed[0]) ? changed[0] : throw Ora.Error(1779, position)
            : preserved.Count > 0 ? preserved[0] : throw Ora.Error(1779, position);
    }

    /// <summary>The names that the view within has for a view's columns.</summary>
    private static List<string> Inner(BoundDerived derived, BoundDerived nested, IReadOnlyCollection<string> columns)
    {
        var names = new List<string>();
        for (var i = 0; i < derived.Columns.Count; i++)
        {
            if (!columns.Contains(derived.Columns[i].Name))
                continue;
            for (var j = 0; j < nested.Query.Columns.Count; j++)
            {
                if (nested.Query.Columns[j].Slot == derived.Query.Columns[i].Slot)
                    names.Add(nested.Columns[j].Name);
            }
        }

        return names;
    }

    /// <summary>The conditions of a view and of those within it, which a row must meet to be seen through it.</summary>
    private static BoundExpression? Conditions(BoundDerived derived)
    {
        if (derived.Query.Body is not BoundSelect select)
            return null;
        var all = select.From.SelectMany(Scope.Leaves).OfType<BoundDerived>().Select(Conditions).Append(select.Where).OfType<BoundExpression>().ToList();
        return all.Count == 0 ? null : all.Count == 1 ? all[0] : new BoundLogical(true, all, all[0].Position);
    }
}
