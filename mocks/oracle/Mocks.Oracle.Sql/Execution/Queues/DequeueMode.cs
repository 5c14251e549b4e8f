namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>What taking a message does to it.</summary>
public enum DequeueMode
{
    None = 0,
    Browse = 1,
    Locked = 2,
    Remove = 3,
    RemoveWithoutData = 4,
}
