using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using static Mocks.Oracle.Types.ObjectImageFlags;

namespace Mocks.Oracle.Types;

/// <summary>
/// The image of an object or collection (node-oracledb <c>dbObject.js</c>, _packData).
/// <code>
/// 1  flags: 80 always, 08 collection, 04 no prefix      of a collection:            of an object: its attributes
/// 1  version, 1                                         1  flags: 10 with indexes   one after the other
/// 5  FE, length of the whole image                      1|5  how many elements
/// 2  of a collection: prefix, 01 01                     4  index, if there are any, and the element, for each
/// </code>
/// A value is a length and its bytes; FF is NULL, FD an object that is NULL. An object within an object has no header;
/// whatever is in a collection, and collections, are whole images of their own.
/// </summary>
/// <param name="locate">Makes a locator for a LOB.</param>
public sealed class ObjectImageWriter(Func<Lob, byte[]> locate)
{
    private const int LengthPlace = 3;

    private readonly ArrayBufferWriter<byte> _output = new();

    /// <param name="type">The value's.</param>
    /// <param name="value">Not NULL.</param>
    /// <param name="locate">Makes a locator for a LOB.</param>
    public static byte[] Write(CompositeDetail type, Datum value, Func<Lob, byte[]> locate)
    {
        var writer = new ObjectImageWriter(locate);
        writer.WriteImage(type, value);
        var image = writer._output.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(LengthPlace), image.Length);
        return image;
    }

    private void WriteImage(CompositeDetail type, Datum value)
    {
        var isCollection = type.Form != CompositeForm.Attributes;
        WriteByte((byte)(Version81 | (isCollection ? IsCollection : HasNoPrefix)));
        WriteByte(ImageVersion);
        WriteByte(LongLength);
        WriteInt32(0);
        if (isCollection)
        {
            WriteByte(1);
            WriteByte(1);
            WriteElements(type, value);
        }
        else
        {
            WriteAttributes(type, value);
        }
    }

    private void WriteElements(CompositeDetail type, Datum value)
    {
        var elements = type.Take(value).ToList();
        WriteByte(type.Form == CompositeForm.IndexTable ? HasIndexes : (byte)0);
        WriteLength(elements.Count);
        foreach (var (index, element) in elements)
        {
            if (type.Form == CompositeForm.IndexTable)
                WriteInt32(index);
            WriteValue(type.Parts[0].Type, element, isElement: true);
        }
    }

    private void WriteAttributes(CompositeDetail type, Datum value)
    {
        var i = 0;
        foreach (var (_, attribute) in type.Take(value))
            WriteValue(type.Parts[i++].Type, attribute, isElement: false);
    }

    private void WriteValue(OracleType type, Datum value, bool isElement)
    {
        if (type.Detail is CompositeDetail composite)
            WriteComposite(composite, value, isElement);
        else if (value.IsNull)
            WriteByte(NullLength);
        else
            WriteBytes(Bytes(type, value));
    }

    private void WriteComposite(CompositeDetail type, Datum value, bool isElement)
    {
        if (value.IsNull)
            WriteByte(type.Form == CompositeForm.Attributes ? AtomicNull : NullLength);
        else if (isElement || type.Form != CompositeForm.Attributes)
            WriteBytes(Write(type, value, locate));
        else
            WriteAttributes(type, value);
    }

    private byte[] Bytes(OracleType type, Datum value)
    {
        if (type.Detail?.IsMachineInteger == true)
            return Int32(value.AsNumber().Round().ToInt32());
        switch (type.Kind)
        {
            case OracleTypeKind.NVarchar2 or OracleTypeKind.NChar:
                return Encoding.BigEndianUnicode.GetBytes(value.AsText());
            case OracleTypeKind.Varchar2 or OracleTypeKind.Char or OracleTypeKind.Long:
                return Encoding.UTF8.GetBytes(value.AsText());
            case OracleTypeKind.Raw or OracleTypeKind.LongRaw:
                return value.AsRaw();
            case OracleTypeKind.Boolean:
                return Int32(value.AsBoolean() ? 1 : 0);
            case OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob:
                return locate(value.AsLob());
            case OracleTypeKind.Xml:
                return XmlImage.Write(value.ToString());
            default:
                Span<byte> bytes = stackalloc byte[OracleNumber.MaxBytes];
                return bytes[..WriteScalar(type, value, bytes)].ToArray();
        }
    }

    private static int WriteScalar(OracleType type, Datum value, Span<byte> bytes)
    {
        switch (type.Kind)
        {
            case OracleTypeKind.Number or OracleTypeKind.Float:
                return value.AsNumber().WriteBytes(bytes);
            case OracleTypeKind.BinaryDouble:
                BinaryFloating.Write(bytes, value.AsDouble());
                return 8;
            case OracleTypeKind.BinaryFloat:
                BinaryFloating.Write(bytes, value.AsSingle());
                return 4;
            case OracleTypeKind.Date:
                value.AsDate().WriteBytes(bytes);
                return 7;
            case OracleTypeKind.Timestamp:
                return value.AsTimestamp().WithoutZone().WriteBytes(bytes);
            case OracleTypeKind.TimestampTz:
                return value.AsTimestamp().WriteBytes(bytes);
            case OracleTypeKind.TimestampLtz:
                return value.AsTimestamp().InZone(OracleTimeZone.Utc).WithoutZone().WriteBytes(bytes);
            case OracleTypeKind.IntervalDS:
                value.AsIntervalDS().WriteBytes(bytes);
                return 11;
            case OracleTypeKind.IntervalYM:
                value.AsIntervalYM().WriteBytes(bytes);
                return 5;
            default:
                throw new OraException(OraError.UnimplementedFeature, 0, ": attributes of type " + type);
        }
    }

    private static byte[] Int32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteLength(bytes.Length);
        _output.Write(bytes);
    }

    private void WriteLength(int length)
    {
        if (length <= LongestShort)
        {
            WriteByte((byte)length);
            return;
        }

        WriteByte(LongLength);
        WriteInt32(length);
    }

    private void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_output.GetSpan(4), value);
        _output.Advance(4);
    }

    private void WriteByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
