using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mocks.Splunk.Hec;

/// <summary>Who may log: <c>Authorization: Splunk TOKEN</c>, HTTP's Basic with the token as password, or <c>?token=</c> where allowed.</summary>
internal static class HecAuthorization
{
    /// <exception cref="HecException">There is no token, or not a valid one.</exception>
    public static void Check(HttpRequest request, HecOptions options)
    {
        var token = Token(request, options);
        if (options.DisabledTokens.Contains(token))
            throw new HecException(HecAnswer.TokenDisabled);
        if (!options.Tokens.Contains(token))
            throw new HecException(HecAnswer.InvalidToken);
    }

    private static string Token(HttpRequest request, HecOptions options)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            if (request.Query["token"].ToString() is not { Length: > 0 } token)
                throw new HecException(HecAnswer.TokenRequired);
            return options.AllowsQueryToken ? token : throw new HecException(HecAnswer.QueryTokenDisabled);
        }

        var space = header.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space < 0 ? header : header[..space];
        var credentials = space < 0 ? "" : header[(space + 1)..].Trim();
        if (scheme.Equals("Splunk", StringComparison.OrdinalIgnoreCase))
            return credentials.Length > 0 ? credentials : throw new HecException(HecAnswer.InvalidAuthorization);
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[credentials.Length];
            if (Convert.TryFromBase64String(credentials, bytes, out var length))
            {
                var pair = Encoding.UTF8.GetString(bytes, 0, length);
                return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }
        }

        throw new HecException(HecAnswer.InvalidAuthorization);
    }
}
