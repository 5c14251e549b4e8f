using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Mocks.Http.Responses;

/// <summary>
/// Writes a body that is known whole. Its end is sent when the request's handler has ended, with the head if both are small: what a client
/// has received whole is in the log of requests by then.
/// </summary>
internal static class WholeBody
{
    /// <summary>Bytes that wait for the end of the handler at most; what is before them is sent at once.</summary>
    private const int Held = 16 * 1024;

    public static async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > Held)
        {
            var first = bytes.Length - Held;
            await response.BodyWriter.WriteAsync(bytes[..first], cancellationToken);
            bytes = bytes[first..];
        }

        response.BodyWriter.Write(bytes.Span);
    }
}
