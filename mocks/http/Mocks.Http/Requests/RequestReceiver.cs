using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Responses;

namespace Mocks.Http.Requests;

/// <summary>Takes a request from Kestrel, whole.</summary>
internal static class RequestReceiver
{
    private static readonly byte[] NoBytes = [];

    public static async ValueTask<ReceivedRequest> ReceiveAsync(HttpContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var body = request.ContentLength is null or > 0 && CanHaveBody(context)
            ? await ReadBodyAsync(request.BodyReader, cancellationToken)
            : NoBytes;
        var host = request.Host;
        var headers = CopyHeaders(request.Headers, HttpProtocol.IsHttp11(request.Protocol), out var sent);
        return new ReceivedRequest
        {
            Method = request.Method,
            Url = Target(context),
            Scheme = request.Scheme,
            Host = host.HasValue ? host.Host : "localhost",
            Port = host.Port ?? (request.IsHttps ? 443 : 80),
            Protocol = request.Protocol,
            ClientAddress = Address(context.Connection),
            Time = time.GetUtcNow(),
            Headers = headers,
            SentHeaders = sent,
            BodyBytes = Unpack(request.Headers.ContentEncoding, body),
        };
    }

    // mappings are about what was meant, not about how it was packed; what is no gzip stays as it is
    private static ReadOnlyMemory<byte> Unpack(StringValues encoding, ReadOnlyMemory<byte> body) =>
        encoding.Count > 0 && encoding[0] is { } name && name.Contains("gzip", StringComparison.OrdinalIgnoreCase) && Gzip.TryUnpack(body, out var unpacked)
            ? unpacked
            : body;

    // what follows the head of an extended CONNECT (RFC 8441) is the tunnel, not a body
    private static bool CanHaveBody(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is not { IsExtendedConnect: true } &&
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    // of an absolute target (RFC 9112, section 3.2.2) only path and query concern a mapping
    private static string Target(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!raw.StartsWith('/') && Uri.TryCreate(raw, UriKind.Absolute, out var absolute))
            raw = absolute.PathAndQuery;
        // a question mark with nothing behind it is no query
        if (raw.EndsWith('?') && raw.IndexOf('?', StringComparison.Ordinal) == raw.Length - 1)
            raw = raw[..^1];
        return raw.Length > 0 ? raw : "/";
    }

    private static string Address(ConnectionInfo connection)
    {
        var address = connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address?.ToString() ?? "";
    }

    /// <param name="asJetty">Whether frequent values are written as Jetty, whose cache of them knows no case, hands them on.</param>
    /// <param name="sent">The headers as they came; null when none is written otherwise.</param>
    private static KeyValuePair<string, StringValues>[] CopyHeaders(IHeaderDictionary headers, bool asJetty, out KeyValuePair<string, StringValues>[]? sent)
    {
        sent = null;
        var copy = new KeyValuePair<string, StringValues>[headers.Count];
        var at = 0;
        foreach (var header in headers)
        {
            copy[at++] = header;
            if (!asJetty || JettyHeaders.Written(header.Key, header.Value) is not { } written)
                continue;
            sent ??= [.. headers];
            copy[at - 1] = new(header.Key, written);
        }

        return copy;
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Kestrel bounds the body: it throws when there is more than its limit
            var result = await reader.ReadAsync(cancellationToken);
            if (result.IsCompleted)
            {
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
