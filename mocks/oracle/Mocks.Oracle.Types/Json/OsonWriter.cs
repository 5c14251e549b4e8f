using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>JSON values as OSON; <see cref="OsonReader"/> has the layout. Offsets are always four bytes wide and absolute.</summary>
public sealed class OsonWriter
{
    private readonly OsonNames _names;
    private readonly int _nameWidth;
    private byte[] _tree = new byte[256];
    private int _used;

    private OsonWriter(OsonNames names)
    {
        _names = names;
        _nameWidth = names.Count > ushort.MaxValue ? 4 : names.Count > byte.MaxValue ? 2 : 1;
    }

    public static byte[] Write(JsonValue value)
    {
        var names = new OsonNames(NamesIn(value));
        var writer = new OsonWriter(names);
        writer.WriteNode(value);
        return writer.Document(value.IsScalar);
    }

    private static IEnumerable<string> NamesIn(JsonValue value) => value switch
    {
        JsonObject o => o.Members.SelectMany(m => NamesIn(m.Value).Prepend(m.Name)),
        JsonArray array => array.Items.SelectMany(NamesIn),
        _ => [],
    };

    private byte[] Document(bool isScalar)
    {
        var output = new ArrayBufferWriter<byte>(_used + 64);
        var hasLong = _names.LongCount > 0;
        var flags = OsonFlags.InlineLeaf | OsonFlags.LengthInNode | (_used > ushort.MaxValue ? OsonFlags.Tree32 : OsonFlags.None);
        var wideSegment = _names.Short.Length > ushort.MaxValue;
        if (isScalar)
            flags |= OsonFlags.IsScalar;
        else
            flags |= OsonFlags.HashId8 | OsonFlags.TinyNodes | (wideSegment ? OsonFlags.NameSegment32 : OsonFlags.None)
                | (_nameWidth == 4 ? OsonFlags.Names32 : _nameWidth == 2 ? OsonFlags.Names16 : OsonFlags.None);
        ReadOnlySpan<byte> magic = [0xFF, 0x4A, 0x5A, hasLong ? (byte)3 : (byte)1];
        output.Write(magic);
        OsonNames.WriteInteger(output, (int)flags, 2);
        if (!isScalar)
        {
            OsonNames.WriteInteger(output, _names.ShortCount, _nameWidth);
            OsonNames.WriteInteger(output, _names.Short.Length, wideSegment ? 4 : 2);
            if (hasLong)
            {
                OsonNames.WriteInteger(output, _names.Long.Length > ushort.MaxValue ? 0 : 0x100, 2);
                OsonNames.WriteInteger(output, _names.LongCount, 4);
                OsonNames.WriteInteger(output, _names.Long.Length, 4);
            }
        }
        OsonNames.WriteInteger(output, _used, _used > ushort.MaxValue ? 4 : 2);
        if (!isScalar)
        {
            OsonNames.WriteInteger(output, 0, 2);
            _names.Write(output);
        }
        output.Write(_tree.AsSpan(0, _used));
        return output.WrittenSpan.ToArray();
    }

    private Span<byte> Reserve(int count)
    {
        if (_used + count > _tree.Length)
            Array.Resize(ref _tree, Math.Max(_tree.Length * 2, _used + count));
        _used += count;
        return _tree.AsSpan(_used - count, count);
    }

    private void WriteByte(byte value) => Reserve(1)[0] = value;

    private void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    private void WriteNode(JsonValue value)
    {
        switch (value)
        {
            case JsonObject o:
                WriteContainer(OsonNode.Object, o.Members.Length);
                var names = _used;
                Reserve(o.Members.Length * _nameWidth);
                var memberOffsets = _used;
                Reserve(o.Members.Length * 4);
                for (var i = 0; i < o.Members.Length; i++)
                {
                    PutNumber(names + i * _nameWidth, _names.NumberOf(o.Members[i].Name), _nameWidth);
                    PutNumber(memberOffsets + i * 4, _used, 4);
                    WriteNode(o.Members[i].Value);
                }
                break;
            case JsonArray array:
                WriteContainer(OsonNode.Array, array.Items.Length);
                var offsets = _used;
                Reserve(array.Items.Length * 4);
                for (var i = 0; i < array.Items.Length; i++)
                {
                    PutNumber(offsets + i * 4, _used, 4);
                    WriteNode(array.Items[i]);
                }
                break;
            case JsonScalar scalar:
                WriteScalar(scalar);
                break;
        }
    }

    private void PutNumber(int at, int value, int width)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        bytes[(4 - width)..].CopyTo(_tree.AsSpan(at));
    }

    private void WriteContainer(byte node, int count)
    {
        var width = count > ushort.MaxValue ? 4 : count > byte.MaxValue ? 2 : 1;
        WriteByte((byte)(node | OsonNode.WideOffsets | (width == 4 ? OsonNode.Count32 : width == 2 ? OsonNode.Count16 : 0)));
        WriteCount(count, width);
    }

    private void WriteCount(int count, int width)
    {
        var at = _used;
        Reserve(width);
        PutNumber(at, count, width);
    }

    private void WriteScalar(JsonScalar value)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                WriteByte(OsonNode.Null);
                break;
            case JsonKind.Boolean:
                WriteByte(value.Value.AsBoolean() ? OsonNode.True : OsonNode.False);
                break;
            case JsonKind.Number:
                var number = value.Value.AsNumber().ToBytes();
                WriteByte(OsonNode.Number8);
                WriteByte((byte)number.Length);
                WriteBytes(number);
                break;
            case JsonKind.BinaryDouble:
                WriteByte(OsonNode.BinaryDouble);
                BinaryFloating.Write(Reserve(8), value.Value.AsDouble());
                break;
            case JsonKind.BinaryFloat:
                WriteByte(OsonNode.BinaryFloat);
                BinaryFloating.Write(Reserve(4), value.Value.AsSingle());
                break;
            case JsonKind.Binary:
                WriteBinary(value.Value.AsRaw());
                break;
            case JsonKind.Vector:
                var image = VectorImage.Write((OracleVector)value.Value.AsObject()!); // the kind says so
                WriteByte(OsonNode.Extended);
                WriteByte(OsonNode.Vector);
                WriteCount(image.Length, 4);
                WriteBytes(image);
                break;
            case JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz or JsonKind.IntervalYM or JsonKind.IntervalDS:
                WriteDatetime(value);
                break;
            default:
                WriteText(value.Text);
                break;
        }
    }

    private void WriteDatetime(JsonScalar value)
    {
        switch (value.Kind)
        {
            case JsonKind.Date:
                WriteByte(OsonNode.Date);
                value.Value.AsDate().WriteBytes(Reserve(7));
                break;
            case JsonKind.Timestamp:
                WriteByte(OsonNode.Timestamp);
                value.Value.AsTimestamp().WithoutZone().WriteBytes(Reserve(11));
                break;
            case JsonKind.TimestampTz:
                var zoned = value.Value.AsTimestamp();
                WriteByte(OsonNode.TimestampTz);
                zoned.InZone(OracleTimeZone.FromOffset(zoned.OffsetMinutes)).WriteBytes(Reserve(13));
                break;
            case JsonKind.IntervalYM:
                WriteByte(OsonNode.IntervalYM);
                value.Value.AsIntervalYM().WriteBytes(Reserve(5));
                break;
            default:
                WriteByte(OsonNode.IntervalDS);
                value.Value.AsIntervalDS().WriteBytes(Reserve(11));
                break;
        }
    }

    private void WriteBinary(byte[] bytes)
    {
        var wide = bytes.Length > ushort.MaxValue;
        WriteByte(wide ? OsonNode.Binary32 : OsonNode.Binary16);
        WriteCount(bytes.Length, wide ? 4 : 2);
        WriteBytes(bytes);
    }

    private void WriteText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var width = bytes.Length > ushort.MaxValue ? 4 : bytes.Length > byte.MaxValue ? 2 : 1;
        WriteByte(width switch { 4 => OsonNode.String32, 2 => OsonNode.String16, _ => OsonNode.String8 });
        WriteCount(bytes.Length, width);
        WriteBytes(bytes);
    }
}
