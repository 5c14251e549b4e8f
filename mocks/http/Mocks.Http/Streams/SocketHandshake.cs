using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mocks.Http.Streams;

/// <summary>Opens WebSockets over HTTP/1.1 (RFC 6455, section 4.2) and HTTP/2 (RFC 8441).</summary>
internal static class SocketHandshake
{
    private const string Version = "13";

    // RFC 6455, section 1.3: what the server adds to the client's key
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    public static bool IsAsked(HttpContext context) =>
        IsExtendedConnect(context)
        || (HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            && context.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase));

    public static bool IsExtendedConnect(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: { } protocol }
        && protocol.Equals("websocket", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the request is no handshake that can be accepted; it is then answered.</summary>
    public static async Task<WebSocket?> AcceptAsync(HttpContext context, string? protocol, CancellationToken cancellationToken)
    {
        var headers = context.Request.Headers;
        if (headers.SecWebSocketVersion.ToString() != Version)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.SecWebSocketVersion = Version;
            return null;
        }

        if (protocol is not null)
            context.Response.Headers.SecWebSocketProtocol = protocol;
        Stream stream;
        if (context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true } connect)
        {
            stream = await connect.AcceptAsync();
        }
        else
        {
            var key = headers.SecWebSocketKey.ToString();
            if (!Convert.TryFromBase64String(key, new byte[key.Length], out var length) || length != 16)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return null;
            }

            context.Response.Headers.Connection = "Upgrade";
            context.Response.Headers.Upgrade = "websocket";
#pragma warning disable CA5350 // the handshake is defined with SHA-1; nothing is kept secret by it
            context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));
#pragma warning restore CA5350
            stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return WebSocket.CreateFromStream(
            stream, new WebSocketCreationOptions { IsServer = true, SubProtocol = protocol, KeepAliveInterval = TimeSpan.FromSeconds(30) });
    }
}
