namespace Mocks.Payments.Payments;

/// <summary>A payment.</summary>
/// <param name="Amount">In the currency's smallest unit.</param>
/// <param name="Refunded">How much of it was given back.</param>
internal sealed record Payment(
    string Id, string ClientId, long Amount, string Currency, string Reference, PaymentStatus Status, DateTimeOffset Created, long Refunded = 0);
