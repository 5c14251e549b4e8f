using Microsoft.AspNetCore.Http;

namespace Mocks.Payments.OAuth;

/// <summary>Who asks, by bearer token (RFC 6750).</summary>
internal sealed class Bearer(PaymentsCell state, TimeProvider time)
{
    /// <summary>The client's id.</summary>
    /// <exception cref="PaymentsException">There is no valid token, or not one for the scope.</exception>
    public string Client(HttpRequest request, string scope)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw new PaymentsException(401, "unauthorized", "Send a bearer token.") { Challenge = "Bearer realm=\"payments\"" };
        if (!state.Value.Tokens.TryGetValue(header["Bearer ".Length..].Trim(), out var token) || token.Expires <= time.GetUtcNow())
        {
            throw new PaymentsException(401, "invalid_token", "The token is unknown or has expired.")
            {
                Challenge = "Bearer realm=\"payments\", error=\"invalid_token\"",
            };
        }

        if (!token.Scopes.Contains(scope, StringComparer.Ordinal))
        {
            throw new PaymentsException(403, "insufficient_scope", $"The token lacks the scope {scope}.")
            {
                Challenge = $"Bearer realm=\"payments\", error=\"insufficient_scope\", scope=\"{scope}\"",
            };
        }

        return token.ClientId;
    }
}
