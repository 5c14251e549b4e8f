using Microsoft.AspNetCore.Http;

namespace Mocks.Payments;

/// <summary>Ends a request with a problem (RFC 9457).</summary>
internal sealed class PaymentsException(int status, string code, string detail) : Exception(detail)
{
    /// <summary>The value of <c>WWW-Authenticate</c>.</summary>
    public string? Challenge { get; init; }

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = status;
        if (Challenge is not null)
            context.Response.Headers.WWWAuthenticate = Challenge;
        await context.Response.WriteAsJsonAsync(
            new PaymentsProblem($"https://payments.example/problems/{code}", code, status, Message), PaymentsJson.Default.PaymentsProblem, "application/problem+json", context.RequestAborted);
    }
}
