using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;

namespace Mocks.Hosting;

/// <summary>A mock's part in quirks: it knows what its quirks can change and break.</summary>
public interface IQuirkMechanics
{
    /// <summary>Reads <c>change</c> and <c>faults</c>. Every mistake goes to <paramref name="problems"/>, and voids the result.</summary>
    QuirkEffect Read(YamlFields fields, FixtureProblems problems);

    /// <summary>Finds the value of a parameter in a state; null when the state has none.</summary>
    /// <param name="query">As the parameter's <c>choose</c> says.</param>
    string? Choose(string query, object state);

    /// <summary>These effects are on now, and no others; what stands in the way of one goes to <paramref name="problems"/>. Called whenever that changes.</summary>
    void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems);
}
