using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>
/// The difference between two states, made in a third. What <c>to</c> lacks goes with all that has come to stand in it, as rows do with
/// their table; what was changed comes as in <c>to</c> unless someone has changed it since. It is a comparison of references wherever
/// nobody has written, so that it costs what changed and not what there is.
/// </summary>
internal static class StateMerge
{
    public static DbState Merge(DbState from, DbState to, DbState current)
    {
        if (ReferenceEquals(from, to))
            return current;
        var catalog = CatalogMerge.Merge(from.Catalog, to.Catalog, current.Catalog);
        var tables = current.Tables.ToBuilder();
        foreach (var id in from.Tables.Keys.Concat(to.Tables.Keys).Concat(current.Tables.Keys).ToHashSet())
            MergeTable(id, (from, to, current), catalog, tables);
        var sequences = MapMerge.Merge(from.Sequences, to.Sequences, current.Sequences);
        foreach (var id in sequences.Keys.Where(id => !catalog.Objects.ContainsKey(id)))
            sequences = sequences.Remove(id);
        return current.With(catalog, tables.ToImmutable(), sequences);
    }

    private static void MergeTable(
        int id, (DbState From, DbState To, DbState Current) states, SchemaCatalog catalog, ImmutableDictionary<int, TableData>.Builder tables)
    {
        if (catalog.Find<TableDefinition>(id) is not { } definition)
        {
            tables.Remove(id);
            return;
        }

        var from = TableVersion.Of(states.From, id);
        var to = TableVersion.Of(states.To, id);
        var current = TableVersion.Of(states.Current, id);
        if (ReferenceEquals(from.Data, to.Data) && ReferenceEquals(definition, current.Definition))
            return;
        if (ReferenceEquals(current.Data, from.Data) && ReferenceEquals(definition, to.Definition))
        {
            if (to.Data is null)
                tables.Remove(id);
            else
                tables[id] = to.Data;
            return;
        }

        tables[id] = new RowMerge(from, to, current, definition).Merge();
    }
}
