using System.Collections.Immutable;

namespace Mocks.Http.Stubs;

/// <summary>The difference between two states, made in a third: stubs by identity, scenarios, datasets and body files by name.</summary>
internal static class StateMerge
{
    public static HttpState Merge(HttpState from, HttpState to, HttpState current)
    {
        if (ReferenceEquals(from, to))
            return current;
        if (ReferenceEquals(from, current))
            return to;
        var stubs = Stubs(from.Stubs, to.Stubs, current.Stubs);
        var scenarios = Merge(from.Scenarios, to.Scenarios, current.Scenarios);
        // a scenario is gone with the last of its stubs
        var left = stubs.Unordered.Select(stub => stub.Scenario?.Scenario).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return current with
        {
            Stubs = stubs,
            Loaded = Stubs(from.Loaded, to.Loaded, current.Loaded),
            Scenarios = scenarios.RemoveRange(scenarios.Keys.Where(name => !left.Contains(name))),
            Services = current.Services with { Datasets = Merge(from.Services.Datasets, to.Services.Datasets, current.Services.Datasets) },
            Files = current.Files.Merge(from.Files, to.Files),
            Parts = [.. to.Parts.Except(from.Parts), .. current.Parts.Except(from.Parts.Except(to.Parts))],
            Resources = Merge(from.Resources, to.Resources, current.Resources),
            Delay = Equals(current.Delay, from.Delay) ? to.Delay : current.Delay,
        };
    }

    /// <summary>A stub that somebody has put in the place of another stays.</summary>
    private static StubSet Stubs(StubSet from, StubSet to, StubSet current)
    {
        if (ReferenceEquals(from, to))
            return current;
        if (ReferenceEquals(from, current))
            return to;
        foreach (var removed in from.Unordered.Where(stub => to.Find(stub.Id) is null))
        {
            if (current.Find(removed.Id) is { } now && ReferenceEquals(now.Request, removed.Request))
                current = current.Without(now);
        }

        var added = new List<Stub>();
        foreach (var wanted in to.Unordered.OrderBy(stub => stub.Order))
        {
            var (old, now) = (from.Find(wanted.Id), current.Find(wanted.Id));
            if (old is not null && old.IsAs(wanted))
                continue;
            if (old is null && now is null)
                added.Add(wanted);
            else if (old is not null && now is not null && ReferenceEquals(now.Request, old.Request))
                current = current.Replacing(now, wanted);
        }

        return added.Count == 0 ? current : current.With(added);
    }

    private static ImmutableDictionary<string, T> Merge<T>(
        ImmutableDictionary<string, T> from, ImmutableDictionary<string, T> to, ImmutableDictionary<string, T> current)
    {
        foreach (var key in from.Keys.Where(key => !to.ContainsKey(key)))
            current = current.Remove(key);
        foreach (var (key, value) in to)
        {
            var wasThere = from.TryGetValue(key, out var old);
            var isThere = current.TryGetValue(key, out var now);
            if (!wasThere ? !isThere : isThere && Equals(now, old))
                current = current.SetItem(key, value);
        }

        return current;
    }
}
