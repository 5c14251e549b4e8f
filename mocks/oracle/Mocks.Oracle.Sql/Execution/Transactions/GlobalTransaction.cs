using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution.Transactions;

/// <summary>A transaction that sessions can leave and come back to: a branch of a distributed one, or a sessionless one.</summary>
internal sealed class GlobalTransaction(int number, GlobalTransactionId id, Workspace workspace, TimeSpan timeout)
{
    /// <summary>The handle that clients get.</summary>
    public int Number => number;

    public GlobalTransactionId Id => id;

    public Workspace Workspace => workspace;

    /// <summary>How long it waits for a session before it is rolled back; zero for ever.</summary>
    public TimeSpan Timeout => timeout;

    /// <summary>Constraints to check when it ends, while no session is in it.</summary>
    public HashSet<(int Table, string Constraint)> DeferredChecks { get; } = [];

    /// <summary>Who works in it now.</summary>
    public SessionContext? Session { get; set; }

    public bool IsPrepared { get; set; }

    /// <summary>It was started by DBMS_TRANSACTION, not by the client.</summary>
    public bool ByServer { get; init; }

    /// <summary>Runs while no session is in it.</summary>
    public IDisposable? Expiry { get; set; }
}
