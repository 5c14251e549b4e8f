using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A partition as it was declared.</summary>
/// <param name="HighValue">The text of VALUES LESS THAN (…) or VALUES (…); null of a hash partition.</param>
internal sealed record TablePartition(string Name, string? HighValue, string? Tablespace)
{
    /// <summary>Those that were declared with it; empty when a template or a number says them.</summary>
    public ImmutableArray<TablePartition> Subpartitions { get; init; } = [];
}
