namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>Whether messages are kept in the queue table, in memory, or (of a dequeue) either.</summary>
public enum DeliveryMode
{
    None = 0,
    Persistent = 1,
    Buffered = 2,
    PersistentOrBuffered = 3,
}
