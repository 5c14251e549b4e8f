using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// Something laid over a state that can be taken off again: a fixture set, or the change of a quirk. It remembers, by mock, the states
/// between which it made the difference.
/// </summary>
/// <param name="Set">The set, or null for a quirk.</param>
/// <param name="Quirk">The quirk, or null for a set.</param>
internal sealed record Layer(
    FixtureSet? Set, ActiveQuirk? Quirk, IReadOnlyDictionary<string, object> Before, IReadOnlyDictionary<string, object> After)
{
    /// <summary>The same layer as it would be, had <paramref name="below"/> never been there.</summary>
    public Layer Without(Layer below, IReadOnlyList<IMock> mocks) => this with { Before = Off(below, Before, mocks), After = Off(below, After, mocks) };

    private static Dictionary<string, object> Off(Layer below, IReadOnlyDictionary<string, object> states, IReadOnlyList<IMock> mocks) =>
        states.ToDictionary(
            pair => pair.Key,
            pair => below.After.TryGetValue(pair.Key, out var from) && below.Before.TryGetValue(pair.Key, out var to)
                ? mocks.First(mock => mock.Name == pair.Key).Merge(from, to, pair.Value)
                : pair.Value,
            StringComparer.Ordinal);
}
