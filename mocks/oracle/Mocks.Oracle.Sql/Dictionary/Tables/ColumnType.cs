using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>A column's type as DATA_TYPE, DATA_LENGTH and their neighbours show it.</summary>
internal static class ColumnType
{
    public static string Name(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Varchar2 => "VARCHAR2",
        OracleTypeKind.NVarchar2 => "NVARCHAR2",
        OracleTypeKind.Char => "CHAR",
        OracleTypeKind.NChar => "NCHAR",
        OracleTypeKind.Number => "NUMBER",
        OracleTypeKind.Float => "FLOAT",
        OracleTypeKind.Raw => "RAW",
        OracleTypeKind.URowId => "UROWID",
        OracleTypeKind.Vector => "VECTOR",
        OracleTypeKind.Object or OracleTypeKind.Collection => (type.TypeName ?? "")[((type.TypeName ?? "").LastIndexOf('.') + 1)..],
        _ => type.ToString(),
    };

    /// <summary>The schema of a type that is not built in.</summary>
    public static string? Owner(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Xml => "SYS",
        OracleTypeKind.Object or OracleTypeKind.Collection when type.TypeName?.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot => type.TypeName[..dot],
        _ => null,
    };

    /// <summary>DATA_LENGTH: in bytes.</summary>
    public static long Length(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => 22,
        OracleTypeKind.Date => 7,
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampLtz => type.Scale == 0 ? 7 : 11,
        OracleTypeKind.TimestampTz => 13,
        OracleTypeKind.IntervalYM => 5,
        OracleTypeKind.IntervalDS => 11,
        OracleTypeKind.BinaryFloat => 4,
        OracleTypeKind.BinaryDouble => 8,
        OracleTypeKind.Boolean => 1,
        OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob => 4000,
        OracleTypeKind.Bfile => 530,
        OracleTypeKind.RowId => 10,
        OracleTypeKind.Json => 8200,
        OracleTypeKind.Xml => 2000,
        OracleTypeKind.Long or OracleTypeKind.LongRaw => 0,
        _ => type.ByteLength,
    };

    public static int? Precision(TableColumn column) => column.Type.Kind switch
    {
        OracleTypeKind.Number => column.Type.Precision == 0 || column.HasNoPrecision ? null : column.Type.Precision,
        OracleTypeKind.Float or OracleTypeKind.IntervalYM or OracleTypeKind.IntervalDS => column.Type.Precision,
        _ => null,
    };

    public static int? Scale(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number => type.Scale == OracleType.NoScale ? null : type.Scale,
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz or OracleTypeKind.IntervalDS => type.Scale,
        OracleTypeKind.IntervalYM => 0,
        _ => null,
    };

    /// <summary>CHAR_LENGTH: in characters; 0 of what is not text.</summary>
    public static int CharLength(OracleType type) => IsSized(type) ? type.CharLength : 0;

    public static string? CharUsed(OracleType type) => !IsSized(type) ? null : type.CharSemantics ? "C" : "B";

    public static string? CharacterSet(OracleType type) =>
        type.IsNational ? "NCHAR_CS" : type.IsText || type.Kind == OracleTypeKind.Clob ? "CHAR_CS" : null;

    public static string? Collation(OracleType type) => type.IsText || type.IsCharacterLob ? "USING_NLS_COMP" : null;

    private static bool IsSized(OracleType type) => type.IsText && type.Kind != OracleTypeKind.Long;
}
