using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mocks.Http.Requests;

/// <summary>
/// A multipart body (RFC 2046, section 5.1):
/// <code>
/// preamble CRLF "--" boundary CRLF headers CRLF CRLF body CRLF "--" boundary … CRLF "--" boundary "--"
/// </code>
/// What does not keep to it yields the parts up to there.
/// </summary>
internal static class MultipartText
{
    private const int MostParts = 1_000;

    public static IReadOnlyList<RequestPart> Parse(StringValues contentType, ReadOnlyMemory<byte> body)
    {
        if (contentType is not [{ } text, ..] || !MediaTypeHeaderValue.TryParse(text, out var type)
            || !type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return [];
        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var parts = new List<RequestPart>();
        var at = body.Span.IndexOf(delimiter);
        while (at >= 0 && parts.Count < MostParts)
        {
            body = body[(at + delimiter.Length)..];
            if (body.Span.StartsWith("--"u8))
                break;
            at = body.Span.IndexOf(delimiter);
            if (at < 0)
                break;
            var part = TrimLineEnds(body[..at]);
            if (Part(part) is { } parsed)
                parts.Add(parsed);
        }

        return parts;
    }

    // the line end after a boundary and the one before the next belong to the boundaries
    private static ReadOnlyMemory<byte> TrimLineEnds(ReadOnlyMemory<byte> part)
    {
        var start = part.Span.IndexOf((byte)'\n') + 1;
        part = part[start..];
        if (part.Span.EndsWith("\r\n"u8))
            return part[..^2];
        return part.Span.EndsWith("\n"u8) ? part[..^1] : part;
    }

    private static RequestPart? Part(ReadOnlyMemory<byte> part)
    {
        var headers = new List<KeyValuePair<string, StringValues>>();
        while (true)
        {
            var end = part.Span.IndexOf((byte)'\n');
            if (end < 0)
                return null;
            var line = Encoding.UTF8.GetString(part.Span[..end]).TrimEnd('\r');
            part = part[(end + 1)..];
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        var disposition = headers.Find(header => header.Key.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)).Value;
        var parsed = ContentDispositionHeaderValue.TryParse(disposition.ToString(), out var value) ? value : null;
        return new RequestPart(
            HeaderUtilities.RemoveQuotes(parsed?.Name ?? default).Value, HeaderUtilities.RemoveQuotes(parsed?.FileName ?? default).Value,
            headers, new RequestBody(part));
    }
}
