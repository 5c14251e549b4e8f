namespace Mocks.Payments.Payments;

/// <summary>What a client asks to be paid.</summary>
/// <param name="Amount">In the currency's smallest unit; 402 is what a bank says to 40200.</param>
/// <param name="Capture">Whether the money is taken at once.</param>
internal sealed record PaymentRequest(long Amount, string Currency, string? Reference = null, bool Capture = false);
