namespace Mocks.Payments.Webhooks;

/// <summary>A target as clients see it; the secret is shown once, when it is made.</summary>
internal sealed record WebhookAnswer(string Id, string Url, IReadOnlyList<string> Events, string? Secret);
