using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A column of a query as it is described to the client.</summary>
public sealed record ColumnDescription(string Name, OracleType Type, bool Nullable)
{
    /// <summary>Owner and name of the domain that a table's column is of; null without.</summary>
    public (string Owner, string Name)? Domain { get; init; }

    /// <summary>Of a table's own column.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];
}
