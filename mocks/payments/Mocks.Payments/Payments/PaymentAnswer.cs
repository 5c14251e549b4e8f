namespace Mocks.Payments.Payments;

/// <summary>A payment as clients see it.</summary>
internal sealed record PaymentAnswer(string Id, long Amount, string Currency, string Reference, string Status, long Refunded, DateTimeOffset Created)
{
    public static PaymentAnswer Of(Payment payment) => new(
        payment.Id, payment.Amount, payment.Currency, payment.Reference, payment.Status.ToString().ToLowerInvariant(), payment.Refunded, payment.Created);
}
