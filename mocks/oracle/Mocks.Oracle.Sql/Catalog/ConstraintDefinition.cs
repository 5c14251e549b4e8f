using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A constraint of a table.</summary>
/// <param name="Columns">Names, in key order; for a check, the columns that it mentions.</param>
internal sealed record ConstraintDefinition(string Name, ConstraintKind Kind, ImmutableArray<string> Columns)
{
    /// <summary>The name was made up: SYS_C0012345.</summary>
    public bool IsGeneratedName { get; init; }

    /// <summary>SEARCH_CONDITION, as written.</summary>
    public string? ConditionText { get; init; }

    public Expression? Condition { get; init; }

    /// <summary>The domain's constraint that it stands for.</summary>
    public DomainConstraint? Domain { get; init; }

    public int ReferencedTableId { get; init; }

    /// <summary>The primary key or unique constraint that a foreign key refers to.</summary>
    public string? ReferencedConstraint { get; init; }

    public DeleteRule OnDelete { get; init; }

    public bool IsEnabled { get; init; } = true;

    public bool IsValidated { get; init; } = true;

    public bool IsDeferrable { get; init; }

    public bool InitiallyDeferred { get; init; }

    /// <summary>The index that enforces a key.</summary>
    public int IndexId { get; init; }
}
