using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>The names of an OSON document: numbered by hash, length and text, short ones (up to 255 bytes) before long ones.</summary>
internal sealed class OsonNames
{
    private const int LongestShort = 255;

    private readonly List<byte[]> _short;
    private readonly List<byte[]> _long;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public OsonNames(IEnumerable<string> names)
    {
        var sorted = names.Distinct(StringComparer.Ordinal)
            .Select(n => (Name: n, Bytes: Encoding.UTF8.GetBytes(n)))
            .OrderBy(n => n.Bytes.Length > LongestShort)
            .ThenBy(n => Hash(n.Bytes))
            .ThenBy(n => n.Bytes.Length)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < sorted.Count; i++)
            _numbers[sorted[i].Name] = i + 1;
        _short = [.. sorted.Select(n => n.Bytes).Where(b => b.Length <= LongestShort)];
        _long = [.. sorted.Select(n => n.Bytes).Where(b => b.Length > LongestShort)];
        Short = Segment(_short, 1);
        Long = Segment(_long, 2);
    }

    public int ShortCount => _short.Count;

    public int LongCount => _long.Count;

    public int Count => _short.Count + _long.Count;

    /// <summary>The lengths and texts, without hashes and offsets.</summary>
    public byte[] Short { get; }

    public byte[] Long { get; }

    public int NumberOf(string name) => _numbers[name];

    /// <summary>Hashes, offsets and texts of both segments.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        Write(output, _short, Short, 1, Short.Length > ushort.MaxValue ? 4 : 2);
        Write(output, _long, Long, 2, Long.Length > ushort.MaxValue ? 4 : 2);
    }

    private static void Write(IBufferWriter<byte> output, List<byte[]> names, byte[] segment, int lengthWidth, int offsetWidth)
    {
        foreach (var name in names)
            WriteInteger(output, Hash(name), lengthWidth);
        var offset = 0;
        foreach (var name in names)
        {
            WriteInteger(output, offset, offsetWidth);
            offset += lengthWidth + name.Length;
        }
        output.Write(segment);
    }

    private static byte[] Segment(List<byte[]> names, int lengthWidth)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var name in names)
        {
            WriteInteger(output, name.Length, lengthWidth);
            output.Write(name);
        }
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The last byte of the 32-bit FNV-1a hash.</summary>
    private static byte Hash(byte[] name)
    {
        var hash = 0x811C9DC5;
        foreach (var b in name)
            hash = (hash ^ b) * 16777619;
        return (byte)hash;
    }

    internal static void WriteInteger(IBufferWriter<byte> output, int value, int width)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        output.Write(bytes[(4 - width)..]);
    }
}
