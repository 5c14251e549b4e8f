namespace Mocks.Payments.Payments;

/// <summary>Payments, and whether there are more behind the last.</summary>
internal sealed record PaymentList(IReadOnlyList<PaymentAnswer> Data, bool HasMore);
