namespace Mocks.Payments.Payments;

/// <summary>How much to give back; nothing for all that is left.</summary>
internal sealed record RefundRequest(long? Amount = null);
