namespace Mocks.Hosting;

internal sealed record OverviewMock(string Name, IReadOnlyList<OverviewPort> Ports);
