namespace Mocks.Payments.Webhooks;

/// <summary>Where a client wants to be told of events.</summary>
/// <param name="Events">Their names; empty for all.</param>
/// <param name="Secret">What deliveries are signed with.</param>
internal sealed record WebhookTarget(string Id, string ClientId, Uri Url, IReadOnlyList<string> Events, string Secret);
