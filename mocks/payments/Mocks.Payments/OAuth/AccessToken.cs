namespace Mocks.Payments.OAuth;

/// <summary>A token that was given out.</summary>
internal sealed record AccessToken(string ClientId, IReadOnlyList<string> Scopes, DateTimeOffset Expires);
