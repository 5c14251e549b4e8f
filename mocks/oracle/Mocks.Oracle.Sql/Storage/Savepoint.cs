namespace Mocks.Oracle.Sql.Storage;

/// <summary>A point of a transaction to go back to: its changes then.</summary>
internal sealed record Savepoint(IReadOnlyDictionary<int, TableData> Changed, IReadOnlyDictionary<int, int> TouchedCounts, int LockMark, bool WasActive);
