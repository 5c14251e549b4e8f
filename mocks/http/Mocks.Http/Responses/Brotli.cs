using System.IO.Compression;

namespace Mocks.Http.Responses;

/// <summary>Packs whole bodies in Brotli (RFC 7932).</summary>
internal static class Brotli
{
    // fast, and about as small as gzip makes it
    private const int Quality = 4;
    private const int Window = 22;

    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes.Span, packed, out var written, Quality, Window)
            ? packed.AsMemory(0, written)
            : throw new InvalidOperationException("the bound of Brotli's length does not hold");
    }
}
