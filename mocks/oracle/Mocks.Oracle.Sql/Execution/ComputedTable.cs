using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A view of the dictionary: the room of the dictionary says what its rows are.</summary>
internal abstract record ComputedTable : VirtualTable
{
    public abstract IEnumerable<Datum[]> Rows(SessionContext session, Snapshot snapshot);
}
