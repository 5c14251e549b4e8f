using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Mocks.Splunk.Hec;

/// <summary>Takes a body whole, out of gzip if need be, within a limit.</summary>
internal static class HecBody
{
    /// <summary>Splunk's own limit is 800 MB (<c>max_content_length</c>); a mock of a log target needs far less.</summary>
    private const int Limit = 64 * 1024 * 1024;

    /// <exception cref="HecException">It is no gzip, or more than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        var source = encoding.Contains("gzip", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(request.Body, CompressionMode.Decompress)
            : request.Body;
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > Limit)
                    throw new HecException(HecAnswer.TooLarge);
                await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            throw new HecException(HecAnswer.InvalidFormat);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
