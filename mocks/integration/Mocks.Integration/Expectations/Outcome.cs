namespace Mocks.Integration.Expectations;

/// <param name="Failure">Why it is not met, and what came nearest; null when it is.</param>
internal sealed record Outcome(Expectation Expectation, string? Failure);
