namespace Mocks.Payments.OAuth;

/// <summary>A token's answer (RFC 6749, section 5.1).</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenAnswer(string AccessToken, string TokenType, int ExpiresIn, string Scope);
