using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>What a quirk does to its mock, read and checked.</summary>
/// <param name="Faults">What it breaks while it is on.</param>
/// <param name="Change">
/// Makes the changed state of the present one, which it leaves alone; what stands in its way goes to the problems and voids the result.
/// Null when it changes nothing.
/// </param>
public sealed record QuirkEffect(IReadOnlyList<Fault> Faults, Func<object, FixtureProblems, object>? Change);
