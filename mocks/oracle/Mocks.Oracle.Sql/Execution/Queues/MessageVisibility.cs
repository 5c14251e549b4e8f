namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>Whether a message comes or goes with the session's transaction or in one of its own.</summary>
public enum MessageVisibility
{
    None = 0,
    Immediate = 1,
    OnCommit = 2,
}
