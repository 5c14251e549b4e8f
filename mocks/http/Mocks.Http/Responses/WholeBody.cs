using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Mocks.Http.Responses;

/// <summary>
/// Writes a body that is known whole. It is sent with its head when the request's handler has ended: what a client has received whole is in
/// the log of requests by then.
/// </summary>
internal static class WholeBody
{
    public static async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // the end of the handler sends what is written, unless the head has gone before
        if (response.HasStarted)
            await response.BodyWriter.WriteAsync(bytes, cancellationToken);
        else
            response.BodyWriter.Write(bytes.Span);
    }
}
