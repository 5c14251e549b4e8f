using System.Buffers.Binary;
using System.Text;
using static Mocks.Oracle.Types.ObjectImageFlags;

namespace Mocks.Oracle.Types;

/// <summary>Reads what <see cref="ObjectImageWriter"/> describes.</summary>
/// <exception cref="ArgumentException">The bytes are no image of such a type: this, <see cref="InvalidOperationException"/> or <see cref="IndexOutOfRangeException"/>.</exception>
public ref struct ObjectImageReader
{
    private readonly Func<byte[], Lob> _find;
    private ReadOnlySpan<byte> _rest;

    private ObjectImageReader(ReadOnlySpan<byte> image, Func<byte[], Lob> find)
    {
        _rest = image;
        _find = find;
    }

    /// <param name="type">Of the value.</param>
    /// <param name="image">The whole image.</param>
    /// <param name="find">The LOB of a locator.</param>
    public static Datum Read(CompositeDetail type, ReadOnlySpan<byte> image, Func<byte[], Lob> find)
    {
        var reader = new ObjectImageReader(image, find);
        var flags = reader.Byte();
        reader.Byte();
        reader.Length();
        if ((flags & IsDegenerate) != 0)
            throw new ArgumentException("an image that is a locator", nameof(image));
        if ((flags & HasNoPrefix) == 0)
            reader.Take(reader.Length());
        return reader.Body(type);
    }

    private Datum Body(CompositeDetail type) => type.Form == CompositeForm.Attributes ? Attributes(type) : Elements(type);

    private Datum Attributes(CompositeDetail type)
    {
        var parts = new List<(int, Datum)>(type.Parts.Count);
        foreach (var (_, part) in type.Parts)
            parts.Add((parts.Count + 1, Value(part, isElement: false)));
        return type.Make(parts);
    }

    private Datum Elements(CompositeDetail type)
    {
        var flags = Byte();
        var count = Length();
        if (count > _rest.Length)
            throw new ArgumentException("more elements than bytes", nameof(type));
        var elements = new List<(int, Datum)>(count);
        for (var i = 1; i <= count; i++)
        {
            var index = (flags & HasIndexes) != 0 ? BinaryPrimitives.ReadInt32BigEndian(Take(4)) : i;
            elements.Add((index, Value(type.Parts[0].Type, isElement: true)));
        }

        return type.Make(elements);
    }

    private Datum Value(OracleType type, bool isElement)
    {
        if (type.Detail is CompositeDetail composite)
            return Composite(composite, isElement);
        if (_rest[0] == NullLength)
        {
            Byte();
            return Datum.Null;
        }

        var bytes = Take(Length());
        if (type.Detail?.IsMachineInteger == true)
            return Datum.Number(bytes.Length == 4 ? BinaryPrimitives.ReadInt32BigEndian(bytes) : OracleNumber.FromBytes(bytes).ToInt64());
        return Scalar(type, bytes);
    }

    private Datum Composite(CompositeDetail type, bool isElement)
    {
        if (_rest[0] == AtomicNull || (_rest[0] == NullLength && (isElement || type.Form != CompositeForm.Attributes)))
        {
            Byte();
            return Datum.Null;
        }

        return isElement || type.Form != CompositeForm.Attributes ? Read(type, Take(Length()), _find) : Attributes(type);
    }

    private readonly Datum Scalar(OracleType type, ReadOnlySpan<byte> bytes) => type.Kind switch
    {
        OracleTypeKind.NVarchar2 => Datum.Text(Encoding.BigEndianUnicode.GetString(bytes)),
        OracleTypeKind.NChar => Datum.Text(SqlConversion.Pad(Encoding.BigEndianUnicode.GetString(bytes), type)),
        OracleTypeKind.Varchar2 or OracleTypeKind.Long => Datum.Text(Encoding.UTF8.GetString(bytes)),
        OracleTypeKind.Char => Datum.Text(SqlConversion.Pad(Encoding.UTF8.GetString(bytes), type)),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => Datum.Raw(bytes.ToArray()),
        OracleTypeKind.Number or OracleTypeKind.Float => Datum.Number(OracleNumber.FromBytes(bytes)),
        OracleTypeKind.BinaryDouble => Datum.Double(BinaryFloating.ReadDouble(bytes)),
        OracleTypeKind.BinaryFloat => Datum.Single(BinaryFloating.ReadSingle(bytes)),
        OracleTypeKind.Boolean => Datum.Boolean(bytes[^1] != 0),
        OracleTypeKind.Date => Datum.Date(OracleDate.FromBytes(bytes[..7])),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz => Datum.Timestamp(OracleTimestamp.FromBytes(bytes)),
        OracleTypeKind.TimestampLtz => Local(OracleTimestamp.FromBytes(bytes)),
        OracleTypeKind.IntervalDS => Datum.Interval(OracleIntervalDS.FromBytes(bytes)),
        OracleTypeKind.IntervalYM => Datum.Interval(OracleIntervalYM.FromBytes(bytes)),
        OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob => Datum.Lob(_find(bytes.ToArray())),
        _ => throw new OraException(OraError.UnimplementedFeature, 0, ": attributes of type " + type),
    };

    private static Datum Local(OracleTimestamp utc) => Datum.Timestamp(OracleTimestamp.FromUtc(utc.Local, utc.Nanoseconds, OracleTimeZone.Utc));

    private int Length()
    {
        var head = Byte();
        if (head != LongLength)
            return head;
        var length = BinaryPrimitives.ReadInt32BigEndian(Take(4));
        return length >= 0 ? length : throw new InvalidOperationException("a negative length");
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
