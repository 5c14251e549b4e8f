namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>What a message has beside its payload.</summary>
public sealed record MessageProperties
{
    /// <summary>The expiration of a message that doesn't expire.</summary>
    public const long Never = -1;

    /// <summary>The smaller the number, the sooner it is taken from a queue that sorts by it.</summary>
    public long Priority { get; init; } = 1;

    /// <summary>Seconds until it may be taken.</summary>
    public long Delay { get; init; }

    /// <summary>Seconds, from the end of the delay, for which it may be taken; or <see cref="Never"/>.</summary>
    public long Expiration { get; init; } = Never;

    public string? Correlation { get; init; }

    /// <summary>How often it was given back.</summary>
    public long Attempts { get; init; }

    public string? ExceptionQueue { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? EnqueueTime { get; init; }

    public MessageState State { get; init; }

    public QueueAgent? Sender { get; init; }

    public byte[]? OriginalMessageId { get; init; }

    public string? TransactionGroup { get; init; }

    public DeliveryMode Mode { get; init; } = DeliveryMode.Persistent;

    /// <summary>Of a message that is put; empty for the queue's subscribers.</summary>
    public IReadOnlyList<QueueAgent> Recipients { get; init; } = [];
}
