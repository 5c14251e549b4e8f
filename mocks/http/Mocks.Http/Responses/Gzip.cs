using System.IO.Compression;

namespace Mocks.Http.Responses;

/// <summary>Packs and unpacks whole bodies.</summary>
internal static class Gzip
{
    private const int Limit = 256 * 1024 * 1024;

    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes.Span);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>False when the bytes are no gzip, or more than the limit when unpacked.</summary>
    public static bool TryUnpack(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> unpacked)
    {
        unpacked = default;
        var result = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (result.Length + read > Limit)
                    return false;
                result.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        unpacked = result.GetBuffer().AsMemory(0, (int)result.Length);
        return true;
    }
}
