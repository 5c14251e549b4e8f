using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Mocks.Http.Responses;

/// <summary>A body file that a client asks for by its own path: served as from a web root where no stub matches, as WireMock does.</summary>
internal static class StaticFile
{
    private const string UnknownType = "application/json";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Null when the request is for no file.</summary>
    public static BodySource? Find(BodyFiles files, string method, string path) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? files.Find(Uri.UnescapeDataString(path)) : null;

    public static async Task WriteAsync(HttpContext context, BodySource file, string path, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = Types.TryGetContentType(path, out var type) ? type : UnknownType;
        response.Headers.AcceptRanges = "bytes";
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (file is LargeFileBody large)
        {
            response.ContentLength = large.Length;
            if (!isHead)
                await WholeBody.WriteFileAsync(response, large.Path, 0, large.Length, cancellationToken);
        }
        else if (file is FixedBody { Bytes: var bytes })
        {
            response.ContentLength = bytes.Length;
            if (!isHead)
                await WholeBody.WriteAsync(response, bytes, cancellationToken);
        }
    }
}
