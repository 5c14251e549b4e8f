using System.Buffers.Binary;

namespace Mocks.Probe;

/// <summary>
/// Makes a blob of a newer bundle out of an older one's, on hosts that have no program for it: <c>probe patch OLD PATCH</c> writes it to stdout.
/// <code>
/// new size:8  control size:8  difference size:8  control  difference  extra
/// control: (add:8 copy:8 seek:8)…
/// </code>
/// For each triple as many bytes of the old blob as "add" says are added to those of the difference, then "copy" bytes of the extra follow,
/// and the place in the old blob moves by "seek", which may be negative. All integers are little-endian.
/// </summary>
internal static class Patch
{
    private const int HeaderSize = 24;

    /// <exception cref="IOException">A file is not there, or ends too early.</exception>
    public static void Apply(string oldPath, string patchPath, Stream output)
    {
        using var old = File.OpenRead(oldPath);
        using var control = File.OpenRead(patchPath);
        using var difference = File.OpenRead(patchPath);
        using var extra = File.OpenRead(patchPath);
        var rest = Integer(control);
        var controlSize = Integer(control);
        difference.Position = HeaderSize + controlSize;
        extra.Position = difference.Position + Integer(control);
        while (rest > 0)
        {
            var (add, copy, seek) = (Integer(control), Integer(control), Integer(control));
            Copy(difference, add, old, output);
            Copy(extra, copy, null, output);
            old.Position += seek;
            rest -= add + copy;
        }
    }

    private static void Copy(FileStream from, long count, FileStream? added, Stream output)
    {
        var bytes = new byte[65536];
        var others = new byte[bytes.Length];
        while (count > 0)
        {
            var part = (int)Math.Min(count, bytes.Length);
            from.ReadExactly(bytes, 0, part);
            if (added is not null)
            {
                added.ReadExactly(others, 0, part);
                for (var i = 0; i < part; i++)
                    bytes[i] += others[i];
            }

            output.Write(bytes, 0, part);
            count -= part;
        }
    }

    private static long Integer(FileStream stream)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
