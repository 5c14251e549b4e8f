using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A view of the dictionary: the room of the dictionary says what its rows are.</summary>
internal abstract record ComputedTable : VirtualTable
{
    /// <summary>The rows that may fit.</summary>
    /// <param name="session">Whose view it is.</param>
    /// <param name="snapshot">What the statement reads.</param>
    /// <param name="columns">The ordinals of the columns that are wanted.</param>
    /// <param name="keys">Ordinals and texts that those columns equal in every row that is wanted; other rows may come too.</param>
    /// <returns>For each row the values in the order of <paramref name="columns"/>, in an array that is used again for the next.</returns>
    public abstract IEnumerable<Datum[]> Rows(SessionContext session, Snapshot snapshot, int[] columns, IReadOnlyList<(int Column, string Text)> keys);
}
