using System.Collections.Immutable;
using System.Diagnostics;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// The states that the host keeps beside the current ones: the start-up state, named snapshots, and what lies over the start: sets that
/// were loaded since, quirks that are on. A state is one reference, so keeping and restoring cost the same whatever the data.
/// </summary>
internal sealed class States
{
    private const int MostTries = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, World> _snapshots = [];
    private readonly IReadOnlyDictionary<string, object> _empty;
    private readonly Dictionary<string, object> _loaded;
    private World _start = World.Nothing;
    private ImmutableList<Layer> _layers = [];

    /// <param name="empty">The states before the start-up set, by mock, of those that can take it again.</param>
    public States(IReadOnlyList<IMock> mocks, IReadOnlyDictionary<string, object>? empty = null)
    {
        Mocks = mocks;
        _empty = empty ?? ImmutableDictionary<string, object>.Empty;
        _loaded = mocks.ToDictionary(mock => mock.Name, mock => mock.State);
        MarkStart();
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
    public IReadOnlyList<FixtureSet> LoadedSets => [.. Volatile.Read(ref _layers).Select(layer => layer.Set).OfType<FixtureSet>()];

    /// <summary>Quirks that are on, in order of their switching.</summary>
    public IReadOnlyList<ActiveQuirk> ActiveQuirks => [.. Volatile.Read(ref _layers).Select(layer => layer.Quirk).OfType<ActiveQuirk>()];

    /// <summary>The set that is being loaded, or null.</summary>
    public FixtureSet? Loading { get; private set; }

    /// <summary>What stands now is what a reset returns to.</summary>
    public void MarkStart()
    {
        lock (_lock)
            _start = Present();
    }

    /// <summary>Back to the state after the start-up fixtures, with the quirks of the start on and no others.</summary>
    /// <param name="mock">One mock only, or null for all; sets loaded since the start count as loaded then, though it has lost them.</param>
    public TimeSpan Reset(string? mock)
    {
        lock (_lock)
            return Put(_start, mock);
    }

    /// <summary>Keeps the current state under a name; an older one of the name is replaced, for the mocks concerned.</summary>
    public void Save(string name, string? mock)
    {
        lock (_lock)
        {
            var present = Present();
            var kept = _snapshots.GetValueOrDefault(name, World.Nothing);
            _snapshots[name] = mock is null
                ? present
                : new World(kept.States.SetItem(mock, present.States[mock]), [.. Others(kept.Layers, mock), .. Own(present.Layers, mock)]);
        }
    }

    /// <summary>Null when there is no snapshot of that name for that mock.</summary>
    public TimeSpan? Restore(string name, string? mock)
    {
        lock (_lock)
        {
            if (!_snapshots.TryGetValue(name, out var world) || (mock is not null && !world.States.ContainsKey(mock)))
                return null;
            return Put(world, mock);
        }
    }

    /// <summary>False when there is no snapshot of that name for that mock.</summary>
    public bool Delete(string name, string? mock)
    {
        lock (_lock)
        {
            if (!_snapshots.TryGetValue(name, out var world))
                return false;
            if (mock is null)
                return _snapshots.Remove(name);
            if (!world.States.ContainsKey(mock))
                return false;
            var rest = world with { States = world.States.Remove(mock) };
            if (rest.States.Count == 0)
                _snapshots.Remove(name);
            else
                _snapshots[name] = rest;
            return true;
        }
    }

    /// <summary>Loads a set on top of what is there: all mocks take it, or none and <paramref name="problems"/> says why.</summary>
    /// <param name="check">Looks at the states as they would be, before any is made the current one.</param>
    public void Load(FixtureSet set, FixtureProblems problems, Action<IReadOnlyDictionary<string, object>> check)
    {
        lock (_lock)
        {
            Loading = set;
            try
            {
                for (var tries = 1; !TryLoad(set, problems, check, last: tries == MostTries); tries++)
                {
                }

                LoadedFiles.LetGo(set);
            }
            finally
            {
                Loading = null;
            }
        }
    }

    /// <summary>
    /// Puts a newer version of the start-up set in the place of the one that is loaded, in the current states and in those that a reset
    /// returns to; what clients and layers have changed stays. Nothing changes when <paramref name="problems"/> are found.
    /// </summary>
    public void Reload(FixtureSet set, FixtureProblems problems)
    {
        lock (_lock)
        {
            var made = Mocks.Where(mock => _empty.ContainsKey(mock.Name)).ToDictionary(mock => mock.Name, mock => mock.Load(set, _empty[mock.Name], problems));
            if (problems.Count > 0)
                return;
            var old = made.Keys.ToDictionary(name => name, name => _loaded[name]);
            var exchange = new Layer(null, null, made, old);
            foreach (var mock in Mocks.Where(mock => made.ContainsKey(mock.Name)))
            {
                Change(mock, current => mock.Merge(old[mock.Name], made[mock.Name], current));
                var start = mock.Merge(old[mock.Name], made[mock.Name], _start.States[mock.Name]);
                _start = _start with { States = _start.States.SetItem(mock.Name, start) };
                _loaded[mock.Name] = made[mock.Name];
            }

            _start = _start with { Layers = [.. _start.Layers.Select(layer => layer.Without(exchange, Mocks))] };
            _layers = [.. _layers.Select(layer => layer.Without(exchange, Mocks))];
            LoadedFiles.LetGo(set);
        }
    }

    /// <summary>Takes a loaded set off: what it brought goes, what it changed is as before, what others wrote beside it stays. Null when it isn't loaded.</summary>
    public TimeSpan? TearDown(string set)
    {
        lock (_lock)
        {
            var index = _layers.FindLastIndex(layer => layer.Set?.Name == set);
            return index < 0 ? null : TakeOff(index);
        }
    }

    /// <summary>Lays a quirk over its mock's state and switches its faults on.</summary>
    public void SwitchOn(ActiveQuirk quirk, FixtureProblems problems)
    {
        lock (_lock)
        {
            var index = _layers.FindIndex(layer => layer.Quirk?.Declaration.Name == quirk.Declaration.Name);
            if (index >= 0)
                TakeOff(index);
            var mock = Mocks.First(mock => mock.Name == quirk.Declaration.Mock);
            var (before, after) = quirk.Effect.Change is { } change
                ? Change(mock, current => change(current, problems) is var changed && problems.Count == 0 ? changed : current)
                : (null, null);
            if (problems.Count > 0)
                return;
            _layers = _layers.Add(new Layer(null, quirk, Single(mock, before), Single(mock, after)));
            SwitchFaults(problems);
            if (problems.Count > 0)
                TakeOff(_layers.Count - 1);
        }
    }

    /// <summary>Takes a quirk off; false when it isn't on.</summary>
    public bool SwitchOff(string name)
    {
        lock (_lock)
        {
            var index = _layers.FindIndex(layer => layer.Quirk?.Declaration.Name == name);
            if (index < 0)
                return false;
            TakeOff(index);
            return true;
        }
    }

    private static Dictionary<string, object> Single(IMock mock, object? state) => state is null ? [] : new() { [mock.Name] = state };

    private static IEnumerable<Layer> Own(IEnumerable<Layer> layers, string mock) => layers.Where(layer => layer.Quirk?.Declaration.Mock == mock);

    private static IEnumerable<Layer> Others(IEnumerable<Layer> layers, string mock) => layers.Where(layer => layer.Quirk?.Declaration.Mock != mock);

    private World Present() => new(Mocks.ToImmutableDictionary(mock => mock.Name, mock => mock.State), _layers);

    private static (object Before, object After) Change(IMock mock, Func<object, object> change)
    {
        object? before = null, after = null;
        mock.Change(current =>
        {
            before = current;
            return after = change(current);
        });
        return (before!, after!); // a mock calls the change before it returns
    }

    private bool TryLoad(FixtureSet set, FixtureProblems problems, Action<IReadOnlyDictionary<string, object>> check, bool last)
    {
        var seen = Mocks.ToDictionary(mock => mock.Name, mock => mock.State);
        var made = Mocks.ToDictionary(mock => mock.Name, mock => mock.Load(set, seen[mock.Name], problems));
        if (problems.Count == 0)
            check(made);
        if (problems.Count > 0)
            return true;
        var before = new Dictionary<string, object>();
        var after = new Dictionary<string, object>();
        try
        {
            foreach (var mock in Mocks)
                (before[mock.Name], after[mock.Name]) = Change(mock, current => mock.Merge(seen[mock.Name], made[mock.Name], current));
        }
        catch (StateConflictException) when (!last)
        {
            foreach (var mock in Mocks.Where(mock => after.ContainsKey(mock.Name)))
                Change(mock, current => mock.Merge(after[mock.Name], before[mock.Name], current));
            return false;
        }

        _layers = _layers.Add(new Layer(set, null, before, after));
        return true;
    }

    private TimeSpan TakeOff(int index)
    {
        var start = Stopwatch.GetTimestamp();
        var layer = _layers[index];
        foreach (var mock in Mocks.Where(mock => layer.After.ContainsKey(mock.Name)))
            Change(mock, current => mock.Merge(layer.After[mock.Name], layer.Before[mock.Name], current));
        _layers = [.. _layers.Take(index), .. _layers.Skip(index + 1).Select(above => above.Without(layer, Mocks))];
        SwitchFaults(new FixtureProblems());
        return Stopwatch.GetElapsedTime(start);
    }

    private TimeSpan Put(World world, string? only)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var mock in Mocks)
        {
            if ((only is null || mock.Name == only) && world.States.TryGetValue(mock.Name, out var state))
                mock.Restore(state);
        }

        _layers = only is null ? world.Layers : [.. Others(_layers, only), .. Own(world.Layers, only)];
        SwitchFaults(new FixtureProblems());
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>What a mock finds in its way is of interest to the one who switches on; later it is in the log.</summary>
    private void SwitchFaults(FixtureProblems problems)
    {
        foreach (var mock in Mocks)
        {
            mock.Quirks?.Switch(
                [.. _layers.Select(layer => layer.Quirk).OfType<ActiveQuirk>().Where(quirk => quirk.Declaration.Mock == mock.Name).Select(quirk => quirk.Effect)],
                problems);
        }
    }
}
