using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>What one statement reads: what was committed when it began, and its transaction's own changes so far.</summary>
internal sealed class Snapshot(DbState committed, IReadOnlyDictionary<int, TableData> changed, IReadOnlyDictionary<int, TableData> temporary, HashSet<int>? mutating = null)
{
    public DbState Committed => committed;

    public SchemaCatalog Catalog => committed.Catalog;

    /// <summary>A table's rows; ORA-04091 for a table that the statement around is changing row by row.</summary>
    public TableData Table(int id)
    {
        if (mutating is not null && mutating.Contains(id))
            throw Ora.Error(4091, 0, NameOf(id));
        if (changed.TryGetValue(id, out var own) || temporary.TryGetValue(id, out own) || committed.Tables.TryGetValue(id, out own))
            return own;
        return committed.Catalog.Find<TableDefinition>(id) is { } table
            ? TableData.Empty(new TableShape(table))
            : throw Ora.Error(8103);
    }

    private string NameOf(int id) => committed.Catalog.Table(id) is var table ? $"{table.Owner}.{table.Name}" : "";
}
