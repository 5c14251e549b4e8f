using System.Buffers.Binary;
using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>DUMP(value, format, start, length): type code, length and bytes in octal (8), decimal (10), hexadecimal (16) or as characters (17).</summary>
internal static class DumpFunction
{
    private const int WithCharacterSet = 1000;

    public static ScalarFunction Function => new("DUMP", 1, 4, arguments =>
    {
        var type = arguments[0].Type;
        var isStored = arguments[0] is BoundSlot;
        return new FunctionSignature(
            OracleType.Varchar2(OracleType.MaxSqlBytes), [null, OracleType.AnyNumber], (_, values) => Datum.Text(values[0].IsNull ? "NULL" : Dump(values, type, isStored)));
    })
    { AcceptsNull = true, IsNeverNull = true };

    private static string Dump(Datum[] values, OracleType type, bool isStored)
    {
        var format = Whole(values, 1, 10);
        var bytes = Bytes(values[0], type, isStored, out var code);
        var characterSet = format >= WithCharacterSet && type.IsText ? $" CharacterSet={(type.IsNational ? "AL16UTF16" : "AL32UTF8")}" : "";
        var start = Whole(values, 2, 0) switch { > 0 and var position => position - 1, < 0 and var fromEnd => Math.Max(0, bytes.Length + fromEnd), _ => 0 };
        var length = Whole(values, 3, 0) is var asked && asked == 0 ? bytes.Length : Math.Abs(asked);
        var shown = bytes.Skip(start).Take(length).Select(b => Shown(b, format % WithCharacterSet));
        return string.Create(CultureInfo.InvariantCulture, $"Typ={code} Len={bytes.Length}{characterSet}: {string.Join(',', shown)}");
    }

    private static int Whole(Datum[] values, int index, int otherwise)
    {
        if (index >= values.Length || values[index].IsNull)
            return otherwise;
        return values[index].AsNumber().ToInt32();
    }

    private static string Shown(byte b, int format) => format switch
    {
        8 => Convert.ToString(b, 8),
        16 => b.ToString("x", CultureInfo.InvariantCulture),
        17 => b is >= 0x20 and < 0x7F ? ((char)b).ToString() : b.ToString("x", CultureInfo.InvariantCulture),
        _ => b.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Datetimes that are no column's are in the server's working form, which has type codes of its own.</summary>
    private static byte[] Bytes(Datum value, OracleType type, bool isStored, out int code)
    {
        code = Code(type);
        if (isStored || !type.IsDatetime || type.Kind == OracleTypeKind.TimestampLtz)
            return InternalBytes.Of(value, type);
        code = type.Kind switch { OracleTypeKind.Date => 13, OracleTypeKind.Timestamp => 187, _ => 188 };
        var timestamp = type.Kind == OracleTypeKind.Date ? new OracleTimestamp(value.AsDate()) : value.AsTimestamp();
        var (year, month, day) = OracleDate.FromSeconds(timestamp.Seconds).Civil;
        var bytes = new byte[type.Kind == OracleTypeKind.Date ? 8 : 20];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)year);
        var time = timestamp.Seconds % OracleDate.SecondsPerDay;
        byte[] fields = [(byte)month, (byte)day, (byte)(time / 3600), (byte)(time / 60 % 60), (byte)(time % 60)];
        fields.CopyTo(bytes, 2);
        if (bytes.Length == 8)
            return bytes;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), timestamp.Nanoseconds);
        bytes[12] = (byte)(timestamp.OffsetMinutes / 60);
        bytes[13] = (byte)(timestamp.OffsetMinutes % 60);
        bytes[14] = type.Kind == OracleTypeKind.Timestamp ? (byte)3 : (byte)5;
        return bytes;
    }

    private static int Code(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 => 1,
        OracleTypeKind.Number or OracleTypeKind.Float => 2,
        OracleTypeKind.Long => 8,
        OracleTypeKind.Date => 12,
        OracleTypeKind.Raw => 23,
        OracleTypeKind.LongRaw => 24,
        OracleTypeKind.Char or OracleTypeKind.NChar => 96,
        OracleTypeKind.BinaryFloat => 100,
        OracleTypeKind.BinaryDouble => 101,
        OracleTypeKind.Timestamp => 180,
        OracleTypeKind.TimestampTz => 181,
        OracleTypeKind.IntervalYM => 182,
        OracleTypeKind.IntervalDS => 183,
        OracleTypeKind.TimestampLtz => 231,
        OracleTypeKind.Boolean => 252,
        _ => throw Ora.Error(932, 0, "-", type.FamilyName),
    };
}
