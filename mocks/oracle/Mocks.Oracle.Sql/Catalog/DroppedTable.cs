using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A table in the recycle bin. Its rows stay in the storage under its id.</summary>
/// <param name="BinName">BIN$…, by which it can still be named.</param>
/// <param name="Table">As it was, without its foreign keys, which don't come back.</param>
/// <param name="Sequences">Those of its identity columns.</param>
internal sealed record DroppedTable(string BinName, TableDefinition Table, ImmutableArray<SequenceDefinition> Sequences, DateTime Dropped);
