#pragma warning disable MA0048 // statistics of a table and of its columns

using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What DBMS_STATS or ANALYZE found in a table; only the dictionary shows it.</summary>
/// <param name="Rows">How many there were.</param>
/// <param name="Blocks">Of 8 KB, estimated.</param>
/// <param name="RowLength">The average in bytes, estimated.</param>
/// <param name="Analyzed">UTC.</param>
internal sealed record TableStatistics(long Rows, long Blocks, long RowLength, DateTime Analyzed)
{
    /// <summary>They were set rather than gathered.</summary>
    public bool AreSet { get; init; }

    public ImmutableDictionary<string, ColumnStatistics> Columns { get; init; } = ImmutableDictionary<string, ColumnStatistics>.Empty;

    /// <summary>How many entries and different keys there were, by the index's id; a row without any key has no entry.</summary>
    public ImmutableDictionary<int, (long Entries, long Distinct)> Indexes { get; init; } = ImmutableDictionary<int, (long Entries, long Distinct)>.Empty;
}

/// <param name="Distinct">Different values, NULL not among them.</param>
/// <param name="Nulls">Rows without a value.</param>
/// <param name="Length">The average in bytes, estimated.</param>
internal sealed record ColumnStatistics(long Distinct, long Nulls, long Length);
