namespace Mocks.Hosting;

/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not ready</c>.</param>
/// <param name="Reasons">Why it isn't ready; empty otherwise.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<string> Reasons);
