namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>SYS.AQ$_AGENT: who sends, gets or waits for messages.</summary>
public sealed record QueueAgent(string? Name, string? Address = null, long? Protocol = null);
