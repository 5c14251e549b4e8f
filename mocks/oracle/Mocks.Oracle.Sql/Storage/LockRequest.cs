namespace Mocks.Oracle.Sql.Storage;

/// <summary>One who waits for a lock.</summary>
internal sealed class LockRequest(LockKey key, LockOwner owner, LockMode mode)
{
    public LockKey Key => key;

    public LockOwner Owner => owner;

    public LockMode Mode => mode;

    /// <summary>Guarded by the lock table.</summary>
    public bool IsGranted { get; set; }
}
