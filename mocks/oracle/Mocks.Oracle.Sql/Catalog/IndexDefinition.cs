using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>An index of a table.</summary>
internal sealed record IndexDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Index;

    public required int TableId { get; init; }

    public required ImmutableArray<IndexKey> Columns { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Made for a constraint, and dropped with it.</summary>
    public bool IsOfConstraint { get; init; }

    public bool IsGeneratedName { get; init; }

    public bool IsBitmap { get; init; }

    public bool IsInvisible { get; init; }

    public bool IsUnusable { get; init; }

    public string Tablespace { get; init; } = "USERS";

    /// <summary>Storage clauses as given.</summary>
    public ImmutableArray<PhysicalOption> Options { get; init; } = [];
}
