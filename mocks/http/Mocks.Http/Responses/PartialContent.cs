using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mocks.Http.Responses;

/// <summary>
/// Conditional requests and ranges (RFC 9110, sections 13 and 14), for a stub that says so: one with an <c>ETag</c> answers 304 to whoever has
/// that version, one with <c>Accept-Ranges: bytes</c>, and any file that is streamed, gives the part that is asked for.
/// </summary>
internal static class PartialContent
{
    /// <summary>True when the client has what would be sent; the answer is then 304.</summary>
    public static bool IsUnchanged(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ETag.Count == 0 || context.Request.Headers.IfNoneMatch.Count == 0
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            return false;
        var own = response.Headers.ETag.ToString();
        var isKnown = context.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries)
            .Any(tag => tag == "*" || Strong(tag) == Strong(own));
        if (isKnown)
            response.StatusCode = StatusCodes.Status304NotModified;
        return isKnown;
    }

    /// <summary>The part that is asked for, with the answer's head set for it; null for the whole. A part that there is not is empty, and the answer 416.</summary>
    /// <param name="isStreamed">Whether the body may be asked for in parts without the stub's saying so.</param>
    public static (long From, long Length)? Range(HttpContext context, long length, bool isStreamed)
    {
        var response = context.Response;
        if (context.Request.Headers.Range.Count == 0 || response.StatusCode != StatusCodes.Status200OK || !HttpMethods.IsGet(context.Request.Method)
            || !(isStreamed || response.Headers.AcceptRanges.ToString().Equals("bytes", StringComparison.OrdinalIgnoreCase))
            || (context.Request.Headers.IfRange.Count > 0 && context.Request.Headers.IfRange.ToString() != response.Headers.ETag.ToString())
            || !RangeHeaderValue.TryParse(context.Request.Headers.Range.ToString(), out var asked) || asked.Unit != "bytes" || asked.Ranges.Count != 1)
            return null;
        var range = asked.Ranges.First();
        var from = range.From ?? Math.Max(0, length - (range.To ?? 0));
        var to = Math.Min(length - 1, range.From is null ? length - 1 : range.To ?? length - 1);
        if (from >= length || from > to)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = new ContentRangeHeaderValue(length).ToString();
            return (0, 0);
        }

        response.StatusCode = StatusCodes.Status206PartialContent;
        response.Headers.ContentRange = new ContentRangeHeaderValue(from, to, length).ToString();
        return (from, to - from + 1);
    }

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
