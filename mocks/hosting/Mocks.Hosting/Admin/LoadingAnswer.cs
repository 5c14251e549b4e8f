namespace Mocks.Hosting;

/// <param name="Progress">How far it has come: <c>oracle: 40000 rows of LEGACY.CLAIMS</c>.</param>
internal sealed record LoadingAnswer(string Set, string Progress);
