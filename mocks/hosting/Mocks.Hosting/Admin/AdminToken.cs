using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>When a token is set, calls below <c>/admin</c> need it; health, metrics and the console page itself don't.</summary>
internal static class AdminToken
{
    public static Func<HttpContext, RequestDelegate, Task> Check(string? token)
    {
        if (token is null)
            return (context, next) => next(context);
        var expected = Encoding.UTF8.GetBytes(token);
        return (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/admin", StringComparison.Ordinal)
                || CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(Given(context.Request))))
            {
                return next(context);
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new AdminException(401, "Unauthorized", "This admin API wants its token as \"Authorization: Bearer …\".");
        };
    }

    // a browser's EventSource can't set headers, so the stream may bring it as a query parameter
    private static string Given(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header["Bearer ".Length..].Trim()
            : request.Query["token"].ToString();
    }
}
