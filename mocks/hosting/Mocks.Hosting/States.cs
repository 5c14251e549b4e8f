using System.Diagnostics;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// The states that the host keeps beside the current ones: the start-up state, named snapshots, and what stood before each
/// load of a further fixture set. A state is one reference, so keeping and restoring cost the same whatever the data.
/// </summary>
internal sealed class States
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, object> _start = [];
    private readonly Dictionary<string, Dictionary<string, object>> _snapshots = [];
    private readonly List<(FixtureSet Set, Dictionary<string, object> Before)> _loads = [];

    public States(IReadOnlyList<IMock> mocks)
    {
        Mocks = mocks;
        foreach (var mock in mocks)
            _start[mock.Name] = mock.State;
    }

    public IReadOnlyList<IMock> Mocks { get; }

    /// <summary>Names of snapshots, in ordinal order.</summary>
    public IReadOnlyList<string> Snapshots
    {
        get
        {
            lock (_lock)
                return [.. _snapshots.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Sets loaded since the start, in order of loading.</summary>
    public IReadOnlyList<FixtureSet> LoadedSets
    {
        get
        {
            lock (_lock)
                return [.. _loads.Select(load => load.Set)];
        }
    }

    /// <summary>Back to the state after the start-up fixtures; sets loaded since are gone with it if all mocks are reset.</summary>
    /// <param name="mock">One mock only, or null for all.</param>
    public TimeSpan Reset(string? mock)
    {
        lock (_lock)
        {
            if (mock is null)
                _loads.Clear();
            return Put(_start, mock);
        }
    }

    /// <summary>Keeps the current state under a name; an older one of the name is replaced, for the mocks concerned.</summary>
    public void Save(string name, string? mock)
    {
        lock (_lock)
        {
            if (!_snapshots.TryGetValue(name, out var states))
                _snapshots[name] = states = [];
            foreach (var each in Mocks.Where(each => mock is null || each.Name == mock))
                states[each.Name] = each.State;
        }
    }

    /// <summary>Null when there is no snapshot of that name for that mock.</summary>
    public TimeSpan? Restore(string name, string? mock)
    {
        lock (_lock)
        {
            if (!_snapshots.TryGetValue(name, out var states) || (mock is not null && !states.ContainsKey(mock)))
                return null;
            return Put(states, mock);
        }
    }

    /// <summary>False when there is no snapshot of that name for that mock.</summary>
    public bool Delete(string name, string? mock)
    {
        lock (_lock)
        {
            if (!_snapshots.TryGetValue(name, out var states))
                return false;
            if (mock is null)
                return _snapshots.Remove(name);
            var removed = states.Remove(mock);
            if (states.Count == 0)
                _snapshots.Remove(name);
            return removed;
        }
    }

    /// <summary>Loads a set on top of what is there: all mocks take it, or none and <paramref name="problems"/> says why.</summary>
    public void Load(FixtureSet set, FixtureProblems problems)
    {
        lock (_lock)
        {
            var before = Mocks.ToDictionary(mock => mock.Name, mock => mock.State);
            var after = Mocks.ToDictionary(mock => mock.Name, mock => mock.Load(set, before[mock.Name], problems));
            if (problems.Count > 0)
                return;
            Put(after, null);
            _loads.Add((set, before));
        }
    }

    /// <summary>
    /// Tears a loaded set down: the state before its load is back. Sets loaded after it are torn down with it.
    /// Null when no set of that name was loaded since the start.
    /// </summary>
    public TimeSpan? TearDown(string set)
    {
        lock (_lock)
        {
            var index = _loads.FindLastIndex(load => load.Set.Name == set);
            if (index < 0)
                return null;
            var before = _loads[index].Before;
            _loads.RemoveRange(index, _loads.Count - index);
            return Put(before, null);
        }
    }

    private TimeSpan Put(Dictionary<string, object> states, string? only)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var mock in Mocks)
        {
            if ((only is null || mock.Name == only) && states.TryGetValue(mock.Name, out var state))
                mock.Restore(state);
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
