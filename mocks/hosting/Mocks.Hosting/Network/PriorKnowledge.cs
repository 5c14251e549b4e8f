using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mocks.Hosting;

/// <summary>
/// HTTP/2 without TLS on a port that speaks HTTP/1.1 too: a client that knows sends the preface of RFC 9113, section 3.4, first, and the
/// connection is then HTTP/2's.
/// </summary>
internal static class PriorKnowledge
{
    private static readonly object Http2 = Protocols(HttpProtocols.Http2);

    // of the preface what no request of HTTP/1.1 begins with
    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n"u8;

    /// <summary>Looks at the first bytes of a connection, which stay to be read.</summary>
    public static async Task RecogniseAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (await IsHttp2Async(connection))
            connection.Features[Http2.GetType()] = Http2;
        await next(connection);
    }

    private static async ValueTask<bool> IsHttp2Async(ConnectionContext connection)
    {
        var input = connection.Transport.Input;
        // a stop of the server must not wait for a client that says nothing
        var stop = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? connection.ConnectionClosed;
        while (true)
        {
            try
            {
                var result = await input.ReadAsync(stop);
                var isPreface = Begins(result.Buffer);
                var isKnown = isPreface is not null || result.IsCompleted || result.IsCanceled;
                input.AdvanceTo(result.Buffer.Start, isKnown ? result.Buffer.Start : result.Buffer.End);
                if (isKnown)
                    return isPreface == true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    /// <summary>Null while there are too few bytes to tell.</summary>
    private static bool? Begins(ReadOnlySequence<byte> bytes)
    {
        var length = (int)Math.Min(bytes.Length, Preface.Length);
        Span<byte> start = stackalloc byte[length];
        bytes.Slice(0, length).CopyTo(start);
        if (!Preface.StartsWith(start))
            return false;
        return length == Preface.Length ? true : null;
    }

    // Kestrel reads the protocols of a connection from this feature before those of its end point; only its own TLS code can make one
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType("Microsoft.AspNetCore.Server.Kestrel.Core.Internal.HttpProtocolsFeature, Microsoft.AspNetCore.Server.Kestrel.Core")]
    private static extern object Protocols(HttpProtocols protocols);
}
