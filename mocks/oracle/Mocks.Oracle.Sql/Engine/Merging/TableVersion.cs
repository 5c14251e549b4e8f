using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>A table in one of the states; both null where it isn't there, no data where it has no rows yet.</summary>
internal readonly record struct TableVersion(TableDefinition? Definition, TableData? Data)
{
    public static TableVersion Of(DbState state, int id) => new(state.Catalog.Find<TableDefinition>(id), state.Tables.GetValueOrDefault(id));
}
