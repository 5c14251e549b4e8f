namespace Mocks.Hosting;

/// <param name="Count">How many entries matched.</param>
internal sealed record VerifyAnswer(int Count);
