using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A materialized view: a query whose rows are kept in a table of the same name until they are refreshed.</summary>
internal sealed record MaterializedViewDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.MaterializedView;

    public required string Text { get; init; }

    public required Query Query { get; init; }

    /// <summary>COMPLETE, FORCE or NEVER, as given; every refresh is complete.</summary>
    public required string RefreshMethod { get; init; }

    public required bool QueryRewrite { get; init; }

    public required bool IsBuildDeferred { get; init; }

    /// <summary>Null before the first one.</summary>
    public DateTime? LastRefresh { get; init; }
}
