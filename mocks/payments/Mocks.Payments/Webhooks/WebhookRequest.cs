namespace Mocks.Payments.Webhooks;

/// <summary>What a client asks to be told, and where.</summary>
internal sealed record WebhookRequest(string Url, IReadOnlyList<string>? Events = null, string? Secret = null);
