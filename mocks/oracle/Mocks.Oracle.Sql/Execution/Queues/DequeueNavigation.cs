namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>Where a session goes on in a queue.</summary>
public enum DequeueNavigation
{
    None = 0,
    FirstMessage = 1,
    NextTransaction = 2,
    NextMessage = 3,
}
