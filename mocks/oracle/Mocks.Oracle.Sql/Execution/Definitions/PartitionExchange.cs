using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>EXCHANGE PARTITION: the rows of a partition and those of a table change places.</summary>
internal static class PartitionExchange
{
    /// <summary>The state with both tables' new rows.</summary>
    /// <exception cref="OraException">ORA-14099: a row of the table is of another partition; ORA-00001: a key would be there twice.</exception>
    public static DbState Apply(DefinitionContext context, DbState state, TableDefinition table, TableDefinition other, int partition)
    {
        var number = new PartitionOfRow(context.Session, context.Catalog, table);
        var (mine, theirs) = (state.Tables[table.Id], state.Tables[other.Id]);
        var outgoing = mine.Rows().Where(r => number.Of(r.Value) == partition).ToList();
        var incoming = theirs.Rows().ToList();
        var (mineOrdinals, theirOrdinals) = (Visible(table), Visible(other));
        var arriving = incoming.ConvertAll(r => Moved(r.Value, theirOrdinals, mineOrdinals, table));
        if (arriving.Exists(r => number.Of(r) != partition))
            throw Ora.Error(14099);
        var store = context.Session.Store;
        var editor = mine.Edit();
        foreach (var (row, values) in outgoing)
            editor.Write(row, values, null);
        foreach (var values in arriving)
            editor.Write(store.NewRow(table.Id), null, values);
        var otherEditor = theirs.Edit();
        foreach (var (row, values) in incoming)
            otherEditor.Write(row, values, null);
        foreach (var (_, values) in outgoing)
            otherEditor.Write(store.NewRow(other.Id), null, Moved(values, mineOrdinals, theirOrdinals, other));
        var changed = state.With(tables: state.Tables.SetItem(table.Id, editor.View()).SetItem(other.Id, otherEditor.View()));
        Check(context, changed, table);
        Check(context, changed, other);
        return changed;
    }

    private static int[] Visible(TableDefinition table) => [.. Enumerable.Range(0, table.Columns.Length).Where(i => !table.Columns[i].IsHidden)];

    private static Datum[] Moved(Datum[] row, int[] from, int[] to, TableDefinition target)
    {
        var moved = new Datum[target.Columns.Length];
        for (var i = 0; i < to.Length; i++)
            moved[to[i]] = row[from[i]];
        return moved;
    }

    private static void Check(DefinitionContext context, DbState state, TableDefinition table)
    {
        foreach (var constraint in table.Constraints.Where(c => c is { IsEnabled: true, Kind: ConstraintKind.PrimaryKey or ConstraintKind.Unique or ConstraintKind.ForeignKey or ConstraintKind.Check }))
        {
            if (ConstraintValidator.Holds(context.Session, state.Catalog, table, constraint, id => state.Tables[id]))
                continue;
            throw constraint.Kind switch
            {
                ConstraintKind.ForeignKey => Ora.Error(14128),
                ConstraintKind.Check => Ora.Error(14118),
                _ => Ora.Error(1, 0, $"{table.Owner}.{constraint.Name}"),
            };
        }
    }
}
