using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution.Transactions;

/// <summary>
/// The transactions of a database that have a name of their own. Branches of one global transaction are loosely coupled: each has its own
/// changes and locks.
/// </summary>
internal sealed class GlobalTransactions(Store store, TimeProvider time)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private readonly List<GlobalTransaction> _all = [];
    private int _lastNumber;

    /// <summary>Those that were prepared, for DBA_PENDING_TRANSACTIONS.</summary>
    public IReadOnlyList<GlobalTransactionId> Prepared()
    {
        lock (_gate)
            return [.. _all.Where(t => t.IsPrepared).Select(t => t.Id)];
    }

    /// <summary>Starts one in a session that has none open; ORA-24757 or ORA-26217 when the name is taken.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">Its name.</param>
    /// <param name="timeout">How long it may wait for a session.</param>
    /// <param name="promotes">What the session has changed so far becomes a part of it.</param>
    /// <param name="byServer">By a package, not by the client.</param>
    public GlobalTransaction Begin(SessionContext session, GlobalTransactionId id, TimeSpan timeout, bool promotes = false, bool byServer = false)
    {
        RequireNone(session, id, promotes);
        lock (_gate)
        {
            if (Find(id) is not null)
                throw id.IsSessionless ? Ora.Error(26217, 0, id.Global) : Ora.Error(24757);
            var transaction = new GlobalTransaction(++_lastNumber, id, promotes ? session.Workspace : new Workspace(store, session.Sid, session.Cancel), timeout) { ByServer = byServer };
            _all.Add(transaction);
            session.Enter(transaction, promotes);
            return transaction;
        }
    }

    /// <summary>Goes on with one; ORA-24756 or ORA-26218 when there is none, ORA-25351 when another session stays in it.</summary>
    public GlobalTransaction Resume(SessionContext session, GlobalTransactionId id, TimeSpan wait)
    {
        RequireNone(session, id, promotes: false);
        var started = time.GetTimestamp();
        lock (_gate)
        {
            while (true)
            {
                if (Find(id) is not { } transaction)
                    throw id.IsSessionless ? Ora.Error(26218, 0, id.Global) : Ora.Error(24756);
                if (transaction.IsPrepared)
                    throw Ora.Error(24774);
                if (transaction.Session is null)
                {
                    transaction.Expiry?.Dispose();
                    session.Enter(transaction, promotes: false);
                    return transaction;
                }

                session.Cancel.ThrowIfRaised();
                if (time.GetElapsedTime(started) >= wait)
                    throw Ora.Error(25351);
                Monitor.Wait(_gate, Glance);
            }
        }
    }

    /// <summary>Leaves the session's transaction as it is; ORA-24756 or ORA-26202 when it has none.</summary>
    public void Suspend(SessionContext session, bool sessionless)
    {
        lock (_gate)
        {
            if (session.Global is not { } transaction || transaction.Id.IsSessionless != sessionless)
                throw Ora.Error(sessionless ? 26202 : 24756);
            session.Leave();
            if (transaction.Timeout > TimeSpan.Zero)
                transaction.Expiry = time.CreateTimer(_ => Expire(transaction), null, transaction.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The first phase. False when there is nothing to commit: such a transaction is forgotten.</summary>
    public bool Prepare(SessionContext session, GlobalTransactionId? id, int number)
    {
        lock (_gate)
        {
            var transaction = Take(session, id, number);
            if (!transaction.Workspace.IsActive)
            {
                Forget(transaction);
                return false;
            }

            DeferredConstraintsOf(session, transaction);
            transaction.IsPrepared = true;
            return true;
        }
    }

    /// <summary>Commits; ORA-24768 when it has two phases and wasn't prepared.</summary>
    /// <returns>Whether there was anything to commit.</returns>
    public bool Commit(SessionContext session, GlobalTransactionId? id, int number, bool onePhase)
    {
        lock (_gate)
        {
            var transaction = Take(session, id, number);
            if (!onePhase && !transaction.IsPrepared)
                throw Ora.Error(24768);
            if (!transaction.IsPrepared)
                DeferredConstraintsOf(session, transaction);
            var changed = transaction.Workspace.IsActive;
            transaction.Workspace.Commit();
            Forget(transaction);
            return changed;
        }
    }

    public void Rollback(SessionContext session, GlobalTransactionId? id, int number)
    {
        lock (_gate)
            Abort(Take(session, id, number));
    }

    /// <summary>The session's transaction has ended with its COMMIT or ROLLBACK, or with the session.</summary>
    public void End(SessionContext session)
    {
        lock (_gate)
        {
            if (session.Global is not { } transaction)
                return;
            session.Leave();
            Forget(transaction);
        }
    }

    /// <summary>Another state was put in place: nothing is left of any.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var transaction in _all)
                store.Locks.Release(transaction.Workspace.Owner);
            foreach (var transaction in _all.Where(t => t.Session is null).ToArray())
                Forget(transaction);
        }
    }

    private static void RequireNone(SessionContext session, GlobalTransactionId id, bool promotes)
    {
        if (session.Global is not null)
            throw Ora.Error(id.IsSessionless ? 26216 : 24776);
        if (!promotes && session.Workspace.IsActive)
            throw Ora.Error(24776);
    }

    /// <summary>The transaction of that name or handle, or the session's own, with no session in it.</summary>
    private GlobalTransaction Take(SessionContext session, GlobalTransactionId? id, int number)
    {
        var transaction = (id is not null ? Find(id) : _all.Find(t => t.Number == number) ?? session.Global) ?? throw Ora.Error(24756);
        if (transaction.Session == session)
            session.Leave();
        else if (transaction.Session is not null)
            throw Ora.Error(24775);
        transaction.Expiry?.Dispose();
        return transaction;
    }

    private void DeferredConstraintsOf(SessionContext session, GlobalTransaction transaction)
    {
        session.Enter(transaction, promotes: false);
        try
        {
            DeferredConstraints.Check(session);
        }
        finally
        {
            if (session.Global is not null)
                session.Leave();
            if (!transaction.Workspace.IsActive)
                Forget(transaction);
        }
    }

    private GlobalTransaction? Find(GlobalTransactionId id) => _all.Find(t => t.Id == id);

    private void Expire(GlobalTransaction transaction)
    {
        lock (_gate)
        {
            if (transaction.Session is null && !transaction.IsPrepared && _all.Contains(transaction))
                Abort(transaction);
        }
    }

    private void Abort(GlobalTransaction transaction)
    {
        transaction.Workspace.Rollback();
        Forget(transaction);
    }

    private void Forget(GlobalTransaction transaction)
    {
        transaction.Expiry?.Dispose();
        _all.Remove(transaction);
        Monitor.PulseAll(_gate);
    }
}
