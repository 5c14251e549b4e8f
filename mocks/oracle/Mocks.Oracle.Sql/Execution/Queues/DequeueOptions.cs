namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>Which message is taken, and how.</summary>
public sealed record DequeueOptions
{
    /// <summary>The wait that has no end.</summary>
    public const long Forever = -1;

    public string? Consumer { get; init; }

    public DequeueMode Mode { get; init; } = DequeueMode.Remove;

    public DequeueNavigation Navigation { get; init; } = DequeueNavigation.NextMessage;

    public MessageVisibility Visibility { get; init; } = MessageVisibility.OnCommit;

    /// <summary>Seconds to wait for a message, or <see cref="Forever"/>.</summary>
    public long Wait { get; init; } = Forever;

    /// <summary>16 bytes.</summary>
    public byte[]? MessageId { get; init; }

    /// <summary>May have the wildcards of LIKE.</summary>
    public string? Correlation { get; init; }

    /// <summary>A condition of SQL over the columns of the queue table, which is <c>tab</c>.</summary>
    public string? Condition { get; init; }

    public string? Transformation { get; init; }

    public DeliveryMode DeliveryMode { get; init; } = DeliveryMode.Persistent;
}
