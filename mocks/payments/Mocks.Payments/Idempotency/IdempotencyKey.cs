using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mocks.Payments.Idempotency;

/// <summary>The <c>Idempotency-Key</c> header (draft-ietf-httpapi-idempotency-key-header): a payment that is sent twice is made once.</summary>
internal static class IdempotencyKey
{
    private const int Longest = 255;

    /// <exception cref="PaymentsException">There is none, or it is too long.</exception>
    public static string Of(HttpRequest request, string client)
    {
        var key = request.Headers["Idempotency-Key"].ToString().Trim('"');
        if (key.Length is 0 or > Longest)
            throw new PaymentsException(400, "idempotency_key_required", $"Send an Idempotency-Key of 1 to {Longest} characters.");
        return $"{client}\n{key}";
    }

    public static string Fingerprint(string path, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{body}")));
}
