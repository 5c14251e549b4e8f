using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>The committed state, the locks, and what is outside both: sequences and the numbers of new rows.</summary>
internal sealed class Store
{
    private const int HistoryLength = 200;

    private readonly ConcurrentDictionary<int, StrongBox<long>> _rowNumbers;
    private readonly LinkedList<(DateTimeOffset At, DbState State)> _history = new();
    private readonly TimeProvider _time;
    private volatile DbState _committed;
    private TaskCompletionSource? _change;
    private int _generation;
    private long _workspaces;

    /// <param name="parent">The store that this is a branch of: no row gets the same number in both, so that their states can be merged.</param>
    public Store(DbState state, TimeProvider time, Store? parent = null)
    {
        _time = time;
        _rowNumbers = parent?._rowNumbers ?? new();
        _committed = state;
        Sequences.Restore(state.Sequences);
        Remember(state);
    }

    /// <summary>Held while a commit or a definition is published.</summary>
    public object Gate { get; } = new();

    /// <summary>Held by a session while it makes a definition.</summary>
    public object Definitions { get; } = new();

    public DbState Committed => _committed;

    public LockTable Locks { get; } = new();

    public SequenceCounters Sequences { get; } = new();

    /// <summary>Goes up with each <see cref="Restore"/>: transactions of an older one are void.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>The committed state with the sequences as they are now.</summary>
    public DbState Capture()
    {
        lock (Gate)
            return new DbState(_committed.Catalog, _committed.Tables, Sequences.Capture(), _committed.Scn);
    }

    public void Restore(DbState state)
    {
        lock (Gate)
        {
            Interlocked.Increment(ref _generation);
            Sequences.Restore(state.Sequences);
            // what was before is not this state's past: other tables may have had its tables' numbers
            lock (_history)
                _history.Clear();
            Publish(new DbState(state.Catalog, state.Tables, state.Sequences, _committed.Scn + 1));
        }
    }

    /// <summary>
    /// Replaces the state by what <paramref name="change"/> makes of it, in one step. Transactions go on, unless a table that was there has
    /// gone or has other columns: then all are void, as after <see cref="Restore"/>.
    /// </summary>
    public void Change(Func<DbState, DbState> change)
    {
        lock (Definitions)
            lock (Gate)
            {
                var current = Capture();
                var next = change(current);
                if (ReferenceEquals(next, current))
                    return;
                if (current.Tables.Any(table => !next.Tables.TryGetValue(table.Key, out var data) || !data.Shape.Types.Select(t => t.Kind).SequenceEqual(table.Value.Shape.Types.Select(t => t.Kind))))
                    Interlocked.Increment(ref _generation);
                foreach (var id in current.Sequences.Keys.Where(id => !next.Sequences.ContainsKey(id)))
                    Sequences.Remove(id);
                foreach (var (id, value) in next.Sequences.Where(sequence => current.Sequences.GetValueOrDefault(sequence.Key) != sequence.Value))
                    Sequences.Set(id, value);
                Publish(new DbState(next.Catalog, next.Tables, next.Sequences, _committed.Scn + 1));
            }
    }

    /// <summary>Call with the gate held.</summary>
    public void Publish(DbState state)
    {
        _committed = state;
        Remember(state);
        Announce();
    }

    /// <summary>Ends when something is published next, or rows are given up: for those who wait for a row to come. To be asked for before looking.</summary>
    public Task NextChange()
    {
        if (Volatile.Read(ref _change) is { } known)
            return known.Task;
        var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _change, made, null) ?? made).Task;
    }

    /// <summary>A transaction has given up rows that it had locked.</summary>
    public void Announce()
    {
        if (Volatile.Read(ref _change) is not null)
            Interlocked.Exchange(ref _change, null)?.TrySetResult();
    }

    /// <summary>Replaces the catalogue, and perhaps tables, in one commit.</summary>
    public void Define(Func<DbState, DbState> change)
    {
        lock (Gate)
            Publish(change(_committed));
    }

    public long NewWorkspace() => Interlocked.Increment(ref _workspaces);

    /// <summary>A number that no row of the table has had.</summary>
    public long NewRow(int table)
    {
        if (!_rowNumbers.TryGetValue(table, out var counter))
            counter = _rowNumbers.GetOrAdd(table, id => new StrongBox<long>(_committed.Tables.GetValueOrDefault(id) is { Count: > 0 } data ? data.LastRow + 1 : 0));
        return Interlocked.Increment(ref counter.Value) - 1;
    }

    /// <summary>The state as of an SCN or a time, if it is still known; ORA-01555 otherwise.</summary>
    public DbState AsOf(long? scn, DateTimeOffset? at)
    {
        lock (Gate)
        {
            for (var node = _history.Last; node is not null; node = node.Previous)
            {
                if (scn is not null ? node.Value.State.Scn <= scn : node.Value.At.AddTicks(-(node.Value.At.Ticks % TimeSpan.TicksPerMicrosecond)) <= at)
                    return node.Value.State;
            }
        }

        throw Ora.Error(1555, 0);
    }

    /// <summary>When the state of an SCN was committed; null when that isn't known.</summary>
    public DateTimeOffset? TimeOf(long scn)
    {
        lock (_history)
        {
            for (var node = _history.Last; node is not null; node = node.Previous)
            {
                if (node.Value.State.Scn <= scn)
                    return scn <= _committed.Scn ? node.Value.At : null;
            }
        }

        return null;
    }

    /// <summary>No state has been forgotten yet.</summary>
    public bool IsHistoryWhole
    {
        get
        {
            lock (_history)
                return _history.Count < HistoryLength;
        }
    }

    /// <summary>The states that are kept, the oldest first, with the time of each commit.</summary>
    public IReadOnlyList<(DateTimeOffset At, DbState State)> History()
    {
        lock (_history)
            return [.. _history];
    }

    private void Remember(DbState state)
    {
        lock (_history)
        {
            _history.AddLast((_time.GetUtcNow(), state));
            if (_history.Count > HistoryLength)
                _history.RemoveFirst();
        }
    }
}
