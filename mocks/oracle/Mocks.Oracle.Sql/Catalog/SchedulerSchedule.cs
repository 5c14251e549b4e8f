using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A schedule of DBMS_SCHEDULER: when jobs of it run. Times are UTC.</summary>
internal sealed record SchedulerSchedule : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Schedule;

    public DateTime? StartDate { get; init; }

    /// <summary>A calendar expression.</summary>
    public required string RepeatInterval { get; init; }

    public DateTime? EndDate { get; init; }

    public string? Comments { get; init; }
}
