using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>Whether all rows of a table keep to a constraint: when it is added or enabled, and for deferred ones.</summary>
internal static class ConstraintValidator
{
    public static bool Holds(SessionContext session, SchemaCatalog catalog, TableDefinition table, ConstraintDefinition constraint, Func<int, TableData> data) => constraint.Kind switch
    {
        ConstraintKind.PrimaryKey or ConstraintKind.Unique => AreUnique(table, constraint, data(table.Id)),
        ConstraintKind.ForeignKey => HaveParents(catalog, table, constraint, data),
        ConstraintKind.NotNull => data(table.Id).Rows().All(r => !r.Value[table.Ordinal(constraint.Columns[0])].IsNull),
        _ => Satisfy(session, catalog, table, constraint, data(table.Id)),
    };

    public static bool HasNulls(TableDefinition table, ConstraintDefinition constraint, TableData data)
    {
        var ordinals = constraint.Columns.Select(table.Ordinal).ToArray();
        return data.Rows().Any(r => Array.Exists(ordinals, o => r.Value[o].IsNull));
    }

    private static bool AreUnique(TableDefinition table, ConstraintDefinition constraint, TableData data)
    {
        var ordinals = constraint.Columns.Select(table.Ordinal).ToArray();
        var seen = new HashSet<Datum[]>(new RowKeyComparer(ordinals.Select(o => table.Columns[o].Type)));
        foreach (var (_, row) in data.Rows())
        {
            Datum[] key = [.. ordinals.Select(o => row[o])];
            if (!Array.TrueForAll(key, d => d.IsNull) && !seen.Add(key))
                return false;
        }

        return true;
    }

    private static bool HaveParents(SchemaCatalog catalog, TableDefinition table, ConstraintDefinition constraint, Func<int, TableData> data)
    {
        var plan = new ForeignKeyPlan(catalog, table, constraint);
        var comparer = new RowKeyComparer(plan.ParentOrdinals.Select(o => plan.Parent.Columns[o].Type));
        var parents = data(plan.Parent.Id).Rows().Select(r => plan.KeyOfParent(r.Value)).OfType<Datum[]>().ToHashSet(comparer);
        return data(table.Id).Rows().All(r => plan.KeyOfChild(r.Value) is not { } key || parents.Contains(key));
    }

    private static bool Satisfy(SessionContext session, SchemaCatalog catalog, TableDefinition table, ConstraintDefinition constraint, TableData data)
    {
        var only = table with { Constraints = [constraint with { IsEnabled = true }] };
        var writer = new TableWriter(session.Instance, catalog, only);
        var frame = new Frame(session, session.Workspace.Read(), writer.SlotCount, writer.CacheCount, []);
        foreach (var (_, row) in data.Rows())
        {
            foreach (var (column, slot) in writer.Used)
                frame.Slots[slot] = row[column];
            if (writer.Checks.Any(c => c.Holds(frame) == Truth.False))
                return false;
        }

        return true;
    }
}
