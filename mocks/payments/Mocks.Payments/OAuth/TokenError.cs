namespace Mocks.Payments.OAuth;

/// <summary>A refusal of the token endpoint (RFC 6749, section 5.2).</summary>
internal sealed record TokenError(string Error, string ErrorDescription);
