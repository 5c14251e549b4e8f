using System.Globalization;
using Mocks.Http.Stubs;

namespace Mocks.Http.Recordings;

/// <summary>Which recorded requests are repetitions of one another, and the scenarios that these become.</summary>
internal sealed class RecordedScenarios
{
    private readonly Dictionary<RecordedMapping, (IReadOnlyList<RecordedMapping> Same, string Scenario)> _repeated = [];
    private readonly HashSet<RecordedMapping> _latest = [];

    /// <param name="recorded">The latest first.</param>
    public RecordedScenarios(IReadOnlyList<RecordedMapping> recorded)
    {
        foreach (var group in recorded.GroupBy(mapping => Convert.ToBase64String(mapping.Request.Span)))
        {
            List<RecordedMapping> same = [.. group.Reverse()];
            _latest.Add(same[^1]);
            if (same.Count == 1)
                continue;
            var scenario = string.Create(CultureInfo.InvariantCulture, $"scenario-{++Count}-{same[0].Name}");
            foreach (var mapping in same)
                _repeated[mapping] = (same, scenario);
        }
    }

    private int Count { get; set; }

    /// <summary>Whether no later request was the same.</summary>
    public bool IsLatest(RecordedMapping mapping) => _latest.Contains(mapping);

    /// <summary>The scenario, the state to be in and the one to go to; null of a request that was not repeated.</summary>
    public (string Name, string Required, string? Next)? Step(RecordedMapping mapping)
    {
        if (!_repeated.TryGetValue(mapping, out var repeated))
            return null;
        var (same, scenario) = repeated;
        var number = 1;
        while (!ReferenceEquals(same[number - 1], mapping))
            number++;
        return (scenario, number == 1 ? ScenarioStep.Started : $"{scenario}-{number}", number < same.Count ? $"{scenario}-{number + 1}" : null);
    }
}
