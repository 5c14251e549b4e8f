using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A job of DBMS_SCHEDULER or DBMS_JOB. Times are UTC.</summary>
internal sealed record SchedulerJob : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Job;

    /// <summary>PLSQL_BLOCK or STORED_PROCEDURE.</summary>
    public required string Type { get; init; }

    public required string Action { get; init; }

    /// <summary>Of a stored procedure: its arguments as texts.</summary>
    public ImmutableList<string?> Arguments { get; init; } = [];

    public DateTime? StartDate { get; init; }

    public DateTime? EndDate { get; init; }

    /// <summary>A calendar expression (FREQ=…) or an expression of PL/SQL; null for a job that runs once.</summary>
    public string? RepeatInterval { get; init; }

    public bool IsEnabled { get; init; }

    public bool IsRunning { get; init; }

    public bool AutoDrop { get; init; } = true;

    public string JobClass { get; init; } = "DEFAULT_JOB_CLASS";

    public string? Comments { get; init; }

    public DateTime? NextRun { get; init; }

    public DateTime? LastStart { get; init; }

    public TimeSpan? LastDuration { get; init; }

    public long RunCount { get; init; }

    public long FailureCount { get; init; }

    public long? MaxRuns { get; init; }

    public long? MaxFailures { get; init; }

    /// <summary>COMPLETED, SUCCEEDED, FAILED, BROKEN or STOPPED, when it is over.</summary>
    public string? EndState { get; init; }

    /// <summary>Of DBMS_JOB.</summary>
    public int? Number { get; init; }

    public string State => IsRunning ? "RUNNING" : EndState ?? (!IsEnabled ? "DISABLED" : "SCHEDULED");
}
