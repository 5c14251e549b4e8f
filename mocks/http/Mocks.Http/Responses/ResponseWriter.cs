using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>Sends what a stub answers.</summary>
internal static class ResponseWriter
{
    /// <returns>The body that was sent; empty for a streamed file.</returns>
    public static async Task<ReadOnlyMemory<byte>> WriteAsync(
        HttpContext context, ReceivedRequest request, Stub stub, HttpState state, CancellationToken cancellationToken)
    {
        var definition = stub.Response;
        var services = state.Services;
        if ((definition.Delay ?? state.Delay) is not null)
            await DelayAsync(definition, state, cancellationToken);
        if (definition.Fault is { } fault)
        {
            await FaultWriter.WriteAsync(context, fault, services.Time, cancellationToken);
            return default;
        }

        var model = NeedsModel(definition) ? new ResponseModel(request, definition.Path, definition.Parameters, services.Datasets, definition.IsDotNet, stub) : null;
        if (definition.Proxy is { } target)
        {
            model ??= new ResponseModel(request, definition.Path, definition.Parameters, services.Datasets, definition.IsDotNet, stub);
            return await ProxyClient.SendAsync(context, request, stub, target, model, services, cancellationToken);
        }

        BodySource body;
        try
        {
            body = Render(definition.Body, model, state);
            WriteHead(context.Response, definition, stub, model, services);
        }
        catch (TemplateException exception)
        {
            await WriteErrorAsync(context.Response, exception.Message, definition.IsDotNet, cancellationToken);
            return default;
        }

        await WriteBodyAsync(context, definition, body, state.Packs, services.Time, cancellationToken);
        return body is FixedBody { Bytes: var sent } ? sent : default;
    }

    // a stub's own delay replaces the one of the settings
    private static Task DelayAsync(ResponseDefinition definition, HttpState state, CancellationToken cancellationToken)
    {
        var milliseconds = (definition.Delay ?? state.Delay)?.Milliseconds(state.Services.Random) ?? 0;
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), state.Services.Time, cancellationToken);
    }

    private static bool NeedsModel(ResponseDefinition definition) =>
        definition.Body is TemplateBody or JsonTemplateBody or NamedFileBody || definition.StatusTemplate is not null || definition.Headers.Any(header => header.Templates is not null);

    /// <summary>The body as bytes or as a file.</summary>
    private static BodySource Render(BodySource body, ResponseModel? model, HttpState state)
    {
        var services = state.Services;
        switch (body)
        {
            case TemplateBody template:
                return new FixedBody(template.Template.Render(services, model));
            case JsonTemplateBody json:
                return new FixedBody(json.Template.Render(services, model));
            case NamedFileBody named:
                var name = Encoding.UTF8.GetString(named.Name.Render(services, model).Span);
                var files = named.Files ?? state.Files;
                if (named.AsTemplate && files.FindTemplate(name) is { } file)
                    return new FixedBody(file.Render(services, model));
                return files.Find(name) ?? throw new TemplateException($"there is no file \"{name}\" below __files");
            default:
                return body;
        }
    }

    private static void WriteHead(
        HttpResponse response, ResponseDefinition definition, Stub stub, ResponseModel? model, TemplateServices services)
    {
        response.StatusCode = definition.StatusTemplate is { } status ? StatusOf(status, model, services) : definition.Status;
        if (definition.StatusMessage is { } reason)
            response.HttpContext.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = HeadText(reason);
        var headers = response.Headers;
        for (var i = 0; i < definition.Headers.Count; i++)
        {
            var header = definition.Headers[i];
            var values = header.Templates is { } templates
                ? new StringValues([.. templates.Select(template => HeaderText(template, model, services))])
                : header.Values;
            // WireMock.Net leaves out what its template leaves empty
            if (definition.IsDotNet && header.Templates is not null && values is [null or ""])
                continue;
            // the body decides these
            if (!header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !header.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                headers[header.Name] = StringValues.Concat(headers[header.Name], values);
        }

        headers["Matched-Stub-Id"] = stub.IdText;
        if (stub.Name is { } name)
            headers["Matched-Stub-Name"] = HeadText(name);
    }

    private static async Task WriteBodyAsync(
        HttpContext context, ResponseDefinition definition, BodySource body, bool packs, TimeProvider time, CancellationToken cancellationToken)
    {
        var response = context.Response;
        // nor does a 205 have a body (RFC 9110, section 15.3.6), though WireMock sends one
        if (response.StatusCode is 204 or 205 or 304 or < 200)
            return;
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (PartialContent.IsUnchanged(context))
            return;
        switch (body)
        {
            case FixedBody { Bytes: var whole } when definition.Dribble is { } dribble && !isHead:
                await DribbleAsync(context, whole, dribble, time, cancellationToken);
                break;
            case FixedBody fixedBody:
                var bytes = fixedBody.Bytes;
                if (PartialContent.Range(context, bytes.Length, false) is { } part)
                {
                    bytes = bytes.Slice((int)part.From, (int)part.Length);
                }
                else if (bytes.Length > 0 && packs && WantsPacked(context) is { } packing)
                {
                    bytes = packing == "br" ? fixedBody.PackedByBrotli : fixedBody.Packed;
                    response.Headers.ContentEncoding = packing;
                }

                response.ContentLength = bytes.Length;
                if (!isHead && bytes.Length > 0)
                    await WholeBody.WriteAsync(response, bytes, cancellationToken);
                break;
            case LargeFileBody file:
                var (from, length) = PartialContent.Range(context, file.Length, true) ?? (0, file.Length);
                response.ContentLength = length;
                if (!isHead && length > 0)
                    await WholeBody.WriteFileAsync(response, file.Path, from, length, cancellationToken);
                break;
        }
    }

    /// <summary>How the client wants the body packed: gzip where it can, as WireMock does; null for not at all.</summary>
    private static string? WantsPacked(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding;
        if (accepted.Count == 0 || context.Response.Headers.ContentEncoding.Count > 0)
            return null;
        var text = accepted.ToString();
        if (text.Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return "gzip";
        return text.Split(',').Any(part => part.Split(';')[0].Trim().Equals("br", StringComparison.OrdinalIgnoreCase)) ? "br" : null;
    }

    /// <summary>A body in pieces, with pauses between them.</summary>
    public static async Task DribbleAsync(
        HttpContext context, ReadOnlyMemory<byte> bytes, Dribble dribble, TimeProvider time, CancellationToken cancellationToken)
    {
        var chunks = Math.Clamp(dribble.Chunks, 1, Math.Max(1, bytes.Length));
        var pause = dribble.Duration / chunks;
        for (var i = 0; i < chunks; i++)
        {
            var from = (int)((long)bytes.Length * i / chunks);
            var to = (int)((long)bytes.Length * (i + 1) / chunks);
            await context.Response.BodyWriter.WriteAsync(bytes[from..to], cancellationToken);
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static async Task WriteErrorAsync(HttpResponse response, string message, bool isDotNet, CancellationToken cancellationToken)
    {
        response.StatusCode = StatusCodes.Status500InternalServerError;
        response.ContentType = isDotNet ? "application/json" : "text/plain";
        var bytes = isDotNet ? DotNetStatus.Bytes(message) : Encoding.UTF8.GetBytes(message);
        response.ContentLength = bytes.Length;
        await WholeBody.WriteAsync(response, bytes, cancellationToken);
    }

    private static int StatusOf(Template template, ResponseModel? model, TemplateServices services) =>
        int.TryParse(template.Render(services, model).Span, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 999
            ? status
            : throw new TemplateException("the status is no number from 100 to 999");

    private static string? HeaderText(Template template, ResponseModel? model, TemplateServices services) =>
        HeadText(Encoding.UTF8.GetString(template.Render(services, model).Span));

    // a head has no line ends or other control characters and is Latin-1; what a client sent must not break the answer
    public static string HeadText(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        return string.Create(text.Length, text, static (span, given) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = given[i] is >= ' ' and <= '~' or '\t' or >= '\u00A0' and <= '\u00FF' ? given[i] : ' ';
        });
    }
}
