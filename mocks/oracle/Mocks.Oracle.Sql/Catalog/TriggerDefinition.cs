using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A trigger. What it does is the PL/SQL room's business.</summary>
internal sealed record TriggerDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Trigger;

    /// <summary>The table or view; 0 for a trigger of a schema or of the database.</summary>
    public required int TargetId { get; init; }

    public required TriggerTiming Timing { get; init; }

    public required TriggerEvents Events { get; init; }

    public bool IsForEachRow { get; init; }

    /// <summary>UPDATE OF these; empty: of any.</summary>
    public ImmutableArray<string> UpdateColumns { get; init; } = [];

    public bool IsEnabled { get; init; } = true;

    public required string Source { get; init; }

    public Statement? Syntax { get; init; }

    public ImmutableArray<UnitError> Errors { get; init; } = [];
}
