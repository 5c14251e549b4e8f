using System.Collections.Immutable;

namespace Mocks.Hosting;

/// <summary>Everything that reset and snapshots put back: each mock's state, and what lies over it.</summary>
/// <param name="States">By mock.</param>
/// <param name="Layers">Sets loaded since the start and quirks that are on, in order of their coming.</param>
internal sealed record World(ImmutableDictionary<string, object> States, ImmutableList<Layer> Layers)
{
    public static World Nothing { get; } = new(ImmutableDictionary<string, object>.Empty, []);
}
