using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mocks.Payments.OAuth;

/// <summary>Gives tokens for client credentials (RFC 6749, section 4.4).</summary>
internal sealed class TokenEndpoint(PaymentsCell state, TimeProvider time)
{
    private const int Lifetime = 3600;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/oauth2/token", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        // tokens are nobody's to keep (RFC 6749, section 5.1)
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        if (!context.Request.HasFormContentType)
        {
            await RefuseAsync(context, 400, "invalid_request", "The parameters are a form.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (id, secret) = Credentials(context.Request, form);
        if (id is null || !state.Value.Clients.TryGetValue(id, out var client) || client.Secret != secret)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"payments\"";
            await RefuseAsync(context, 401, "invalid_client", "The client is unknown or its secret is wrong.");
            return;
        }

        var grant = form["grant_type"].ToString();
        if (grant != "client_credentials")
        {
            await RefuseAsync(context, 400, grant.Length == 0 ? "invalid_request" : "unsupported_grant_type", "The grant type is client_credentials.");
            return;
        }

        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Except(client.Scopes, StringComparer.Ordinal).Any())
        {
            await RefuseAsync(context, 400, "invalid_scope", $"The client may have: {string.Join(' ', client.Scopes)}.");
            return;
        }

        IReadOnlyList<string> scopes = asked.Length > 0 ? asked : client.Scopes;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var granted = new AccessToken(client.Id, scopes, time.GetUtcNow().AddSeconds(Lifetime));
        state.Change(current => current with { Tokens = current.Tokens.SetItem(token, granted) });
        await context.Response.WriteAsJsonAsync(
            new TokenAnswer(token, "Bearer", Lifetime, string.Join(' ', scopes)), PaymentsJson.Default.TokenAnswer, null, context.RequestAborted);
    }

    /// <summary>From HTTP's Basic, where both parts are form-encoded, or from the form.</summary>
    private static (string? Id, string? Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return form.ContainsKey("client_id") ? (form["client_id"].ToString(), form["client_secret"].ToString()) : (null, null);
        var encoded = header["Basic ".Length..].Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return (null, null);
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, null) : (Uri.UnescapeDataString(pair[..colon]), Uri.UnescapeDataString(pair[(colon + 1)..]));
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new TokenError(error, description), PaymentsJson.Default.TokenError, null, context.RequestAborted);
    }
}
