using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Mocks.Http.Responses;

/// <summary>
/// Breaks a connection in the ways a client must survive. The bytes go past the HTTP layer, straight to the connection. Over
/// HTTP/2, where a connection carries other requests too, each fault is a reset of the stream.
/// </summary>
internal static class FaultWriter
{
    private static readonly byte[] Garbage = Encoding.ASCII.GetBytes("lskdu018973t09sylgasjkfg1][]'./.sdlv");

    private static readonly byte[] MalformedChunk =
        [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. "5\r\n"u8, .. Garbage];

    public static async Task WriteAsync(HttpContext context, Fault fault, CancellationToken cancellationToken)
    {
        var connection = context.Features.Get<IConnectionTransportFeature>();
        if (fault != Fault.ConnectionResetByPeer && HttpProtocol.IsHttp11(context.Request.Protocol) && connection is not null)
        {
            if (fault == Fault.MalformedResponseChunk)
                await connection.Transport.Output.WriteAsync(MalformedChunk, cancellationToken);
            else if (fault == Fault.RandomDataThenClose)
                await connection.Transport.Output.WriteAsync(Garbage, cancellationToken);

            // a completed output is sent to its end and then closed in order
            await connection.Transport.Output.CompleteAsync();
            return;
        }

        context.Abort();
    }
}
