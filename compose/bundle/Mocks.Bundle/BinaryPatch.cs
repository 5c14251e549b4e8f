using System.Buffers.Binary;

namespace Mocks.Bundle;

/// <summary>
/// What makes one blob out of another, found by bsdiff: in a program of which little was changed nearly all addresses are others, and only
/// differences byte by byte stay small. Not compressed, because the bundle's xz does that; the probe in the images applies it.
/// <code>
/// new size:8  control size:8  difference size:8  control  difference  extra
/// control: (add:8 copy:8 seek:8)…
/// </code>
/// For each triple as many bytes of the old blob as "add" says are added to those of the difference, then "copy" bytes of the extra follow,
/// and the place in the old blob moves by "seek", which may be negative. All integers are little-endian.
/// </summary>
internal static class BinaryPatch
{
    private const int BsdiffHeader = 32;

    /// <exception cref="BundleException">bsdiff or bzip2 is not there or fails.</exception>
    public static async Task<byte[]> MakeAsync(byte[] from, byte[] to)
    {
        var folder = Directory.CreateTempSubdirectory("bundle");
        try
        {
            var (old, @new, patch) = (Path.Combine(folder.FullName, "old"), Path.Combine(folder.FullName, "new"), Path.Combine(folder.FullName, "patch"));
            await File.WriteAllBytesAsync(old, from);
            await File.WriteAllBytesAsync(@new, to);
            await Tool.PipeAsync("bsdiff", [old, @new, patch], ReadOnlyMemory<byte>.Empty);
            return await RewriteAsync(await File.ReadAllBytesAsync(patch));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // BSDIFF40: magic:8 control size:8 difference size:8 new size:8, then the three parts, each by bzip2; the sign of an integer is its highest bit
    private static async Task<byte[]> RewriteAsync(byte[] patch)
    {
        var controlEnd = BsdiffHeader + (int)Integer(patch.AsSpan(8));
        var differenceEnd = controlEnd + (int)Integer(patch.AsSpan(16));
        var control = await PlainAsync(patch.AsMemory(BsdiffHeader..controlEnd));
        var difference = await PlainAsync(patch.AsMemory(controlEnd..differenceEnd));
        var extra = await PlainAsync(patch.AsMemory(differenceEnd..));
        for (var i = 0; i < control.Length; i += sizeof(long))
            BinaryPrimitives.WriteInt64LittleEndian(control.AsSpan(i), Integer(control.AsSpan(i)));

        var header = new byte[3 * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(header, Integer(patch.AsSpan(24)));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), control.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), difference.Length);
        return [.. header, .. control, .. difference, .. extra];
    }

    private static Task<byte[]> PlainAsync(ReadOnlyMemory<byte> compressed) => Tool.PipeAsync("bzip2", ["--decompress", "--stdout"], compressed);

    private static long Integer(ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return value < 0 ? -(value & long.MaxValue) : value;
    }
}
