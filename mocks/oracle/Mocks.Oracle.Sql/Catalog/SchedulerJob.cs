using System.Collections.Immutable;
using System.Globalization;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A job of DBMS_SCHEDULER or DBMS_JOB. Times are UTC.</summary>
internal sealed record SchedulerJob : SchemaObject
{
    public const string DefaultClass = "DEFAULT_JOB_CLASS";

    public override ObjectKind Kind => ObjectKind.Job;

    /// <summary>PLSQL_BLOCK or STORED_PROCEDURE.</summary>
    public required string Type { get; init; }

    public required string Action { get; init; }

    /// <summary>Of a stored procedure: its arguments as texts.</summary>
    public ImmutableList<string?> Arguments { get; init; } = [];

    /// <summary>The program whose action and arguments it has; null for its own.</summary>
    public (string Owner, string Name)? Program { get; init; }

    /// <summary>The schedule whose times it has; null for its own.</summary>
    public (string Owner, string Name)? Schedule { get; init; }

    public DateTime? StartDate { get; init; }

    public DateTime? EndDate { get; init; }

    /// <summary>A calendar expression (FREQ=…) or an expression of PL/SQL; null for a job that runs once.</summary>
    public string? RepeatInterval { get; init; }

    public bool IsEnabled { get; init; }

    public bool IsRunning { get; init; }

    public bool AutoDrop { get; init; } = true;

    public string JobClass { get; init; } = DefaultClass;

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

    /// <summary>The number that DBMS_JOB gives next.</summary>
    public static int NextNumber(SchemaCatalog catalog) => catalog.Objects.Values.OfType<SchedulerJob>().Select(j => j.Number ?? 0).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The name of DBMS_JOB's job of a number.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"DBMS_JOB$_{number}");

    public string State => IsRunning ? "RUNNING" : EndState ?? (!IsEnabled ? "DISABLED" : "SCHEDULED");
}
