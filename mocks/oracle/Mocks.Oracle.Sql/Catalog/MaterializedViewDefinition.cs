using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A materialized view: a query whose rows are kept in a table of the same name until they are refreshed.</summary>
internal sealed record MaterializedViewDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.MaterializedView;

    public required string Text { get; init; }

    public required Query Query { get; init; }

    /// <summary>FAST, COMPLETE, FORCE or NEVER, as given; every refresh computes all rows.</summary>
    public required string RefreshMethod { get; init; }

    /// <summary>DEMAND, COMMIT or NEVER.</summary>
    public required string RefreshMode { get; init; }

    /// <summary>The tables that the query reads, by id.</summary>
    public ImmutableArray<int> Tables { get; init; } = [];

    /// <summary>The job that refreshes it by START WITH and NEXT; 0 without.</summary>
    public int JobId { get; init; }

    /// <summary>FAST or COMPLETE; null before the first refresh.</summary>
    public string? LastRefreshType { get; init; }

    public required bool QueryRewrite { get; init; }

    public required bool IsBuildDeferred { get; init; }

    /// <summary>Null before the first one.</summary>
    public DateTime? LastRefresh { get; init; }
}
