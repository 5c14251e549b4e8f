using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A policy of unified audit, owned by SYS, and for whom it is enabled. Nothing is written to the trail.</summary>
internal sealed record AuditPolicyDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.AuditPolicy;

    public ImmutableList<AuditOption> Options { get; init; } = [];

    /// <summary>The text of WHEN.</summary>
    public string? Condition { get; init; }

    /// <summary>STATEMENT, SESSION or INSTANCE.</summary>
    public string? EvaluatedPer { get; init; }

    public bool OnlyTopLevel { get; init; }

    public ImmutableList<AuditEnabling> Enabled { get; init; } = [];
}
