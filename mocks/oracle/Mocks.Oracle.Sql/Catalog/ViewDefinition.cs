using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A view: a stored query, bound again at each use.</summary>
internal sealed record ViewDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.View;

    public required string Text { get; init; }

    public required Query Query { get; init; }

    /// <summary>Names given after the view's own; empty when the query's are used.</summary>
    public ImmutableArray<string> ColumnNames { get; init; } = [];

    /// <summary>As described when it was created; the dictionary shows them.</summary>
    public ImmutableArray<TableColumn> Columns { get; init; } = [];

    /// <summary>Of an editioning view: the table that it stands for.</summary>
    public int? EditionedTable { get; init; }

    public bool IsReadOnly { get; init; }

    public bool HasCheckOption { get; init; }

    /// <summary>The constraint that WITH CHECK OPTION or READ ONLY makes.</summary>
    public string? CheckOptionConstraint { get; init; }

    /// <summary>Its name was made up.</summary>
    public bool IsGeneratedConstraintName { get; init; }

    /// <summary>Policies of DBMS_RLS, in the order of their adding.</summary>
    public ImmutableArray<RowPolicy> Policies { get; init; } = [];

    public string? Comment { get; init; }

    public ImmutableArray<Annotation> Annotations { get; init; } = [];
}
