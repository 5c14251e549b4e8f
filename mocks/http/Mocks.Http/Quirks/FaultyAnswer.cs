using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mocks.Http.Responses;

namespace Mocks.Http.Quirks;

/// <summary>An answer as faults have it: late, another one, or the API's own with changes.</summary>
internal static class FaultyAnswer
{
    /// <param name="faults">Those that strike the request, in order.</param>
    /// <param name="answer">Writes the API's own answer.</param>
    /// <returns>False when the API was not asked.</returns>
    public static async Task<bool> WriteAsync(
        HttpContext context, IReadOnlyList<HttpFault> faults, Func<Task> answer, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var delay in faults.Select(fault => fault.Delay).OfType<Hosting.FaultDelay>())
            await Task.Delay(delay.Draw(), time, cancellationToken);
        if (faults.FirstOrDefault(fault => fault.Breaks is not null || fault.Status is not null) is { } instead)
        {
            if (instead.Breaks is { } fault)
                await FaultWriter.WriteAsync(context, fault, time, cancellationToken);
            else
                await WriteOtherAsync(context.Response, instead, cancellationToken);
            return false;
        }

        if (faults.Any(fault => fault.ChangesAnswer))
            await WriteChangedAsync(context, faults, answer, time, cancellationToken);
        else
            await answer();
        return true;
    }

    private static async Task WriteOtherAsync(HttpResponse response, HttpFault fault, CancellationToken cancellationToken)
    {
        response.StatusCode = fault.Status ?? StatusCodes.Status500InternalServerError;
        foreach (var (name, value) in fault.Headers)
            response.Headers[name] = value;
        if (fault.ContentType is not null)
            response.ContentType = fault.ContentType;
        var body = Encoding.UTF8.GetBytes(fault.Body ?? "");
        response.ContentLength = body.Length;
        if (body.Length > 0 && !HttpMethods.IsHead(response.HttpContext.Request.Method))
            await WholeBody.WriteAsync(response, body, cancellationToken);
    }

    private static async Task WriteChangedAsync(
        HttpContext context, IReadOnlyList<HttpFault> faults, Func<Task> answer, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await CaptureAsync(context, answer);
        if (context.RequestAborted.IsCancellationRequested || HttpMethods.IsHead(context.Request.Method))
            return;
        foreach (var fault in faults)
        {
            body = fault.Drift?.Apply(body) ?? body;
            if (fault.Malforms)
                body = body[..(body.Length * 2 / 3)];
            if (fault.ContentType is not null)
                context.Response.ContentType = fault.ContentType;
        }

        if (faults.Select(fault => fault.Truncates).LastOrDefault(kind => kind is not null) is { } kind)
        {
            await FaultWriter.WriteTruncatedAsync(context, body, kind == "chunk", time, cancellationToken);
            return;
        }

        if (body.Length == 0)
            return;
        if (faults.Select(fault => fault.Drip).LastOrDefault(drip => drip is not null) is { } drip)
        {
            context.Response.ContentLength = null;
            await ResponseWriter.DribbleAsync(context, body, drip, time, cancellationToken);
            return;
        }

        context.Response.ContentLength = body.Length;
        await WholeBody.WriteAsync(context.Response, body, cancellationToken);
    }

    /// <summary>The body that the API sends; its status and headers stand in the response, which has not begun.</summary>
    private static async Task<byte[]> CaptureAsync(HttpContext context, Func<Task> answer)
    {
        var own = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        var captured = new StreamResponseBodyFeature(memory);
        context.Request.Headers.Remove("Accept-Encoding"); // packed, it could not be changed
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await answer();
            await captured.Writer.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(own);
        }

        return memory.ToArray();
    }
}
