using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A policy of DBMS_FGA on a table: kept for the dictionary, nothing is written to its trail.</summary>
internal sealed record FineGrainedAudit(string Owner, string Name, string? Condition, ImmutableArray<string> Columns, ImmutableArray<string> Statements, bool IsEnabled);
