using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// Index keys whose byte order is the order of the index. A column is 01 and the value's bytes, or FF for NULL, which therefore comes
/// last; of a descending column all bytes are complemented. The encoding of the first columns is a prefix of that of all.
/// </summary>
internal sealed class KeyEncoder
{
    private const byte HasValue = 0x01;
    private const byte IsNull = 0xFF;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _sharedWriter;

    private readonly OracleTypeKind[] _kinds;
    private readonly bool[] _descending;

    public KeyEncoder(IReadOnlyList<OracleType> types, IReadOnlyList<bool> descending)
    {
        _kinds = [.. types.Select(t => t.Kind)];
        _descending = [.. descending];
    }

    /// <summary>The key of all columns, or of the first so many.</summary>
    public byte[] Encode(ReadOnlySpan<Datum> values)
    {
        var writer = Writer();
        for (var i = 0; i < values.Length; i++)
            Append(writer, values[i], i);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>The key that a row has in those of its columns; null when all are NULL.</summary>
    public byte[]? Encode(Datum[] row, int[] ordinals)
    {
        var writer = Writer();
        var allNull = true;
        for (var i = 0; i < ordinals.Length; i++)
        {
            allNull &= row[ordinals[i]].IsNull;
            Append(writer, row[ordinals[i]], i);
        }
        return allNull ? null : writer.WrittenSpan.ToArray();
    }

    /// <summary>The key with a row number behind it, which tells equal keys of a non-unique index apart.</summary>
    public byte[] Encode(ReadOnlySpan<Datum> values, long row)
    {
        var writer = Writer();
        for (var i = 0; i < values.Length; i++)
            Append(writer, values[i], i);
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(8), row);
        writer.Advance(8);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>The row number at the end of a key.</summary>
    public static long RowOf(ReadOnlySpan<byte> key) => BinaryPrimitives.ReadInt64BigEndian(key[^8..]);

    /// <summary>The least key that is greater than all with this prefix; null when there is none.</summary>
    public static byte[]? Successor(ReadOnlySpan<byte> prefix)
    {
        var end = prefix.Length;
        while (end > 0 && prefix[end - 1] == 0xFF)
            end--;
        if (end == 0)
            return null;
        var next = prefix[..end].ToArray();
        next[end - 1]++;
        return next;
    }

    private static ArrayBufferWriter<byte> Writer()
    {
        var writer = _sharedWriter ??= new ArrayBufferWriter<byte>(64);
        writer.ResetWrittenCount();
        return writer;
    }

    private void Append(ArrayBufferWriter<byte> writer, Datum value, int column)
    {
        var start = writer.WrittenCount;
        AppendColumn(writer, value, _kinds[column]);
        if (_descending[column])
            Complement(writer, start);
    }

    private static void AppendColumn(ArrayBufferWriter<byte> writer, Datum value, OracleTypeKind kind)
    {
        if (value.IsNull)
        {
            writer.Write<byte>([IsNull]);
            return;
        }
        writer.Write<byte>([HasValue]);
        switch (kind)
        {
            case OracleTypeKind.Number or OracleTypeKind.Float:
                // no digit is 00, so that this ends a number below every longer one
                Span<byte> number = stackalloc byte[OracleNumber.MaxBytes + 1];
                var length = value.AsNumber().WriteBytes(number);
                number[length] = 0;
                writer.Write((ReadOnlySpan<byte>)number[..(length + 1)]);
                break;
            case OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long:
                AppendEscaped(writer, Encoding.UTF8.GetBytes(value.AsText()));
                break;
            case OracleTypeKind.Char or OracleTypeKind.NChar:
                AppendEscaped(writer, Encoding.UTF8.GetBytes(value.AsText().TrimEnd(' ')));
                break;
            case OracleTypeKind.Raw or OracleTypeKind.LongRaw:
                AppendEscaped(writer, value.AsRaw());
                break;
            default:
                AppendFixed(writer, value, kind);
                break;
        }
    }

    /// <summary>00 is written 00 FF, the end 00 00.</summary>
    private static void AppendEscaped(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            writer.Write(bytes[..(zero + 1)]);
            writer.Write<byte>([0xFF]);
            bytes = bytes[(zero + 1)..];
        }
        writer.Write(bytes);
        writer.Write<byte>([0x00, 0x00]);
    }

    private static void AppendFixed(ArrayBufferWriter<byte> writer, Datum value, OracleTypeKind kind)
    {
        switch (kind)
        {
            case OracleTypeKind.Date:
                AppendInt64(writer, value.AsDate().Ticks);
                break;
            case OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz:
                AppendInt64(writer, value.AsTimestamp().Seconds);
                AppendInt64(writer, value.AsTimestamp().Nanoseconds);
                break;
            case OracleTypeKind.IntervalYM:
                AppendInt64(writer, value.AsIntervalYM().Months);
                break;
            case OracleTypeKind.IntervalDS:
                AppendInt64(writer, value.AsIntervalDS().TotalSeconds);
                AppendInt64(writer, value.AsIntervalDS().Nanoseconds);
                break;
            case OracleTypeKind.BinaryDouble:
                AppendDouble(writer, value.AsDouble());
                break;
            case OracleTypeKind.BinaryFloat:
                AppendDouble(writer, value.AsSingle());
                break;
            case OracleTypeKind.Boolean:
                writer.Write<byte>([value.AsBoolean() ? (byte)1 : (byte)0]);
                break;
            case OracleTypeKind.RowId or OracleTypeKind.URowId:
                var rowId = value.AsRowId();
                AppendInt64(writer, ((long)rowId.ObjectNumber << 16) | rowId.File);
                AppendInt64(writer, ((long)rowId.Block << 16) | rowId.Row);
                break;
            default:
                throw new OraException(OraError.CannotCreateIndexOnExpression, 0, new OracleType(kind).FamilyName);
        }
    }

    private static void AppendInt64(ArrayBufferWriter<byte> writer, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(8), value ^ long.MinValue);
        writer.Advance(8);
    }

    /// <summary>NaN is one value, and the greatest; -0 is 0.</summary>
    private static void AppendDouble(ArrayBufferWriter<byte> writer, double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value == 0 ? 0 : value);
        if (double.IsNaN(value))
            bits = long.MaxValue;
        AppendInt64(writer, bits >= 0 ? bits : long.MinValue - bits - 1);
    }

    private static void Complement(ArrayBufferWriter<byte> writer, int start)
    {
        // the buffer is the writer's own, and what it handed out stays where it is until it grows
        var written = System.Runtime.InteropServices.MemoryMarshal.AsMemory(writer.WrittenMemory[start..]).Span;
        foreach (ref var b in written)
            b = (byte)~b;
    }
}
