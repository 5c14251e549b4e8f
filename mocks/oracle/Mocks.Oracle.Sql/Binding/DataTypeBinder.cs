using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The type that a type's syntax stands for in SQL.</summary>
internal static class DataTypeBinder
{
    public static OracleType Bind(DataType syntax, BindingContext context) => Bind(syntax, context.Nls, context.Compat, context.StoredCode);

    /// <param name="syntax">The type as written.</param>
    /// <param name="nls">For the unit of lengths.</param>
    /// <param name="compat">The release.</param>
    /// <param name="code">Finds types of schemas; null where they can't be.</param>
    public static OracleType Bind(DataType syntax, Nls nls, int compat, IStoredCode? code = null) => syntax switch
    {
        BuiltInType type => BuiltIn(type, nls, compat),
        NamedType { Name: [.., { Name: "XMLTYPE" }] } => OracleType.Xml,
        NamedType { IsRef: true } => throw Ora.Unsupported("REF", syntax.Position),
        NamedType named when code?.FindType(named.Name) is { } type => type,
        NamedType named => throw Ora.Error(902, named.Position),
        _ => throw Ora.Error(902, syntax.Position),
    };

    private static OracleType BuiltIn(BuiltInType type, Nls nls, int compat)
    {
        switch (type.Name)
        {
            case TypeName.Varchar2:
                return OracleType.Varchar2(Length(type, 4000, required: true), IsChar(type, nls));
            case TypeName.Char:
                return OracleType.Char(Length(type, 2000, required: false), IsChar(type, nls));
            case TypeName.NVarchar2:
                return OracleType.NVarchar2(Length(type, 2000, required: true));
            case TypeName.NChar:
                return OracleType.NChar(Length(type, 1000, required: false));
            case TypeName.Raw:
                return OracleType.Raw(Length(type, 2000, required: true));
            case TypeName.URowId:
                return OracleType.URowId(type.Length ?? 4000);
            case TypeName.Number:
                return Number(type);
            case TypeName.Decimal:
                return type.Precision is null && type.Scale is null ? OracleType.Number(38) : Number(type);
            case TypeName.Boolean or TypeName.Json when compat < 23:
                throw Ora.Error(902, type.Position);
            default:
                return Simple(type);
        }
    }

    private static OracleType Simple(BuiltInType type) => type.Name switch
    {
        TypeName.Integer => OracleType.Integer,
        TypeName.Float => OracleType.Float(Between(type.Precision ?? 126, 1, 126, 1724, type)),
        TypeName.Real => OracleType.Float(63),
        TypeName.DoublePrecision => OracleType.Float(),
        TypeName.BinaryFloat => OracleType.BinaryFloat,
        TypeName.BinaryDouble => OracleType.BinaryDouble,
        TypeName.Date => OracleType.Date,
        TypeName.Timestamp => OracleType.Timestamp(Fraction(type)),
        TypeName.TimestampTz => OracleType.TimestampTz(Fraction(type)),
        TypeName.TimestampLtz => OracleType.TimestampLtz(Fraction(type)),
        TypeName.IntervalYM => OracleType.IntervalYM(Between(type.Precision ?? 2, 0, 9, 30088, type)),
        TypeName.IntervalDS => OracleType.IntervalDS(Between(type.Precision ?? 2, 0, 9, 30088, type), Between(type.Scale ?? 6, 0, 9, 30088, type)),
        TypeName.Long => OracleType.Long,
        TypeName.LongRaw => OracleType.LongRaw,
        TypeName.Clob => OracleType.Clob,
        TypeName.NClob => OracleType.NClob,
        TypeName.Blob => OracleType.Blob,
        TypeName.Bfile => OracleType.Bfile,
        TypeName.RowId => OracleType.RowId,
        TypeName.Boolean => OracleType.Boolean,
        TypeName.Json => OracleType.Json,
        TypeName.Xml => OracleType.Xml,
        TypeName.Vector => OracleType.Vector(Dimensions(type), VectorFormatOf(type)),
        _ => throw Ora.Error(902, type.Position),
    };

    private static int Dimensions(BuiltInType type) =>
        type.Length is null or (>= 1 and <= 65_535) ? type.Length ?? 0 : throw Ora.Error(51801, type.Position, type.Length);

    private static VectorFormat VectorFormatOf(BuiltInType type) => type.Format switch
    {
        null or "*" => VectorFormat.Any,
        "FLOAT32" => VectorFormat.Float32,
        "FLOAT64" => VectorFormat.Float64,
        "INT8" => VectorFormat.Int8,
        "BINARY" => type.Length is null or 0 || type.Length % 8 == 0 ? VectorFormat.Binary : throw Ora.Error(51801, type.Position, type.Length),
        var format => throw Ora.Error(51802, type.Position, format),
    };

    private static OracleType Number(BuiltInType type)
    {
        if (type.Precision is null && type.Scale is null)
            return OracleType.AnyNumber;
        var precision = type.Precision is { } p ? Between(p, 1, 38, 1727, type) : 0;
        var scale = Between(type.Scale ?? 0, -84, 127, 1728, type);
        return OracleType.Number(precision == 0 ? 38 : precision, scale);
    }

    private static int Fraction(BuiltInType type) => Between(type.Precision ?? 6, 0, 9, 30088, type);

    private static int Length(BuiltInType type, int most, bool required)
    {
        if (type.Length is not { } length)
            return required ? throw Ora.Error(906, type.Position) : 1;
        if (length == 0)
            throw Ora.Error(1723, type.Position);
        return length <= most ? length : throw Ora.Error(910, type.Position);
    }

    private static bool IsChar(BuiltInType type, Nls nls) =>
        type.Unit == LengthUnit.Char || (type.Unit == LengthUnit.Default && nls.LengthSemantics == "CHAR");

    private static int Between(int value, int least, int most, int error, BuiltInType type) =>
        value >= least && value <= most ? value : throw Ora.Error(error, type.Position);
}
