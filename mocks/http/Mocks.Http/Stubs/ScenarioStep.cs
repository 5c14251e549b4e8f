namespace Mocks.Http.Stubs;

/// <summary>A stub's place in a scenario: it answers only in a state, if given, and answering leads to another, if given.</summary>
/// <param name="Times">How many answers it takes until the other state is reached.</param>
internal sealed record ScenarioStep(string Scenario, string? Required, string? Next, int Times = 1)
{
    /// <summary>The state that every scenario starts in.</summary>
    public const string Started = "Started";
}
