using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>What one statement reads: what was committed when it began, and its transaction's own changes so far.</summary>
internal sealed class Snapshot(DbState committed, IReadOnlyDictionary<int, TableData> changed, IReadOnlyDictionary<int, TableData> temporary)
{
    public DbState Committed => committed;

    public SchemaCatalog Catalog => committed.Catalog;

    public TableData Table(int id)
    {
        if (changed.TryGetValue(id, out var own) || temporary.TryGetValue(id, out own) || committed.Tables.TryGetValue(id, out own))
            return own;
        return committed.Catalog.Find<TableDefinition>(id) is { } table
            ? TableData.Empty(new TableShape(table))
            : throw Ora.Error(8103);
    }
}
