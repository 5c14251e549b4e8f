using Mocks.Payments.Payments;

namespace Mocks.Payments.Webhooks;

/// <summary>What is delivered.</summary>
internal sealed record WebhookEvent(string Id, string Type, DateTimeOffset Created, PaymentAnswer Data);
