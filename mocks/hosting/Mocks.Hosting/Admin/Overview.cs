namespace Mocks.Hosting;

/// <summary>What runs here.</summary>
/// <param name="Sets">Loaded fixture sets, the start-up one first.</param>
/// <param name="Loading">The set that is being loaded, if any.</param>
/// <param name="KnownSets">Sets that can be loaded by name.</param>
internal sealed record Overview(
    string Version, IReadOnlyList<OverviewMock> Mocks, IReadOnlyList<OverviewSet> Sets, IReadOnlyList<string> KnownSets,
    IReadOnlyList<QuirkAnswer> Quirks, IReadOnlyList<string> Snapshots,
    LoadingAnswer? Loading);
