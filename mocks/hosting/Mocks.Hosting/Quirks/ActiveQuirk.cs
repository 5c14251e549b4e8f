using Mocks.Fixtures.Quirks;

namespace Mocks.Hosting;

/// <summary>A quirk that is on.</summary>
/// <param name="Values">The values of its parameters.</param>
internal sealed record ActiveQuirk(QuirkDeclaration Declaration, IReadOnlyDictionary<string, string> Values, QuirkEffect Effect);
