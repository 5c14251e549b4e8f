using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Values;

/// <summary>SQL types as the wire numbers them, and back.</summary>
internal static class TypeMapping
{
    private const int LongBytes = int.MaxValue;
    private const int LobBytes = 4000;
    private const int NumberBytes = 22;
    private const int RowIdBytes = 10;

    /// <summary>A column as it is described, before any define.</summary>
    public static DescribedColumn Describe(ColumnDescription column)
    {
        var type = column.Type;
        var described = new DescribedColumn(
            column.Name, DataType(type), (byte)type.Precision, type.Scale, Size(type), 0, 0, column.Nullable)
        {
            DomainSchema = column.Domain?.Owner ?? "",
            DomainName = column.Domain?.Name ?? "",
            Annotations = column.Annotations.Count == 0 ? [] : [.. column.Annotations.Select(a => (a.Name, a.Value ?? ""))],
        };
        return type.Kind switch
        {
            OracleTypeKind.Varchar2 or OracleTypeKind.Char => described with
            {
                Precision = 0,
                Scale = 0,
                Form = CharacterSets.ImplicitForm,
                Characters = type.CharLength,
            },
            OracleTypeKind.NVarchar2 or OracleTypeKind.NChar => described with
            {
                Precision = 0,
                Scale = 0,
                Form = CharacterSets.NationalForm,
                Characters = type.CharLength,
            },
            OracleTypeKind.Clob or OracleTypeKind.Long or OracleTypeKind.Null => described with { Form = CharacterSets.ImplicitForm },
            OracleTypeKind.NClob => described with { Form = CharacterSets.NationalForm },
            OracleTypeKind.Object or OracleTypeKind.Collection when type.Detail is CompositeDetail { Identity: { } identity } =>
                described with { Precision = 0, Scale = 0, TypeSchema = identity.Schema, TypeName = identity.Name, TypeOid = identity.Oid },
            OracleTypeKind.Xml => described with { TypeSchema = "SYS", TypeName = "XMLTYPE", TypeOid = XmlImage.TypeOid },
            OracleTypeKind.Json => described with { Flags = ColumnFlags.IsJson },
            OracleTypeKind.Vector => described with { Scale = 0, VectorDimensions = type.Length, VectorFormat = (byte)type.VectorFormat },
            _ => described,
        };
    }

    /// <summary>The type of a bind, with the length that the client declared.</summary>
    /// <exception cref="OraException">ORA-03001: the type is not supported.</exception>
    public static OracleType BindType(TypeDescription bind) => bind.Type switch
    {
        TtcDataType.Varchar or TtcDataType.VarcharWithLength or TtcDataType.NullTerminatedString =>
            bind.IsNational ? OracleType.NVarchar2(Length(bind) / 2) : OracleType.Varchar2(Length(bind)),
        TtcDataType.Char or TtcDataType.CharZ => bind.IsNational ? OracleType.NChar(Length(bind) / 2) : OracleType.Char(Length(bind)),
        TtcDataType.Long or TtcDataType.LongVarchar => OracleType.Long,
        TtcDataType.Number or TtcDataType.VarNumber or TtcDataType.BinaryInteger or TtcDataType.UnsignedInteger => OracleType.AnyNumber,
        TtcDataType.BinaryFloat => OracleType.BinaryFloat,
        TtcDataType.BinaryDouble => OracleType.BinaryDouble,
        TtcDataType.Date => OracleType.Date,
        TtcDataType.Timestamp or TtcDataType.TimestampDescriptor => OracleType.Timestamp(9),
        TtcDataType.TimestampWithTimeZone or TtcDataType.TimestampWithTimeZoneDescriptor => OracleType.TimestampTz(9),
        TtcDataType.TimestampWithLocalTimeZone or TtcDataType.TimestampWithLocalTimeZoneDescriptor => OracleType.TimestampLtz(9),
        TtcDataType.IntervalYearToMonth or TtcDataType.IntervalYearToMonthDescriptor => OracleType.IntervalYM(9),
        TtcDataType.IntervalDayToSecond or TtcDataType.IntervalDayToSecondDescriptor => OracleType.IntervalDS(9, 9),
        TtcDataType.Raw or TtcDataType.VarRaw => OracleType.Raw(Length(bind)),
        TtcDataType.LongRaw or TtcDataType.LongVarRaw => OracleType.LongRaw,
        TtcDataType.Clob => bind.IsNational ? OracleType.NClob : OracleType.Clob,
        TtcDataType.Blob => OracleType.Blob,
        TtcDataType.Boolean => OracleType.Boolean,
        TtcDataType.Json => OracleType.Json,
        TtcDataType.Vector => OracleType.Vector(),
        TtcDataType.RowId or TtcDataType.RowIdDescriptor or TtcDataType.UniversalRowId => OracleType.Varchar2(OracleType.MaxSqlBytes),
        TtcDataType.Cursor or TtcDataType.ResultSet => OracleType.Cursor,
        _ => throw Unsupported("binds", bind.Type),
    };

    /// <summary>LOBs and their kin: no rows are sent before the client has said in which form it wants them.</summary>
    public static bool NeedsDefine(DescribedColumn column) => column.Type
        is TtcDataType.Clob or TtcDataType.Blob or TtcDataType.Json or TtcDataType.Vector;

    public static OraException Unsupported(string what, TtcDataType type) =>
        new(OraError.UnimplementedFeature, 0, $": {what} of type {type.ToString().ToUpperInvariant()}");

    private static int Length(TypeDescription bind) => (int)Math.Clamp(bind.Size, 1, int.MaxValue);

    private static TtcDataType DataType(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Null or OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 => TtcDataType.Varchar,
        OracleTypeKind.Char or OracleTypeKind.NChar => TtcDataType.Char,
        OracleTypeKind.Long => TtcDataType.Long,
        OracleTypeKind.Number or OracleTypeKind.Float => TtcDataType.Number,
        OracleTypeKind.BinaryFloat => TtcDataType.BinaryFloat,
        OracleTypeKind.BinaryDouble => TtcDataType.BinaryDouble,
        OracleTypeKind.Date => TtcDataType.Date,
        OracleTypeKind.Timestamp => TtcDataType.Timestamp,
        OracleTypeKind.TimestampTz => TtcDataType.TimestampWithTimeZone,
        OracleTypeKind.TimestampLtz => TtcDataType.TimestampWithLocalTimeZone,
        OracleTypeKind.IntervalYM => TtcDataType.IntervalYearToMonth,
        OracleTypeKind.IntervalDS => TtcDataType.IntervalDayToSecond,
        OracleTypeKind.Raw => TtcDataType.Raw,
        OracleTypeKind.LongRaw => TtcDataType.LongRaw,
        OracleTypeKind.Clob or OracleTypeKind.NClob => TtcDataType.Clob,
        OracleTypeKind.Blob => TtcDataType.Blob,
        OracleTypeKind.Object or OracleTypeKind.Collection when type.Detail is CompositeDetail { Identity: not null } => TtcDataType.NamedType,
        OracleTypeKind.Xml => TtcDataType.NamedType,
        OracleTypeKind.RowId => TtcDataType.RowId,
        OracleTypeKind.URowId => TtcDataType.UniversalRowId,
        OracleTypeKind.Boolean => TtcDataType.Boolean,
        OracleTypeKind.Cursor => TtcDataType.Cursor,
        OracleTypeKind.Json => TtcDataType.Json,
        OracleTypeKind.Vector => TtcDataType.Vector,
        _ => throw new OraException(OraError.UnimplementedFeature, 0, ": columns of type " + type),
    };

    /// <summary>Bytes, at least 1: for a column of none drivers read no value at all.</summary>
    private static int Size(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Null => 1,
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Char or OracleTypeKind.NChar or OracleTypeKind.Raw =>
            type.ByteLength > 0 ? type.ByteLength : OracleType.MaxSqlBytes,
        OracleTypeKind.Number or OracleTypeKind.Float => NumberBytes,
        OracleTypeKind.BinaryFloat => 4,
        OracleTypeKind.BinaryDouble => 8,
        OracleTypeKind.Date => 7,
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampLtz or OracleTypeKind.IntervalDS => 11,
        OracleTypeKind.TimestampTz => 13,
        OracleTypeKind.IntervalYM => 5,
        OracleTypeKind.Long or OracleTypeKind.LongRaw => LongBytes,
        OracleTypeKind.RowId => RowIdBytes,
        OracleTypeKind.Boolean or OracleTypeKind.Cursor => 1,
        _ => LobBytes,
    };
}
