using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A class of jobs of DBMS_SCHEDULER, owned by SYS.</summary>
internal sealed record SchedulerJobClass : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.JobClass;

    public string? ConsumerGroup { get; init; }

    public string? Service { get; init; }

    /// <summary>OFF, RUNS, FAILED RUNS or FULL.</summary>
    public string LoggingLevel { get; init; } = "RUNS";

    public long? LogHistory { get; init; }

    public string? Comments { get; init; }
}
