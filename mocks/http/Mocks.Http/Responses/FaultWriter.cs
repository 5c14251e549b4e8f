using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mocks.Http.Responses;

/// <summary>
/// Breaks a connection in the ways a client must survive. The bytes go past the HTTP layer, straight to the connection. Over
/// HTTP/2, where a connection carries other requests too, each fault is a reset of the stream.
/// </summary>
internal static class FaultWriter
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    private static readonly byte[] Garbage = Encoding.ASCII.GetBytes("lskdu018973t09sylgasjkfg1][]'./.sdlv");

    private static readonly byte[] MalformedChunk = [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Garbage];

    // to a client that wants the connection closed Jetty sends no chunks, so that the garbage is the body
    private static readonly byte[] GarbageBody = [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. Garbage];

    public static async Task WriteAsync(HttpContext context, Fault fault, TimeProvider time, CancellationToken cancellationToken)
    {
        var connection = context.Features.Get<IConnectionTransportFeature>();
        if (fault != Fault.ConnectionResetByPeer && HttpProtocol.IsHttp11(context.Request.Protocol) && connection is not null)
        {
            var output = connection.Transport.Output;
            if (fault == Fault.MalformedResponseChunk)
                await output.WriteAsync(WantsClose(context.Request) ? GarbageBody : MalformedChunk, cancellationToken);
            else if (fault == Fault.RandomDataThenClose)
                await output.WriteAsync(Garbage, cancellationToken);

            // a completed output is sent to its end and closed in order; under TLS the end of the stream is not that of the socket
            if (context.Features.Get<ITlsConnectionFeature>() is null)
            {
                await output.CompleteAsync();
                await ClosedAsync(context.Features.Get<IConnectionLifetimeFeature>(), time);
            }
        }

        context.Abort();
    }

    /// <summary>Sends half of a body and closes in order: in the middle of a chunk, or short of the length that was told.</summary>
    public static async Task WriteTruncatedAsync(
        HttpContext context, ReadOnlyMemory<byte> body, bool inChunk, TimeProvider time, CancellationToken cancellationToken)
    {
        var half = body[..(body.Length / 2)];
        var connection = context.Features.Get<IConnectionTransportFeature>();
        if (!HttpProtocol.IsHttp11(context.Request.Protocol) || connection is null || context.Features.Get<ITlsConnectionFeature>() is not null)
        {
            context.Response.ContentLength = inChunk ? null : body.Length;
            await context.Response.BodyWriter.WriteAsync(half, cancellationToken);
            context.Abort();
            return;
        }

        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {context.Response.StatusCode} \r\n");
        foreach (var (name, values) in context.Response.Headers.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var value in values)
                head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(inChunk
            ? string.Create(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n")
            : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        await connection.Transport.Output.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()), cancellationToken);
        await connection.Transport.Output.WriteAsync(half, cancellationToken);
        await connection.Transport.Output.CompleteAsync();
        await ClosedAsync(context.Features.Get<IConnectionLifetimeFeature>(), time);
        context.Abort();
    }

    private static bool WantsClose(HttpRequest request) => request.Headers.Connection.Any(value => value?.Equals("close", StringComparison.OrdinalIgnoreCase) == true);

    private static async Task ClosedAsync(IConnectionLifetimeFeature? connection, TimeProvider time)
    {
        if (connection is null)
            return;
        try
        {
            await Task.Delay(LongestGoodbye, time, connection.ConnectionClosed);
        }
        catch (OperationCanceledException)
        {
            // the token that ends the delay is what is waited for
        }
    }
}
