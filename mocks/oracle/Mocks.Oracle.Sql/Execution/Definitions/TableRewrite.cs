using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Brings a table's rows into the form of its new definition.</summary>
internal static class TableRewrite
{
    public static DbState Publish(DefinitionContext context, DbState state, TableDraft draft, TableDefinition old)
    {
        var catalog = draft.Publish(state.Catalog);
        if (draft.Table.IsTemporary)
            return state.With(catalog: catalog);
        _ = old;
        return state.With(catalog: catalog, tables: state.Tables.SetItem(draft.Table.Id, Reshape(context, state, draft.Table, catalog: catalog)));
    }

    /// <summary>The rows of the table's last definition, columns matched by name; new ones get their defaults or the next numbers of their sequence, virtual ones are computed.</summary>
    /// <param name="catalog">What is to be published, where it has more that is new than the table.</param>
    public static TableData Reshape(
        DefinitionContext context, DbState state, TableDefinition table, IReadOnlyDictionary<string, string>? renamed = null, SchemaCatalog? catalog = null)
    {
        var shape = new TableShape(table);
        if (state.Tables.GetValueOrDefault(table.Id) is not { } data || state.Catalog.Find<TableDefinition>(table.Id) is not { } old)
            return TableData.Empty(shape);
        var from = table.Columns.Select(c => old.Ordinal(renamed?.GetValueOrDefault(c.Name) ?? c.Name)).ToArray();
        catalog = (catalog ?? state.Catalog).With(table);
        var sequences = table.Columns.Select((c, i) => from[i] < 0 && c.Identity is not null ? catalog.Find<SequenceDefinition>(c.IdentitySequenceId) : null).ToArray();
        var writer = new TableWriter(context.Session.Instance, catalog, table);
        var frame = new Frame(context.Session, context.Session.Workspace.Read(), writer.SlotCount, writer.CacheCount, []);
        return data.Reshape(shape, row =>
        {
            var values = new Datum[from.Length];
            frame.RowSequences = null;
            for (var i = 0; i < values.Length; i++)
            {
                if (from[i] >= 0)
                    values[i] = Converted(context, row[from[i]], old.Columns[from[i]].Type, table.Columns[i].Type, writer.Targets[i]);
                else if (sequences[i] is { } sequence)
                    values[i] = Datum.Number(context.Session.Store.Sequences.Next(sequence));
                else if (writer.Defaults[i] is { } value)
                    values[i] = Converted(context, value(frame), table.Columns[i].Type, table.Columns[i].Type, writer.Targets[i]);
            }

            foreach (var (column, slot) in writer.Used)
                frame.Slots[slot] = values[column];
            foreach (var (column, value) in writer.Virtuals)
                values[column] = value(frame);
            return values;
        });
    }

    private static Datum Converted(DefinitionContext context, Datum value, OracleType from, OracleType to, string target) =>
        value.IsNull || from.Equals(to) && !to.IsText ? value : SqlConversion.Assign(value, from, to, context.Session.Nls, target);
}
