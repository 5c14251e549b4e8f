namespace Mocks.Payments.Payments;

/// <summary>Where a payment is: authorized, then captured or cancelled; what is captured can be refunded.</summary>
internal enum PaymentStatus
{
    Authorized,
    Captured,
    Cancelled,
    Refunded,
    Declined,
}
