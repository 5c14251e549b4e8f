namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A step of a plan as PLAN_TABLE names it.</summary>
internal sealed record PlanLine(string Operation, string? Options, IReadOnlyList<PlanLine> Inputs)
{
    public string? ObjectOwner { get; init; }

    public string? ObjectName { get; init; }

    public string? ObjectType { get; init; }

    /// <summary>Estimated.</summary>
    public long? Rows { get; init; }

    /// <summary>Estimated, of all rows.</summary>
    public long? Bytes { get; init; }

    /// <summary>Estimated, in blocks.</summary>
    public long? Cost { get; init; }
}
