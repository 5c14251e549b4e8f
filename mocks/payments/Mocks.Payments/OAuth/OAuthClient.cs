namespace Mocks.Payments.OAuth;

/// <summary>A program that may ask for tokens.</summary>
/// <param name="Scopes">The most that it is given.</param>
internal sealed record OAuthClient(string Id, string Secret, IReadOnlyList<string> Scopes);
