using System.Buffers.Binary;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Values as they are stored: what DUMP prints, VSIZE counts and STANDARD_HASH hashes.</summary>
internal static class InternalBytes
{
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);

    /// <summary>Raises ORA-00932 for LOBs and types of objects.</summary>
    public static byte[] Of(Datum value, OracleType type)
    {
        switch (type.Kind)
        {
            case OracleTypeKind.NVarchar2 or OracleTypeKind.NChar:
                return Utf16.GetBytes(value.AsText());
            case OracleTypeKind.Number or OracleTypeKind.Float:
                return value.AsNumber().ToBytes();
            case OracleTypeKind.Date:
                return value.AsDate().ToBytes();
            case OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz:
                return OfTimestamp(value.AsTimestamp(), type);
            case OracleTypeKind.IntervalYM:
                return Written(5, span => value.AsIntervalYM().WriteBytes(span));
            case OracleTypeKind.IntervalDS:
                return Written(11, span => value.AsIntervalDS().WriteBytes(span));
            case OracleTypeKind.BinaryDouble:
                return OfDouble(value.AsDouble());
            case OracleTypeKind.BinaryFloat:
                return OfSingle(value.AsSingle());
            case OracleTypeKind.Raw or OracleTypeKind.LongRaw:
                return value.AsRaw();
            case OracleTypeKind.Boolean:
                return [value.AsBoolean() ? (byte)1 : (byte)0];
            default:
                return type.IsText || type.IsNull ? Encoding.UTF8.GetBytes(value.AsText()) : throw Ora.Error(932, 0, "-", type.FamilyName);
        }
    }

    private delegate void Writer(Span<byte> span);

    private static byte[] Written(int length, Writer write)
    {
        var bytes = new byte[length];
        write(bytes);
        return bytes;
    }

    private static byte[] OfTimestamp(OracleTimestamp timestamp, OracleType type)
    {
        Span<byte> buffer = stackalloc byte[13];
        var stored = type.Kind == OracleTypeKind.TimestampLtz ? timestamp.InZone(OracleTimeZone.Utc).WithoutZone() : timestamp;
        return buffer[..stored.WriteBytes(buffer, compact: true)].ToArray();
    }

    /// <summary>Big-endian with the sign flipped, of negative numbers all bits: the bytes sort as the numbers do.</summary>
    private static byte[] OfDouble(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value);
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, bits < 0 ? ~bits : bits ^ long.MinValue);
        return bytes;
    }

    private static byte[] OfSingle(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value == 0 ? 0 : value);
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bits < 0 ? ~bits : bits ^ int.MinValue);
        return bytes;
    }
}
