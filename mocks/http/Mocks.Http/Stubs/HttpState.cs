using System.Collections.Immutable;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Apis;
using Mocks.Http.Resources;
using Mocks.Http.Responses;
using Mocks.Http.Templates;

namespace Mocks.Http.Stubs;

/// <summary>Everything the HTTP mock knows, as one value.</summary>
/// <param name="Stubs">What is served.</param>
/// <param name="Scenarios">The state of each scenario that has left the state it starts in.</param>
/// <param name="Loaded">What the fixture sets gave, to which WireMock's own reset returns.</param>
/// <param name="Services">What templates may use: the datasets of the sets, a clock, and random values that each load starts anew.</param>
internal sealed record HttpState(
    StubSet Stubs, ImmutableDictionary<string, string> Scenarios, StubSet Loaded, TemplateServices Services)
{
    /// <summary>How many answers each scenario has given in its present state, where a step takes several.</summary>
    public ImmutableDictionary<string, int> Repetitions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The body files that mappings of the admin API name.</summary>
    public BodyFiles Files { get; init; } = BodyFiles.None;

    /// <summary>Whether bodies are packed for clients that accept gzip.</summary>
    public bool Packs { get; init; } = true;

    /// <summary>A delay before every answer, from the settings of the admin API.</summary>
    public Delay? Delay { get; init; }

    /// <summary>The settings that the delay is of, as they were sent; null for those of the start.</summary>
    public JsonElement? Settings { get; init; }

    /// <summary>What answers requests that no stub matches, in order.</summary>
    public ImmutableArray<IApiPart> Parts { get; init; } = [];

    /// <summary>The rows of each resource, by its name.</summary>
    public ImmutableDictionary<string, ResourceRows> Resources { get; init; } = ImmutableDictionary<string, ResourceRows>.Empty;

    /// <summary>A state without stubs.</summary>
    public static HttpState Empty(TimeProvider time, int seed) => new(
        StubSet.Empty, ImmutableDictionary<string, string>.Empty, StubSet.Empty,
        new TemplateServices(time, new SeededRandom(seed), ImmutableDictionary<string, Dataset>.Empty));
}
