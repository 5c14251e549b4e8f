using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>
/// OSON, the binary form of JSON that drivers send; learnt from node-oracledb's oson.js.
/// <code>
/// FF 4A 5A, version (1, or 3 with long names), flags ×2
/// scalar:    tree size ×2|4, node
/// otherwise: number of short names ×1|2|4, size of their segment ×2|4
///            [version 3: flags ×2, number of long names ×4, size of their segment ×4]
///            tree size ×2|4, tiny nodes ×2
///            a segment each of short and long names: hash ×1|2 each, offset ×2|4 each, (length ×1|2, UTF-8) each
///            tree: nodes; a container has its number of children, of an object the numbers of the names, and offsets into the tree
/// </code>
/// Bytes that are no OSON raise ORA-40441.
/// </summary>
public ref struct OsonReader
{
    private const int MaxDepth = 1024;
    private const byte VersionWithLongNames = 3;
    private const int LongSegment16 = 0x100;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private int _tree;
    private int _nameWidth;
    private int _depth;
    private int _budget;
    private bool _relative;
    private string[] _names = [];

    private OsonReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        // every node takes a byte at least, unless offsets share nodes, which no writer does
        _budget = bytes.Length;
    }

    public static bool IsOson(ReadOnlySpan<byte> bytes) => bytes.Length > 4 && bytes[..3].SequenceEqual<byte>([0xFF, 0x4A, 0x5A]);

    public static JsonValue Read(ReadOnlySpan<byte> bytes)
    {
        if (!IsOson(bytes))
            throw Invalid();
        try
        {
            return new OsonReader(bytes).ReadDocument();
        }
        catch (ArgumentException)
        {
            throw Invalid(); // an offset or a length that leads out of the bytes
        }
        catch (IndexOutOfRangeException)
        {
            throw Invalid();
        }
    }

    private static OraException Invalid() => new(OraError.JsonSyntaxError);

    private byte Byte() => _bytes[_at++];

    private int UInt16()
    {
        var value = BinaryPrimitives.ReadUInt16BigEndian(_bytes[_at..]);
        _at += 2;
        return value;
    }

    private int Int32()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(_bytes[_at..]);
        _at += 4;
        return value >= 0 ? value : throw Invalid();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var bytes = _bytes.Slice(_at, count);
        _at += count;
        return bytes;
    }

    private JsonValue ReadDocument()
    {
        _at = 3;
        var version = Byte();
        var flags = (OsonFlags)UInt16();
        _relative = flags.HasFlag(OsonFlags.RelativeOffsets);
        if (flags.HasFlag(OsonFlags.IsScalar))
        {
            Take(flags.HasFlag(OsonFlags.Tree32) ? 4 : 2);
            _tree = _at;
            return ReadNode();
        }
        _nameWidth = flags.HasFlag(OsonFlags.Names32) ? 4 : flags.HasFlag(OsonFlags.Names16) ? 2 : 1;
        var shortCount = Sized(_nameWidth);
        var shortWidth = flags.HasFlag(OsonFlags.NameSegment32) ? 4 : 2;
        var shortSize = Sized(shortWidth);
        var (longCount, longSize, longWidth) = (0, 0, 4);
        if (version == VersionWithLongNames)
        {
            longWidth = (UInt16() & LongSegment16) != 0 ? 2 : 4;
            longCount = Int32();
            longSize = Int32();
        }
        Take(flags.HasFlag(OsonFlags.Tree32) ? 4 : 2);
        Take(2);
        if ((long)shortCount + longCount > _bytes.Length)
            throw Invalid();
        _names = new string[shortCount + longCount];
        ReadNames(_names.AsSpan(0, shortCount), shortWidth, shortSize, 1);
        ReadNames(_names.AsSpan(shortCount), longWidth, longSize, 2);
        _tree = _at;
        return ReadNode();
    }

    private int Sized(int width) => width switch { 1 => Byte(), 2 => UInt16(), _ => Int32() };

    private void ReadNames(Span<string> names, int offsetWidth, int size, int lengthWidth)
    {
        if (names.IsEmpty)
            return;
        Take(names.Length * lengthWidth);
        var offsets = _at;
        var segment = _bytes.Slice(_at + names.Length * offsetWidth, size);
        for (var i = 0; i < names.Length; i++)
        {
            _at = offsets + i * offsetWidth;
            var offset = Sized(offsetWidth);
            var length = lengthWidth == 1 ? segment[offset] : BinaryPrimitives.ReadUInt16BigEndian(segment[offset..]);
            names[i] = Encoding.UTF8.GetString(segment.Slice(offset + lengthWidth, length));
        }
        _at = offsets + names.Length * offsetWidth + size;
    }

    private JsonValue ReadNode()
    {
        if (--_budget < 0)
            throw Invalid();
        var node = Byte();
        if ((node & OsonNode.Container) != 0)
            return ReadContainer(node);
        return node switch
        {
            OsonNode.Null => JsonScalar.Null,
            OsonNode.True => JsonScalar.True,
            OsonNode.False => JsonScalar.False,
            OsonNode.String8 => Text(Byte()),
            OsonNode.String16 => Text(UInt16()),
            OsonNode.String32 => Text(Int32()),
            OsonNode.Number8 => Number(Byte()),
            OsonNode.BinaryDouble => JsonScalar.Of(JsonKind.BinaryDouble, Datum.Double(BinaryFloating.ReadDouble(Take(8)))),
            OsonNode.BinaryFloat => JsonScalar.Of(JsonKind.BinaryFloat, Datum.Single(BinaryFloating.ReadSingle(Take(4)))),
            OsonNode.Date => JsonScalar.Of(JsonKind.Date, Datum.Date(OracleDate.FromBytes(Take(7)))),
            OsonNode.Timestamp7 => JsonScalar.Of(JsonKind.Timestamp, Datum.Timestamp(OracleTimestamp.FromBytes(Take(7)))),
            OsonNode.Timestamp => JsonScalar.Of(JsonKind.Timestamp, Datum.Timestamp(OracleTimestamp.FromBytes(Take(11)))),
            OsonNode.TimestampTz => JsonScalar.Of(JsonKind.TimestampTz, Datum.Timestamp(OracleTimestamp.FromBytes(Take(13)))),
            OsonNode.IntervalYM => JsonScalar.Of(JsonKind.IntervalYM, Datum.Interval(OracleIntervalYM.FromBytes(Take(5)))),
            OsonNode.IntervalDS => JsonScalar.Of(JsonKind.IntervalDS, Datum.Interval(OracleIntervalDS.FromBytes(Take(11)))),
            OsonNode.Id => Binary(Byte()),
            OsonNode.Binary16 => Binary(UInt16()),
            OsonNode.Binary32 => Binary(Int32()),
            OsonNode.Extended => Byte() == OsonNode.Vector ? JsonScalar.Of(JsonKind.Vector, Datum.Object(VectorImage.Read(Take(Int32())))) : throw Invalid(),
            _ => ReadShort(node),
        };
    }

    /// <summary>Strings and numbers with their length in the node's byte.</summary>
    private JsonScalar ReadShort(byte node) => (node & 0xF0) switch
    {
        0x00 or 0x10 => Text(node),
        0x20 or 0x60 => Number((node & 0x0F) + 1),
        0x40 or 0x50 => Number(node & 0x0F),
        _ => throw Invalid(),
    };

    private JsonScalar Text(int length) => JsonScalar.String(Encoding.UTF8.GetString(Take(length)));

    private JsonScalar Number(int length) => JsonScalar.Number(OracleNumber.FromBytes(Take(length)));

    private JsonScalar Binary(int length) => JsonScalar.Of(JsonKind.Binary, Datum.Raw(Take(length).ToArray()));

    private JsonValue ReadContainer(byte node)
    {
        if (++_depth > MaxDepth)
            throw Invalid();
        var start = _at - 1 - _tree;
        var isArray = (node & OsonNode.IsArray) != 0;
        var offsetWidth = (node & OsonNode.WideOffsets) != 0 ? 4 : 2;
        int count, names, offsets;
        if ((node & OsonNode.CountMask) == OsonNode.CountMask)
        {
            var other = Sized(offsetWidth);
            offsets = _at;
            _at = _tree + other;
            count = Count(Byte());
            names = _at;
        }
        else
        {
            count = Count(node);
            names = _at;
            offsets = isArray ? _at : _at + count * _nameWidth;
        }
        if (count > _bytes.Length)
            throw Invalid();
        JsonValue value = isArray ? ReadItems(count, offsets, offsetWidth, start) : ReadMembers(count, names, offsets, offsetWidth, start);
        _depth--;
        return value;
    }

    private int Count(byte node) => (node & OsonNode.CountMask) switch
    {
        0 => Byte(),
        OsonNode.Count16 => UInt16(),
        OsonNode.Count32 => Int32(),
        _ => throw Invalid(),
    };

    private JsonValue ReadChild(int offsets, int index, int width, int container)
    {
        _at = offsets + index * width;
        var offset = Sized(width);
        _at = _tree + offset + (_relative ? container : 0);
        return ReadNode();
    }

    private JsonArray ReadItems(int count, int offsets, int width, int container)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>(count);
        for (var i = 0; i < count; i++)
            items.Add(ReadChild(offsets, i, width, container));
        return new JsonArray(items.MoveToImmutable());
    }

    private JsonObject ReadMembers(int count, int names, int offsets, int width, int container)
    {
        var members = ImmutableArray.CreateBuilder<JsonMemberValue>(count);
        for (var i = 0; i < count; i++)
        {
            _at = names + i * _nameWidth;
            var name = _names[Sized(_nameWidth) - 1];
            members.Add(new JsonMemberValue(name, ReadChild(offsets, i, width, container)));
        }
        return new JsonObject(members.MoveToImmutable());
    }
}
