namespace Mocks.Payments.Idempotency;

/// <summary>What a request with an idempotency key did, kept to be told again.</summary>
/// <param name="Fingerprint">Of the request's path and body: the same key for another request is a mistake.</param>
/// <param name="PaymentId">The payment that it made.</param>
internal sealed record KeptAnswer(string Fingerprint, string PaymentId);
