using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Mocks.Http.Responses;

/// <summary>
/// Writes a body that is known whole. It is sent with its head, or of a file its end, when the request's handler has ended: what a client has
/// received whole is in the log of requests by then.
/// </summary>
internal static class WholeBody
{
    /// <summary>Bytes.</summary>
    private const long FileEnd = 4096;

    public static async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // the end of the handler sends what is written, unless the head has gone before
        if (response.HasStarted)
            await response.BodyWriter.WriteAsync(bytes, cancellationToken);
        else
            response.BodyWriter.Write(bytes.Span);
    }

    /// <summary>Streams a part of a file from disk; offset and length in bytes. The answer has that length.</summary>
    public static async ValueTask WriteFileAsync(HttpResponse response, string path, long offset, long length, CancellationToken cancellationToken)
    {
        var end = (int)Math.Min(length, FileEnd);
        using var file = File.OpenHandle(path, options: FileOptions.Asynchronous);
        if (length > end)
            await response.SendFileAsync(path, offset, length - end, cancellationToken);
        var memory = response.BodyWriter.GetMemory(end)[..end];
        for (var read = 0; read < end;)
        {
            var more = await RandomAccess.ReadAsync(file, memory[read..], offset + length - end + read, cancellationToken);
            if (more == 0)
                throw new IOException($"{path} is shorter than it was.");
            read += more;
        }

        response.BodyWriter.Advance(end);
    }

    /// <summary>Sends what was held back of an answer whose head has gone before, which the end of the handler alone would not.</summary>
    public static async ValueTask EndAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        if (response.HasStarted)
            await response.BodyWriter.FlushAsync(cancellationToken);
    }
}
