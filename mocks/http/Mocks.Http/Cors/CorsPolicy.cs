using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Cors;

/// <summary>
/// Cross-origin answers (Fetch Standard, "CORS protocol"): who may read, which is asked before a request that could change something.
/// </summary>
/// <param name="origins">The origins that may read; empty for nobody, <c>*</c> for all.</param>
internal sealed class CorsPolicy(IReadOnlyList<string> origins)
{
    private const string Off = "none";
    private const string Methods = "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS";

    private readonly bool _isOpen = origins.Contains("*", StringComparer.Ordinal);

    /// <summary>Whether all answers are for other origins too.</summary>
    public bool IsOn => origins.Count > 0 && origins[0] != Off;

    /// <summary>
    /// Without a setting, contracts and resources are open to all pages, as Prism's are; mappings say themselves what they answer.
    /// True when the request was nothing but the browser's question and is answered.
    /// </summary>
    public bool AnswerOpenly(HttpContext context)
    {
        if (origins.Count > 0)
            return false;
        var request = context.Request.Headers;
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = request.Origin.Count > 0 ? request.Origin : "*";
        headers.AccessControlAllowHeaders = request.AccessControlRequestHeaders.Count > 0 ? request.AccessControlRequestHeaders : "*";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlExposeHeaders = "*";
        if (!HttpMethods.IsOptions(context.Request.Method) || request.Origin.Count == 0 || request.AccessControlRequestMethod.Count == 0)
            return false;
        headers.AccessControlAllowMethods = request.AccessControlRequestMethod;
        headers.Vary = "origin";
        context.Response.ContentLength = 0;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    /// <summary>Adds what a browser needs to see; true when the request was nothing but the browser's question and is answered.</summary>
    public bool Answer(HttpContext context)
    {
        if (!IsOn)
            return false;
        var request = context.Request.Headers;
        var origin = request.Origin.ToString();
        if (origin.Length == 0 || !(_isOpen || origins.Contains(origin, StringComparer.OrdinalIgnoreCase)))
            return false;
        var headers = context.Response.Headers;
        // with credentials "*" would be no answer
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        headers.Vary = StringValues.Concat(headers.Vary, "Origin");
        var method = request.AccessControlRequestMethod;
        if (!HttpMethods.IsOptions(context.Request.Method) || method.Count == 0)
        {
            headers.AccessControlExposeHeaders = "ETag,Link,Location,X-Total-Count,sl-violations,Matched-Stub-Id,Matched-Stub-Name";
            return false;
        }

        headers.AccessControlAllowMethods = Methods;
        if (request.AccessControlRequestHeaders is { Count: > 0 } wanted)
            headers.AccessControlAllowHeaders = wanted;
        headers.AccessControlMaxAge = "1800";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
