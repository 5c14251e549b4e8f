using Mocks.Http.Responses;
using Mocks.Http.Webhooks;

namespace Mocks.Http.Stubs;

/// <summary>A mapping, compiled: which requests it answers, when, and how. Both dialects of mapping files end here.</summary>
internal sealed record Stub
{
    public const int DefaultPriority = 5;

    public required Guid Id { get; init; }

    /// <summary>The identity as every answer carries it.</summary>
    public string IdText { get => field ??= Id.ToString(); init; }

    public string? Name { get; init; }

    /// <summary>What the journal tells of a request without a body, made once.</summary>
    public IReadOnlyDictionary<string, string> JournalDetails => field ??= new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["matched"] = "true",
        ["mapping"] = Name is { } name ? $"{IdText} {name}" : IdText,
    };

    /// <summary>The lower number goes first.</summary>
    public int Priority { get; init; } = DefaultPriority;

    /// <summary>Of equal priority a stub of WireMock.Net's dialect with more conditions goes before one with fewer; 0 in the other, which doesn't look at them.</summary>
    public int Conditions { get; init; }

    /// <summary>Ascending in order of insertion; of equal priority the latest goes first.</summary>
    public long Order { get; init; }

    public required RequestPattern Request { get; init; }

    public required ResponseDefinition Response { get; init; }

    public ScenarioStep? Scenario { get; init; }

    /// <summary>The share of the requests that it answers, from 0 to 1; null for all.</summary>
    public double? Probability { get; init; }

    /// <summary>What is sent after the answer.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>The mapping as it was written, without its identity: what the admin API shows.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>In WireMock.Net's dialect.</summary>
    public bool IsDotNet { get; init; }

    /// <summary>From a file of the fixture set, to which a reset of the mappings returns.</summary>
    public bool FromFile { get; init; }

    /// <summary>Whether another was compiled together with this one: they differ at most in their age.</summary>
    public bool IsAs(Stub other) =>
        ReferenceEquals(Request, other.Request) && ReferenceEquals(Response, other.Response) && ReferenceEquals(Scenario, other.Scenario)
        && ReferenceEquals(Webhooks, other.Webhooks) && Priority == other.Priority;

    /// <summary>Whether this stub is asked before <paramref name="other"/>.</summary>
    public bool Precedes(Stub other) =>
        Priority != other.Priority ? Priority < other.Priority
        : IsDotNet && other.IsDotNet && Conditions != other.Conditions ? Conditions > other.Conditions
        : Order > other.Order;

    public static int Compare(Stub left, Stub right) => left.Precedes(right) ? -1 : right.Precedes(left) ? 1 : 0;
}
