using Mocks.Http.Stubs;

namespace Mocks.Http.NearMisses;

/// <summary>A stub that nearly matched; the distance is from 0 (it matches) to 1.</summary>
internal sealed record NearMiss(Stub Stub, double Distance, string? ScenarioState);
