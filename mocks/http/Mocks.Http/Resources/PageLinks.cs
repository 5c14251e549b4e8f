using System.Globalization;
using Mocks.Http.Requests;

namespace Mocks.Http.Resources;

/// <summary>The <c>Link</c> header of a page (RFC 8288): first, prev, next, last.</summary>
internal static class PageLinks
{
    /// <param name="byPage">Whether the request counts pages; else it counts rows.</param>
    public static string Of(ReceivedRequest request, int offset, int size, int total, bool byPage)
    {
        var last = Math.Max(0, (total - 1) / size * size);
        var links = new List<string>();
        Add("first", 0);
        if (offset > 0)
            Add("prev", Math.Max(0, offset - size));
        if (offset + size < total)
            Add("next", offset + size);
        Add("last", last);
        return string.Join(", ", links);

        void Add(string relation, int start) => links.Add($"<{Url(request, start, size, byPage)}>; rel=\"{relation}\"");
    }

    private static string Url(ReceivedRequest request, int start, int size, bool byPage)
    {
        var (name, number) = byPage ? (Used(request, "page", "_page", "pageNumber"), (start / size) + 1) : (Used(request, "offset", "_start", "skip"), start);
        var pairs = request.Query
            .Where(pair => pair.Key != name)
            .SelectMany(pair => pair.Value.Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"))
            .Append($"{name}={number.ToString(CultureInfo.InvariantCulture)}");
        return $"{request.BaseUrl}{request.Path}?{string.Join('&', pairs)}";
    }

    private static string Used(ReceivedRequest request, params string[] names) =>
        Array.Find(names, name => request.Query.Any(pair => pair.Key == name)) ?? names[0];
}
