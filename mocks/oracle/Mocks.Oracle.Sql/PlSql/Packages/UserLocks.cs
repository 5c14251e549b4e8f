using System.Globalization;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>
/// The locks of DBMS_LOCK of one database. A lock is its holders' until they release it, their session ends or, where that was asked for,
/// their transaction does; waiters look again at short intervals, since nobody tells them of the latter two.
/// </summary>
internal sealed class UserLocks
{
    public const int Success = 0;
    public const int Timeout = 1;
    public const int Deadlock = 2;
    public const int ParameterError = 3;
    public const int OwnershipError = 4;
    public const int IllegalHandle = 5;

    private const int FirstUnique = 1_073_741_824;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly ConditionalWeakTable<Instance, UserLocks> All = [];

    /// <summary>Which modes (NL, SS, SX, S, SSX, X) go together, as Oracle's table of compatibility has it.</summary>
    private static readonly bool[,] Compatible =
    {
        { true, true, true, true, true, true },
        { true, true, true, true, true, false },
        { true, true, true, false, false, false },
        { true, true, false, true, false, false },
        { true, true, false, false, false, false },
        { true, false, false, false, false, false },
    };

    private readonly object _gate = new();
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Holder>> _holders = [];
    private readonly Dictionary<SessionContext, int> _waiting = [];

    public static UserLocks Of(Instance instance) => All.GetValue(instance, static _ => new UserLocks());

    /// <summary>The handle of a name: the same for all sessions.</summary>
    public string Allocate(string name)
    {
        lock (_gate)
        {
            if (!_named.TryGetValue(name, out var id))
                _named[name] = id = FirstUnique + _named.Count;
            return string.Create(CultureInfo.InvariantCulture, $"{id}{id}{id % 1000:000}");
        }
    }

    /// <summary>The lock's id from a handle; null when it is none that <see cref="Allocate"/> gave.</summary>
    public int? Parse(string handle)
    {
        lock (_gate)
        {
            return handle.Length == 23 && int.TryParse(handle.AsSpan(0, 10), CultureInfo.InvariantCulture, out var id) && id >= FirstUnique && id < FirstUnique + _named.Count ? id : null;
        }
    }

    /// <param name="session">Who asks.</param>
    /// <param name="id">The lock.</param>
    /// <param name="mode">1 (NL) to 6 (X).</param>
    /// <param name="timeout">How long to wait; null for ever.</param>
    /// <param name="releaseOnCommit">The lock goes with the transaction.</param>
    /// <param name="converts">The lock is held already, in another mode.</param>
    public int Request(SessionContext session, int id, int mode, TimeSpan? timeout, bool releaseOnCommit, bool converts)
    {
        if (mode is < 1 or > 6)
            return ParameterError;
        var started = session.Time.GetTimestamp();
        lock (_gate)
        {
            var own = Live(session, id).Find(h => h.Session == session);
            if (converts != own is not null)
                return OwnershipError;
            try
            {
                while (Live(session, id).Exists(h => h.Session != session && !Compatible[h.Mode - 1, mode - 1]))
                {
                    _waiting[session] = id;
                    if (ClosesCircle(session))
                        return Deadlock;
                    if (timeout is { } limit && session.Time.GetElapsedTime(started) >= limit)
                        return Timeout;
                    session.Cancel.ThrowIfRaised();
                    Monitor.Wait(_gate, Interval);
                }
            }
            finally
            {
                _waiting.Remove(session);
            }

            var holders = Live(session, id);
            if (own is not null)
                holders.Remove(own);
            holders.Add(new Holder(session, mode, releaseOnCommit ? session.Workspace.TransactionNumber : null));
            return Success;
        }
    }

    public int Release(SessionContext session, int id)
    {
        lock (_gate)
        {
            var released = Live(session, id).RemoveAll(h => h.Session == session);
            Monitor.PulseAll(_gate);
            return released > 0 ? Success : OwnershipError;
        }
    }

    /// <summary>Who waits for whom leads back to the session.</summary>
    private bool ClosesCircle(SessionContext session)
    {
        var seen = new HashSet<SessionContext>();
        var next = new Queue<SessionContext>([session]);
        while (next.TryDequeue(out var waiter))
        {
            if (!_waiting.TryGetValue(waiter, out var id))
                continue;
            foreach (var holder in _holders.GetValueOrDefault(id, []).Select(h => h.Session).Where(s => s != waiter))
            {
                if (holder == session)
                    return true;
                if (seen.Add(holder))
                    next.Enqueue(holder);
            }
        }

        return false;
    }

    /// <summary>The lock's holders that still are.</summary>
    private List<Holder> Live(SessionContext asking, int id)
    {
        if (!_holders.TryGetValue(id, out var holders))
            _holders[id] = holders = [];
        var sessions = asking.Instance.Sessions();
        holders.RemoveAll(h => (h.Session != asking && !sessions.Contains(h.Session)) || (h.Transaction is { } number && h.Session.Workspace.TransactionNumber != number));
        return holders;
    }

    private sealed record Holder(SessionContext Session, int Mode, long? Transaction);
}
