namespace Mocks.Oracle.Sql.Catalog;

/// <summary>
/// A materialized view log: the word of a table that fast refreshes may read what changed. No rows are kept for it, since a refresh that was
/// asked to be fast computes the query anew.
/// </summary>
/// <param name="HasPrimaryKey">WITH PRIMARY KEY, which is the default.</param>
/// <param name="HasRowId">WITH ROWID.</param>
/// <param name="HasSequence">WITH SEQUENCE.</param>
/// <param name="IncludesNewValues">INCLUDING NEW VALUES.</param>
/// <param name="HasColumns">Filter columns were named.</param>
internal sealed record MaterializedViewLog(bool HasPrimaryKey, bool HasRowId, bool HasSequence, bool IncludesNewValues, bool HasColumns);
