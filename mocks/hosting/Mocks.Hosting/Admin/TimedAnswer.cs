namespace Mocks.Hosting;

/// <param name="Milliseconds">How long the states took to put back.</param>
internal sealed record TimedAnswer(double Milliseconds);
