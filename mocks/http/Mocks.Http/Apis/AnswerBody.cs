using Microsoft.AspNetCore.Http;
using Mocks.Http.Responses;

namespace Mocks.Http.Apis;

/// <summary>Sends a body that is whole: with its length, and without itself to HEAD.</summary>
internal static class AnswerBody
{
    public static async Task<ReadOnlyMemory<byte>> WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var response = context.Response;
        if (response.StatusCode is 204 or 304 or < 200)
            return default;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method) && !body.IsEmpty)
            await WholeBody.WriteAsync(response, body, cancellationToken);
        return body;
    }
}
