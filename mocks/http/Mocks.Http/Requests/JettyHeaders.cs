using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary>
/// The header fields of HTTP/1.1 that Jetty, WireMock's server, keeps ready made and finds without regard to case: a mapping sees
/// their text and not what the client wrote (<c>application/json; charset=utf-8</c> arrives as <c>…=UTF-8</c>).
/// </summary>
internal static class JettyHeaders
{
    private static readonly string[] ContentTypes = ["text/plain", "text/html", "text/xml", "text/json", "application/json", "application/x-www-form-urlencoded"];

    private static readonly string[] Encodings = ["gzip", "gzip, deflate", "gzip, deflate, br"];
    private static readonly string[] Cachings = ["no-cache", "max-age=0"];
    private static readonly string[] Charsets = ["UTF-8", "ISO-8859-1"];

    private static readonly Dictionary<string, string> ContentType = ContentTypes
        .SelectMany(type => WithCharsets(type).Prepend(type))
        .ToDictionary(text => text, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> AcceptEncoding =
        Encodings.ToDictionary(text => text, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> CacheControl =
        Cachings.ToDictionary(text => text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text that takes the value's place; null when it stays.</summary>
    public static string? Written(string name, StringValues value)
    {
        if (value.Count != 1 || Table(name) is not { } table || value[0] is not { } given)
            return null;
        return table.TryGetValue(given, out var written) && written != given ? written : null;
    }

    private static Dictionary<string, string>? Table(string name) => name switch
    {
        "Content-Type" => ContentType,
        "Accept-Encoding" => AcceptEncoding,
        "Cache-Control" => CacheControl,
        _ => null,
    };

    private static IEnumerable<string> WithCharsets(string type) =>
        Charsets.SelectMany(charset => new[] { $"{type};charset={charset}", $"{type}; charset={charset}" });
}
