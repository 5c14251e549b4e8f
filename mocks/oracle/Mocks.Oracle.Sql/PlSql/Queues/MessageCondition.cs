using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Conditions on messages, as rules of subscribers and options of a dequeue give them, and names of consumers.</summary>
internal static class MessageCondition
{
    /// <summary>The numbers of the rows of a queue table that fulfil a condition over <c>tab</c>.</summary>
    /// <param name="session">Whose transaction is seen.</param>
    /// <param name="table">The queue table.</param>
    /// <param name="condition">SQL.</param>
    /// <param name="row">The only row that is looked at; null for all.</param>
    public static HashSet<long> Rows(SessionContext session, TableDefinition table, string condition, long? row)
    {
        var only = row is null ? "" : "tab.ROWID = :1 AND ";
        BindValue[] binds = row is { } number ? [new BindValue(OracleType.RowId, Datum.RowId(RowIds.Of(table.Id, Math.Max(0, number))))] : [];
        var found = ServerWork.Query(session, $"SELECT tab.ROWID FROM \"{table.Owner}\".\"{table.Name}\" tab WHERE {only}({condition})", binds);
        return [.. found.Select(r => RowIds.RowOf(table.Id, r[0].AsRowId()) ?? -1)];
    }
}
