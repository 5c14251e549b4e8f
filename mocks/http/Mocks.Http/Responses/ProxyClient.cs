using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>Passes requests on to another server and its answers back, as they are.</summary>
internal static class ProxyClient
{
    // RFC 9110, section 7.6.1: what concerns one connection only
    private static readonly HashSet<string> Hop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        "Host", "Content-Length",
    };

    private const int MostKept = 1024 * 1024;

    private static readonly HttpClient Client = OutgoingClient.Create(TimeSpan.FromMinutes(5));

    /// <returns>The body that was passed back; empty when it is more than what the log keeps of one.</returns>
    public static async Task<ReadOnlyMemory<byte>> SendAsync(
        HttpContext context, ReceivedRequest request, Stub stub, ProxyTarget target, ResponseModel model, TemplateServices services,
        CancellationToken cancellationToken)
    {
        var url = Url(request, target, Encoding.UTF8.GetString(target.BaseUrl.Render(services, model).Span));
        try
        {
            using var outgoing = Outgoing(request, target, url, model, services);
            using var incoming = await Client.SendAsync(outgoing, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await PassBackAsync(context, incoming, stub, cancellationToken);
        }
        catch (Exception exception) when (!context.Response.HasStarted && exception is HttpRequestException or UriFormatException)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(
                $"Network failure trying to make a proxied request from WireMock to {url}\n{exception.Message}", cancellationToken);
            return default;
        }
    }

    private static string Url(ReceivedRequest request, ProxyTarget target, string baseUrl)
    {
        var url = request.Url;
        if (target.PrefixToRemove is { } prefix && url.StartsWith(prefix, StringComparison.Ordinal))
            url = url[prefix.Length..];
        return baseUrl + url;
    }

    private static HttpRequestMessage Outgoing(
        ReceivedRequest request, ProxyTarget target, string url, ResponseModel model, TemplateServices services)
    {
        var outgoing = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (!request.BodyBytes.IsEmpty)
            outgoing.Content = new ReadOnlyMemoryContent(request.BodyBytes);
        foreach (var (name, values) in request.Headers)
        {
            if (!Hop.Contains(name) && !target.RemovedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) && !IsUnpacked(name, request))
                Add(outgoing, name, values);
        }

        foreach (var header in target.AddedHeaders)
        {
            outgoing.Headers.Remove(header.Name);
            Add(outgoing, header.Name, header.Templates is { } templates
                ? new StringValues([.. templates.Select(template => Encoding.UTF8.GetString(template.Render(services, model).Span))])
                : header.Values);
        }

        return outgoing;
    }

    // the body was taken out of its gzip when it was received
    private static bool IsUnpacked(string name, ReceivedRequest request) =>
        name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase) && request.Header(name).ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);

    private static void Add(HttpRequestMessage outgoing, string name, StringValues values)
    {
        if (!outgoing.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            outgoing.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
    }

    /// <summary>Sends each piece as it comes, but of a body whose length is told the last one, which goes when the handler has ended: see <see cref="WholeBody"/>.</summary>
    private static async Task<ReadOnlyMemory<byte>> CopyAsync(Stream from, HttpResponse to, CancellationToken cancellationToken)
    {
        var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var left = to.ContentLength ?? long.MaxValue;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            left -= read;
            to.BodyWriter.Write(buffer.AsSpan(0, read));
            if (left > 0)
                await to.BodyWriter.FlushAsync(cancellationToken);
            if (kept.Length <= MostKept)
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return kept.Length <= MostKept ? kept.GetBuffer().AsMemory(0, (int)kept.Length) : default;
    }

    private static async Task<ReadOnlyMemory<byte>> PassBackAsync(HttpContext context, HttpResponseMessage incoming, Stub stub, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = (int)incoming.StatusCode;
        // not validated: as they were sent
        foreach (var (name, values) in incoming.Headers.NonValidated.Concat(incoming.Content.Headers.NonValidated))
        {
            if (!Hop.Contains(name))
                response.Headers[name] = new StringValues([.. values]);
        }

        foreach (var header in stub.Response.Headers)
        {
            if (!response.Headers.ContainsKey(header.Name))
                response.Headers[header.Name] = header.Values;
        }

        context.Features.Set(new PassedAnswer([.. response.Headers]));
        response.Headers["Matched-Stub-Id"] = stub.IdText;
        response.ContentLength = incoming.Content.Headers.ContentLength;
        if (!HttpMethods.IsHead(context.Request.Method) && response.StatusCode is not (204 or 304))
            return await CopyAsync(await incoming.Content.ReadAsStreamAsync(cancellationToken), response, cancellationToken);
        return default;
    }
}
