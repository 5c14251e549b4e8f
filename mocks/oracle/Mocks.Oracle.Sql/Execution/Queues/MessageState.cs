namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>STATE of a message, as the queue table has it.</summary>
public enum MessageState
{
    Ready = 0,
    Waiting = 1,
    Processed = 2,
    Expired = 3,
}
