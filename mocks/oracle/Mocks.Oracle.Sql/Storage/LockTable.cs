using System.Runtime.InteropServices;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// Locks on tables, rows and index keys, held to the end of a transaction. Waiters are served first come, first served; a wait that would close
/// a circle in the wait-for graph is refused (ORA-00060).
/// </summary>
internal sealed class LockTable
{
    private readonly object _gate = new();
    private readonly Dictionary<LockKey, Entry> _entries = [];

    /// <summary>Takes a lock, or strengthens one that is held; waits as long as the policy allows. Tells whether it had to wait.</summary>
    public bool Acquire(LockKey key, LockOwner owner, LockMode mode, LockWaitPolicy policy)
    {
        LockRequest request;
        lock (_gate)
        {
            if (TryGrant(key, owner, mode, asWaiter: null))
                return false;
            if (policy.Limit == TimeSpan.Zero)
                throw new OraException(OraError.ByCode(54));
            request = new LockRequest(key, owner, mode);
            _entries[key].Waiters ??= [];
            _entries[key].Waiters!.Add(request);
            owner.WaitingFor = request;
            if (ClosesCircle(owner))
            {
                Withdraw(request);
                throw new OraException(OraError.ByCode(60));
            }
        }

        Wait(request, policy);
        return true;
    }

    /// <summary>Takes a lock if nobody else stands in the way.</summary>
    public bool TryAcquire(LockKey key, LockOwner owner, LockMode mode)
    {
        lock (_gate)
            return TryGrant(key, owner, mode, asWaiter: null);
    }

    /// <summary>Whether somebody else holds the lock exclusively.</summary>
    public bool IsHeldByAnother(LockKey key, LockOwner owner)
    {
        lock (_gate)
            return _entries.TryGetValue(key, out var entry) && entry.Holder is { } holder && holder != owner && entry.Mode == LockMode.Exclusive;
    }

    /// <summary>Whether the owner itself holds the lock exclusively.</summary>
    public bool IsHeldBy(LockKey key, LockOwner owner)
    {
        lock (_gate)
            return _entries.TryGetValue(key, out var entry) && entry.ModeOf(owner) == LockMode.Exclusive;
    }

    /// <summary>How many locks the owner has: a mark to go back to.</summary>
    public int Mark(LockOwner owner)
    {
        lock (_gate)
            return owner.Held.Count;
    }

    /// <summary>Gives up the locks that were taken after the mark.</summary>
    public void Release(LockOwner owner, int mark = 0)
    {
        lock (_gate)
        {
            for (var i = owner.Held.Count - 1; i >= mark; i--)
                Release(owner.Held[i], owner);
            owner.Held.RemoveRange(mark, owner.Held.Count - mark);
        }
    }

    /// <summary>Gives up the locks on index keys that were taken after the mark: a statement that failed keeps rows, but has put no key anywhere.</summary>
    public void ReleaseKeys(LockOwner owner, int mark)
    {
        lock (_gate)
        {
            for (var i = owner.Held.Count - 1; i >= mark; i--)
            {
                if (!owner.Held[i].IsIndexKey)
                    continue;
                Release(owner.Held[i], owner);
                owner.Held.RemoveAt(i);
            }
        }
    }

    /// <summary>Who holds what and who waits for what, for V$LOCK and V$SESSION.</summary>
    public IReadOnlyList<(LockKey Key, int Sid, LockMode Mode, bool Granted)> Snapshot()
    {
        lock (_gate)
        {
            var list = new List<(LockKey, int, LockMode, bool)>();
            foreach (var (key, entry) in _entries)
            {
                foreach (var (holder, mode) in entry.Holders)
                    list.Add((key, holder.Sid, mode, true));
                foreach (var waiter in entry.Waiters ?? [])
                    list.Add((key, waiter.Owner.Sid, waiter.Mode, false));
            }

            return list;
        }
    }

    private void Wait(LockRequest request, LockWaitPolicy policy)
    {
        var cancel = request.Owner.Cancel;
        void Wake(object? sender, EventArgs args)
        {
            lock (_gate)
                Monitor.PulseAll(_gate);
        }

        cancel.Raised += Wake;
        try
        {
            lock (_gate)
            {
                var started = Environment.TickCount64;
                while (!request.IsGranted)
                {
                    if (cancel.IsRaised)
                    {
                        Withdraw(request);
                        cancel.ThrowIfRaised();
                    }

                    if (policy.Limit is not { } limit)
                    {
                        Monitor.Wait(_gate);
                        continue;
                    }

                    var left = limit - TimeSpan.FromMilliseconds(Environment.TickCount64 - started);
                    if (left <= TimeSpan.Zero)
                    {
                        Withdraw(request);
                        throw new OraException(OraError.ByCode(30006));
                    }

                    Monitor.Wait(_gate, left);
                }
            }
        }
        finally
        {
            cancel.Raised -= Wake;
        }
    }

    private bool TryGrant(LockKey key, LockOwner owner, LockMode mode, LockRequest? asWaiter)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _);
        slot ??= new Entry();
        var held = slot.ModeOf(owner);
        var wanted = Combine(held, mode);
        if (held == wanted)
            return true;
        if (!slot.IsCompatible(owner, wanted))
            return false;
        if (held == LockMode.None && asWaiter is null && slot.Waiters is { Count: > 0 } waiters && waiters.Exists(w => w.Owner != owner))
            return false;
        slot.Grant(owner, wanted);
        if (held == LockMode.None)
            owner.Held.Add(key);
        return true;
    }

    private void Release(LockKey key, LockOwner owner)
    {
        var entry = _entries[key];
        entry.Remove(owner);
        ServeWaiters(key, entry);
        if (entry.IsEmpty)
            _entries.Remove(key);
    }

    private void ServeWaiters(LockKey key, Entry entry)
    {
        if (entry.Waiters is not { Count: > 0 } waiters)
            return;
        while (waiters.Count > 0 && TryGrant(key, waiters[0].Owner, waiters[0].Mode, waiters[0]))
        {
            waiters[0].IsGranted = true;
            waiters[0].Owner.WaitingFor = null;
            waiters.RemoveAt(0);
        }

        Monitor.PulseAll(_gate);
    }

    private void Withdraw(LockRequest request)
    {
        var entry = _entries[request.Key];
        entry.Waiters!.Remove(request);
        request.Owner.WaitingFor = null;
        ServeWaiters(request.Key, entry);
        if (entry.IsEmpty)
            _entries.Remove(request.Key);
    }

    private bool ClosesCircle(LockOwner start)
    {
        var seen = new HashSet<LockOwner>();
        var open = new Stack<LockOwner>();
        open.Push(start);
        while (open.TryPop(out var owner))
        {
            if (owner.WaitingFor is not { } request)
                continue;
            var entry = _entries[request.Key];
            foreach (var blocker in entry.Blockers(request))
            {
                if (blocker == start)
                    return true;
                if (seen.Add(blocker))
                    open.Push(blocker);
            }
        }

        return false;
    }

    /// <summary>The weakest mode that is at least as strong as both.</summary>
    private static LockMode Combine(LockMode held, LockMode wanted) => (held, wanted) switch
    {
        (LockMode.RowExclusive, LockMode.Share) or (LockMode.Share, LockMode.RowExclusive) => LockMode.ShareRowExclusive,
        _ => held > wanted ? held : wanted,
    };

    private static bool Compatible(LockMode a, LockMode b)
    {
        if (a > b)
            (a, b) = (b, a);
        return a switch
        {
            LockMode.None => true,
            LockMode.RowShare => b != LockMode.Exclusive,
            LockMode.RowExclusive => b == LockMode.RowExclusive,
            LockMode.Share => b == LockMode.Share,
            _ => false,
        };
    }

    private sealed class Entry
    {
        private List<(LockOwner Owner, LockMode Mode)>? _more;

        /// <summary>The first holder; most locks have one only.</summary>
        public LockOwner? Holder { get; private set; }

        public LockMode Mode { get; private set; }

        public List<LockRequest>? Waiters { get; set; }

        public bool IsEmpty => Holder is null && (Waiters is null || Waiters.Count == 0);

        public IEnumerable<(LockOwner Owner, LockMode Mode)> Holders =>
            Holder is null ? [] : _more is null ? [(Holder, Mode)] : _more.Prepend((Holder, Mode));

        public LockMode ModeOf(LockOwner owner)
        {
            if (Holder == owner)
                return Mode;
            if (_more is null)
                return LockMode.None;
            foreach (var (other, mode) in _more)
            {
                if (other == owner)
                    return mode;
            }

            return LockMode.None;
        }

        public bool IsCompatible(LockOwner owner, LockMode mode)
        {
            if (Holder is null)
                return true;
            if (Holder != owner && !Compatible(Mode, mode))
                return false;
            if (_more is null)
                return true;
            foreach (var (other, held) in _more)
            {
                if (other != owner && !Compatible(held, mode))
                    return false;
            }

            return true;
        }

        public void Grant(LockOwner owner, LockMode mode)
        {
            if (Holder is null || Holder == owner)
            {
                (Holder, Mode) = (owner, mode);
                return;
            }

            _more ??= [];
            _more.RemoveAll(h => h.Owner == owner);
            _more.Add((owner, mode));
        }

        public void Remove(LockOwner owner)
        {
            if (Holder != owner)
            {
                _more?.RemoveAll(h => h.Owner == owner);
                return;
            }

            (Holder, Mode) = (null, LockMode.None);
            if (_more is { Count: > 0 })
            {
                (Holder, Mode) = _more[^1];
                _more.RemoveAt(_more.Count - 1);
            }
        }

        public IEnumerable<LockOwner> Blockers(LockRequest request)
        {
            foreach (var (owner, mode) in Holders)
            {
                if (owner != request.Owner && !Compatible(mode, request.Mode))
                    yield return owner;
            }

            foreach (var waiter in Waiters ?? [])
            {
                if (waiter == request)
                    yield break;
                if (waiter.Owner != request.Owner && !Compatible(waiter.Mode, request.Mode))
                    yield return waiter.Owner;
            }
        }
    }
}
