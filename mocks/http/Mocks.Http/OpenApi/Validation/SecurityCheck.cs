using System.Text;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.OpenApi.Validation;

/// <summary>
/// Whether a request proves who it is from as the contract asks. As in Prism only the form counts: which keys, passwords and
/// tokens are right a contract does not say.
/// </summary>
internal static class SecurityCheck
{
    private static readonly string[] DigestParts = ["username=", "realm=", "nonce=", "uri=", "response="];

    /// <summary>Null when the request may pass.</summary>
    public static Violation? Of(Operation operation, ReceivedRequest request)
    {
        if (operation.Security.Count == 0)
            return null;
        var challenges = new List<string>();
        foreach (var requirement in operation.Security)
        {
            var missing = requirement.Count == 0
                ? request.Header("Authorization").Count == 0 ? [] : new List<string> { "None" }
                : [.. requirement.Where(scheme => !IsMet(scheme, request)).Select(Challenge)];
            if (missing.Count == 0)
                return null;
            challenges.AddRange(missing);
        }

        return new Violation([], "401", "Invalid security scheme used") { Challenges = [.. challenges.Where(text => text.Length > 0)] };
    }

    private static bool IsMet(SecurityScheme scheme, ReceivedRequest request)
    {
        var authorization = request.Header("Authorization").ToString();
        return (scheme.Type, scheme.Scheme) switch
        {
            ("apiKey", "header") => request.Header(scheme.Name).ToString().Length > 0,
            ("apiKey", "query") => RequestPattern.Find(request.Query, scheme.Name).ToString().Length > 0,
            ("apiKey", _) => RequestPattern.Find(request.Cookies, scheme.Name).ToString().Length > 0,
            ("http", "basic") => IsBasic(authorization),
            ("http", "digest") => authorization.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase)
                && Array.TrueForAll(DigestParts, part => authorization.Contains(part, StringComparison.Ordinal)),
            ("http", "bearer") or ("oauth2", _) or ("openIdConnect", _) =>
                authorization.StartsWith("Bearer ", StringComparison.Ordinal) && authorization.Length > "Bearer ".Length,
            // transport and unknown schemes are not the request's to prove
            _ => true,
        };
    }

    private static bool IsBasic(string authorization)
    {
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return false;
        var credentials = authorization["Basic ".Length..].Trim();
        var bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Count(c => c == ':') == 1;
    }

    private static string Challenge(SecurityScheme scheme) => (scheme.Type, scheme.Scheme) switch
    {
        ("http", "basic") => "Basic realm=\"*\"",
        ("http", "digest") => "Digest realm=\"*\", nonce=\"abc123\"",
        ("http", "bearer") => "Bearer",
        ("oauth2", _) => "OAuth2",
        ("openIdConnect", _) => "OpenID",
        _ => "",
    };
}
