using Microsoft.Extensions.Primitives;
using Mocks.Http.Requests;

namespace Mocks.Http.Resources;

/// <summary>Conditional requests (RFC 9110, section 13): what a client may know of a row's version.</summary>
internal static class Preconditions
{
    /// <summary>Whether the client has the row as it is, so that 304 is the answer.</summary>
    public static bool IsUnchanged(ReceivedRequest request, string etag) =>
        request.Header("If-None-Match") is { Count: > 0 } known && Names(known, etag, weak: true);

    /// <summary>Tests what a change depends on.</summary>
    /// <param name="row">The row as it is; null when there is none.</param>
    /// <exception cref="ResourceException">The row is another than the client thinks.</exception>
    public static void Check(ReceivedRequest request, ResourceRow? row, bool isNeeded)
    {
        var match = request.Header("If-Match");
        var none = request.Header("If-None-Match");
        if (match.Count > 0 && (row is null || !Names(match, row.ETag, weak: false)))
            throw new ResourceException(412, "Precondition Failed", row is null ? "there is no such row" : $"the row is now {row.ETag}");
        if (none.Count > 0 && row is not null && Names(none, row.ETag, weak: true))
            throw new ResourceException(412, "Precondition Failed", $"the row is there, as {row.ETag}");
        if (isNeeded && row is not null && match.Count == 0)
            throw new ResourceException(428, "Precondition Required", "name the version in If-Match");
    }

    private static bool Names(StringValues header, string etag, bool weak) =>
        header.ToString().Split(',', StringSplitOptions.TrimEntries)
            .Any(tag => tag == "*" || tag == etag || (weak && tag == "W/" + etag));
}
