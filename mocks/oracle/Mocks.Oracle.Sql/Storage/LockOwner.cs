namespace Mocks.Oracle.Sql.Storage;

/// <summary>A holder of locks and the way to interrupt its waiting: a transaction's session.</summary>
internal sealed class LockOwner(int sid, CancelSignal cancel)
{
    public int Sid { get; private set; } = sid;

    public CancelSignal Cancel { get; private set; } = cancel;

    /// <summary>In the order in which they were taken; guarded by the lock table.</summary>
    internal List<LockKey> Held { get; } = [];

    /// <summary>The one lock that it waits for; guarded by the lock table.</summary>
    internal LockRequest? WaitingFor { get; set; }

    /// <summary>Another session goes on with the transaction.</summary>
    public void Become(int sid, CancelSignal cancel) => (Sid, Cancel) = (sid, cancel);
}
