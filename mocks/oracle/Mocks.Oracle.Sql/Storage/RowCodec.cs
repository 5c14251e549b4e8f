using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// Rows to and from bytes: each column is a length and the value in Oracle's own form.
/// <code>
/// 00            NULL
/// 01 .. FA      so many bytes follow
/// FB            4 bytes of length, big-endian, and as many bytes
/// FC            4 bytes: place among the objects beside the row
/// </code>
/// NULLs at the end are left out, so that a column added to the table needs no rewriting of its rows. Text is UTF-8, timestamps have
/// their 13th-byte form only with a zone offset; a named zone is kept as an object.
/// </summary>
internal sealed class RowCodec(IReadOnlyList<OracleType> types)
{
    private const byte LongForm = 0xFB;
    private const byte ObjectForm = 0xFC;
    private const int LongestShort = 0xFA;
    private const int ScalarRoom = 32;

    private readonly OracleTypeKind[] _kinds = [.. types.Select(t => t.Kind)];

    public int ColumnCount => _kinds.Length;

    public StoredRow Encode(ReadOnlySpan<Datum> values)
    {
        var last = values.Length;
        while (last > 0 && values[last - 1].IsNull)
            last--;
        var room = 0;
        for (var i = 0; i < last; i++)
            room += RoomFor(values[i], _kinds[i]);
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        List<object>? objects = null;
        var used = 0;
        for (var i = 0; i < last; i++)
            used += Write(values[i], _kinds[i], buffer.AsSpan(used), ref objects);
        var bytes = buffer.AsSpan(0, used).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return new StoredRow(bytes, objects?.ToArray());
    }

    /// <summary>One column; those in front of it are only stepped over.</summary>
    public Datum Decode(StoredRow row, int column)
    {
        var rest = row.Bytes.AsSpan();
        for (var i = 0; i < column && !rest.IsEmpty; i++)
            rest = rest[Skip(rest)..];
        return rest.IsEmpty ? Datum.Null : Read(rest, _kinds[column], row.Objects);
    }

    /// <summary>All columns.</summary>
    public void Decode(StoredRow row, Span<Datum> values)
    {
        var rest = row.Bytes.AsSpan();
        for (var i = 0; i < _kinds.Length; i++)
        {
            values[i] = rest.IsEmpty ? Datum.Null : Read(rest, _kinds[i], row.Objects);
            if (!rest.IsEmpty)
                rest = rest[Skip(rest)..];
        }
    }

    /// <summary>Some columns, in ascending order, each to its slot.</summary>
    /// <param name="texts">By place in <paramref name="columns"/>: where a text is looked for before it is made; null for columns without one, or for all.</param>
    public void Decode(StoredRow row, ReadOnlySpan<(int Column, int Slot)> columns, Datum[] slots, RepeatedTexts?[]? texts)
    {
        var rest = row.Bytes.AsSpan();
        var at = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var (column, slot) = columns[i];
            for (; at < column && !rest.IsEmpty; at++)
                rest = rest[Skip(rest)..];
            if (rest.IsEmpty)
                slots[slot] = Datum.Null;
            else if (texts?[i] is { } repeated && rest[0] is > 0 and <= RepeatedTexts.LongestBytes)
                slots[slot] = Datum.Text(repeated.Get(rest.Slice(1, rest[0])));
            else
                slots[slot] = Read(rest, _kinds[column], row.Objects);
        }
    }

    public bool IsText(int column) => IsText(_kinds[column]);

    private static int Skip(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        <= LongestShort => 1 + bytes[0],
        LongForm => 5 + BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        _ => 5,
    };

    private static bool IsText(OracleTypeKind kind) => kind is OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Char
        or OracleTypeKind.NChar or OracleTypeKind.Long;

    private static bool IsRaw(OracleTypeKind kind) => kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw;

    private static int RoomFor(Datum value, OracleTypeKind kind) =>
        value.IsNull ? 1
        : IsText(kind) ? 5 + Encoding.UTF8.GetMaxByteCount(value.AsText().Length)
        : IsRaw(kind) ? 5 + value.AsRaw().Length
        : ScalarRoom;

    private static int Write(Datum value, OracleTypeKind kind, Span<byte> buffer, ref List<object>? objects)
    {
        if (value.IsNull)
        {
            buffer[0] = 0;
            return 1;
        }
        if (IsText(kind))
            return WriteText(value.AsText(), buffer);
        if (IsRaw(kind))
            return WriteBytes(value.AsRaw(), buffer);
        var length = WriteScalar(value, kind, buffer[1..]);
        if (length > 0)
        {
            buffer[0] = (byte)length;
            return 1 + length;
        }
        objects ??= [];
        buffer[0] = ObjectForm;
        BinaryPrimitives.WriteInt32BigEndian(buffer[1..], objects.Count);
        objects.Add(kind is OracleTypeKind.TimestampTz ? value.AsTimestamp() : value.AsObject()!); // not NULL
        return 5;
    }

    private static int WriteText(string text, Span<byte> buffer)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var head = WriteLength(length, buffer);
        return head + Encoding.UTF8.GetBytes(text, buffer[head..]);
    }

    private static int WriteBytes(ReadOnlySpan<byte> bytes, Span<byte> buffer)
    {
        var head = WriteLength(bytes.Length, buffer);
        bytes.CopyTo(buffer[head..]);
        return head + bytes.Length;
    }

    private static int WriteLength(int length, Span<byte> buffer)
    {
        if (length <= LongestShort)
        {
            buffer[0] = (byte)length;
            return 1;
        }
        buffer[0] = LongForm;
        BinaryPrimitives.WriteInt32BigEndian(buffer[1..], length);
        return 5;
    }

    /// <summary>How many bytes were written; 0 for what is kept beside the row.</summary>
    private static int WriteScalar(Datum value, OracleTypeKind kind, Span<byte> buffer)
    {
        switch (kind)
        {
            case OracleTypeKind.Number or OracleTypeKind.Float:
                return value.AsNumber().WriteBytes(buffer);
            case OracleTypeKind.Date:
                value.AsDate().WriteBytes(buffer);
                return 7;
            case OracleTypeKind.Timestamp:
                return value.AsTimestamp().WriteBytes(buffer, compact: true);
            case OracleTypeKind.TimestampLtz:
                return value.AsTimestamp().InZone(OracleTimeZone.Utc).WriteBytes(buffer);
            case OracleTypeKind.TimestampTz:
                var timestamp = value.AsTimestamp();
                return timestamp.Zone is { IsRegion: true } ? 0 : timestamp.WriteBytes(buffer);
            case OracleTypeKind.IntervalYM:
                value.AsIntervalYM().WriteBytes(buffer);
                return 5;
            case OracleTypeKind.IntervalDS:
                value.AsIntervalDS().WriteBytes(buffer);
                return 11;
            case OracleTypeKind.BinaryDouble:
                BinaryPrimitives.WriteDoubleBigEndian(buffer, value.AsDouble());
                return 8;
            case OracleTypeKind.BinaryFloat:
                BinaryPrimitives.WriteSingleBigEndian(buffer, value.AsSingle());
                return 4;
            case OracleTypeKind.Boolean:
                buffer[0] = value.AsBoolean() ? (byte)1 : (byte)0;
                return 1;
            default:
                return 0;
        }
    }

    private static Datum Read(ReadOnlySpan<byte> bytes, OracleTypeKind kind, object[]? objects)
    {
        var head = bytes[0];
        if (head == 0)
            return Datum.Null;
        if (head == ObjectForm)
        {
            var value = objects![BinaryPrimitives.ReadInt32BigEndian(bytes[1..])]; // the row was written with it
            return value is OracleTimestamp timestamp ? Datum.Timestamp(timestamp) : Datum.Object(value);
        }
        var body = head == LongForm ? bytes.Slice(5, BinaryPrimitives.ReadInt32BigEndian(bytes[1..])) : bytes.Slice(1, head);
        if (IsText(kind))
            return Datum.Text(Encoding.UTF8.GetString(body));
        return IsRaw(kind) ? Datum.Raw(body.ToArray()) : ReadScalar(body, kind);
    }

    private static Datum ReadScalar(ReadOnlySpan<byte> bytes, OracleTypeKind kind) => kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => Datum.Number(OracleNumber.FromBytes(bytes)),
        OracleTypeKind.Date => Datum.Date(OracleDate.FromBytes(bytes)),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => Datum.Timestamp(OracleTimestamp.FromBytes(bytes)),
        OracleTypeKind.IntervalYM => Datum.Interval(OracleIntervalYM.FromBytes(bytes)),
        OracleTypeKind.IntervalDS => Datum.Interval(OracleIntervalDS.FromBytes(bytes)),
        OracleTypeKind.BinaryDouble => Datum.Double(BinaryPrimitives.ReadDoubleBigEndian(bytes)),
        OracleTypeKind.BinaryFloat => Datum.Single(BinaryPrimitives.ReadSingleBigEndian(bytes)),
        OracleTypeKind.Boolean => Datum.Boolean(bytes[0] != 0),
        _ => throw new InvalidOperationException($"{kind} is not kept in a row's bytes"),
    };
}
