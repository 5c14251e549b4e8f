namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>How a message is put.</summary>
public sealed record EnqueueOptions
{
    public MessageVisibility Visibility { get; init; } = MessageVisibility.OnCommit;

    public DeliveryMode Mode { get; init; } = DeliveryMode.Persistent;

    public string? Transformation { get; init; }

    /// <summary>SEQUENCE_DEVIATION was given: not to be had.</summary>
    public bool Deviates { get; init; }
}
