using System.IO.Compression;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_COMPRESS: RAW and BLOB in the format of gzip.</summary>
internal static class UtlCompress
{
    private const int BestQuality = 9;
    private const int DefaultQuality = 6;
    private const int MostRawBytes = 32767;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("UTL_COMPRESS.LZ_COMPRESS", ["SRC", "QUALITY"], static a => Compress(Source(a), a.Has(1) ? a.Whole(1) : DefaultQuality)),
        Of("UTL_COMPRESS.LZ_UNCOMPRESS", ["SRC"], static a => Uncompress(Source(a))),
    ];

    /// <summary>A BLOB gives a BLOB, anything else a RAW.</summary>
    private static ScalarFunction Of(string name, string[] parameters, Func<PackageArguments, byte[]> body) => new(name, 1, parameters.Length, arguments =>
    {
        var isBlob = arguments[0].Type.Kind == OracleTypeKind.Blob;
        return new FunctionSignature(isBlob ? OracleType.Blob : PackageFunction.Bytes, [isBlob ? null : PackageFunction.Bytes, PackageFunction.Number], (frame, values) =>
        {
            if (values[0].IsNull)
                throw Ora.Error(29261);
            var result = body(new PackageArguments(frame, values));
            if (isBlob)
                return Datum.Lob(Lob.FromBytes(result));
            return result.Length <= MostRawBytes ? Datum.Raw(result) : throw Ora.Error(6502, 0, ": raw variable length too long");
        });
    })
    { AcceptsNull = true, Parameters = parameters };

    private static byte[] Source(PackageArguments a) => a[0].AsObject() is Lob lob ? lob.ToBytes() : a.Raw(0);

    private static byte[] Compress(byte[] source, int quality)
    {
        if (quality is < 1 or > BestQuality)
            throw Ora.Error(29261);
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, new ZLibCompressionOptions { CompressionLevel = quality }))
            gzip.Write(source);
        return target.ToArray();
    }

    private static byte[] Uncompress(byte[] source)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(source), CompressionMode.Decompress);
            using var target = new MemoryStream();
            gzip.CopyTo(target);
            return target.ToArray();
        }
        catch (InvalidDataException)
        {
            throw Ora.Error(29294);
        }
    }
}
