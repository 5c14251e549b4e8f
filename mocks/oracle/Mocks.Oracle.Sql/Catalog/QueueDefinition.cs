using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A queue. Its messages are the rows of a queue table that have its name; a table may hold those of several queues.</summary>
internal sealed record QueueDefinition : SchemaObject
{
    public const int DefaultMaxRetries = 5;

    public override ObjectKind Kind => ObjectKind.Queue;

    public required int TableId { get; init; }

    /// <summary>Messages get there when they have expired, or were given back too often.</summary>
    public bool IsException { get; init; }

    /// <summary>How often a message may be given back by ROLLBACK.</summary>
    public long MaxRetries { get; init; } = DefaultMaxRetries;

    /// <summary>Seconds from a ROLLBACK until the message is there again.</summary>
    public long RetryDelay { get; init; }

    /// <summary>Seconds for which messages stay once they were taken; -1 for ever.</summary>
    public long Retention { get; init; }

    public bool CanEnqueue { get; init; }

    public bool CanDequeue { get; init; }

    public string? Comment { get; init; }

    /// <summary>A transactional event queue, which was made together with its table.</summary>
    public bool IsSharded { get; init; }

    public ImmutableList<QueueSubscriber> Subscribers { get; init; } = [];

    /// <summary>As errors write it.</summary>
    public string FullName => $"{Owner}.{Name}";
}
