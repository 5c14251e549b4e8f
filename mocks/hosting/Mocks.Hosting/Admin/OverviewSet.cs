namespace Mocks.Hosting;

internal sealed record OverviewSet(string Name, string Description, int Seed);
