using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>
/// The SQL type of a value, as drivers see it described.
/// <see cref="Length"/> is the declared length in the units of <see cref="CharSemantics"/> (bytes otherwise); 0 where the type has none.
/// NUMBER without precision has <see cref="Precision"/> 0 and <see cref="Scale"/> -127; FLOAT has its binary precision and scale -127.
/// Timestamps keep the fractional digits in <see cref="Scale"/>, intervals the leading digits in <see cref="Precision"/>.
/// </summary>
public sealed record OracleType(OracleTypeKind Kind, int Length = 0, bool CharSemantics = false, int Precision = 0, int Scale = 0)
{
    /// <summary>The scale of a NUMBER or FLOAT that was declared without one.</summary>
    public const int NoScale = -127;

    /// <summary>The widest VARCHAR2 and RAW of SQL, in bytes (MAX_STRING_SIZE=STANDARD).</summary>
    public const int MaxSqlBytes = 4000;

    public static readonly OracleType Null = new(OracleTypeKind.Null);
    public static readonly OracleType AnyNumber = new(OracleTypeKind.Number, Scale: NoScale);
    public static readonly OracleType Integer = new(OracleTypeKind.Number, Precision: 38);
    public static readonly OracleType Date = new(OracleTypeKind.Date);
    public static readonly OracleType BinaryFloat = new(OracleTypeKind.BinaryFloat);
    public static readonly OracleType BinaryDouble = new(OracleTypeKind.BinaryDouble);
    public static readonly OracleType Boolean = new(OracleTypeKind.Boolean);
    public static readonly OracleType Clob = new(OracleTypeKind.Clob);
    public static readonly OracleType NClob = new(OracleTypeKind.NClob);
    public static readonly OracleType Blob = new(OracleTypeKind.Blob);
    public static readonly OracleType Bfile = new(OracleTypeKind.Bfile);
    public static readonly OracleType Long = new(OracleTypeKind.Long);
    public static readonly OracleType LongRaw = new(OracleTypeKind.LongRaw);
    public static readonly OracleType RowId = new(OracleTypeKind.RowId);
    public static readonly OracleType Json = new(OracleTypeKind.Json);
    public static readonly OracleType Xml = new(OracleTypeKind.Xml);
    public static readonly OracleType Cursor = new(OracleTypeKind.Cursor);

    /// <summary>Schema-qualified name of an object, collection or record type.</summary>
    public string? TypeName { get; init; }

    /// <summary>What the engine knows of the type beyond its family; null for a plain SQL type.</summary>
    public TypeDetail? Detail { get; init; }

    /// <summary>Maximum length in bytes of AL32UTF8 (AL16UTF16 for the N types).</summary>
    public int ByteLength => Kind switch
    {
        OracleTypeKind.NVarchar2 or OracleTypeKind.NChar => Length * 2,
        OracleTypeKind.Varchar2 or OracleTypeKind.Char when CharSemantics => Math.Min(Length * 4, Math.Max(Length, MaxBytes)),
        _ => Length,
    };

    /// <summary>Maximum length in characters.</summary>
    public int CharLength => Length;

    public bool IsNull => Kind == OracleTypeKind.Null;

    /// <summary>CHAR, VARCHAR2, NCHAR, NVARCHAR2 and LONG: values are strings.</summary>
    public bool IsText => Kind is OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Char or OracleTypeKind.NChar or OracleTypeKind.Long;

    /// <summary>Compared with trailing blanks ignored, when the other side is so too.</summary>
    public bool IsBlankPadded => Kind is OracleTypeKind.Char or OracleTypeKind.NChar;

    public bool IsNational => Kind is OracleTypeKind.NVarchar2 or OracleTypeKind.NChar or OracleTypeKind.NClob;

    public bool IsNumber => Kind is OracleTypeKind.Number or OracleTypeKind.Float;

    public bool IsBinaryFloating => Kind is OracleTypeKind.BinaryFloat or OracleTypeKind.BinaryDouble;

    public bool IsNumeric => IsNumber || IsBinaryFloating;

    public bool IsTimestamp => Kind is OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz;

    public bool IsDatetime => Kind == OracleTypeKind.Date || IsTimestamp;

    public bool IsInterval => Kind is OracleTypeKind.IntervalYM or OracleTypeKind.IntervalDS;

    public bool IsLob => Kind is OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob or OracleTypeKind.Bfile;

    public bool IsCharacterLob => Kind is OracleTypeKind.Clob or OracleTypeKind.NClob;

    private int MaxBytes => Kind == OracleTypeKind.Char ? 2000 : MaxSqlBytes;

    public static OracleType Varchar2(int length, bool charSemantics = false) => new(OracleTypeKind.Varchar2, length, charSemantics);

    public static OracleType Char(int length, bool charSemantics = false) => new(OracleTypeKind.Char, length, charSemantics);

    public static OracleType NVarchar2(int length) => new(OracleTypeKind.NVarchar2, length, true);

    public static OracleType NChar(int length) => new(OracleTypeKind.NChar, length, true);

    public static OracleType Number(int precision, int scale = 0) => new(OracleTypeKind.Number, Precision: precision, Scale: scale);

    public static OracleType Float(int binaryPrecision = 126) => new(OracleTypeKind.Float, Precision: binaryPrecision, Scale: NoScale);

    public static OracleType Raw(int length) => new(OracleTypeKind.Raw, length);

    public static OracleType URowId(int length = 4000) => new(OracleTypeKind.URowId, length);

    public static OracleType Timestamp(int fraction = 6) => new(OracleTypeKind.Timestamp, Scale: fraction);

    public static OracleType TimestampTz(int fraction = 6) => new(OracleTypeKind.TimestampTz, Scale: fraction);

    public static OracleType TimestampLtz(int fraction = 6) => new(OracleTypeKind.TimestampLtz, Scale: fraction);

    public static OracleType IntervalYM(int years = 2) => new(OracleTypeKind.IntervalYM, Precision: years);

    public static OracleType IntervalDS(int days = 2, int fraction = 6) => new(OracleTypeKind.IntervalDS, Precision: days, Scale: fraction);

    /// <summary>VECTOR: its dimensions are in <see cref="Length"/> (0: any), its <see cref="VectorFormat"/> in <see cref="Scale"/>.</summary>
    public static OracleType Vector(int dimensions = 0, VectorFormat format = VectorFormat.Any) => new(OracleTypeKind.Vector, dimensions, Scale: (int)format);

    public VectorFormat VectorFormat => (VectorFormat)Scale;

    /// <summary>The name as error messages give it: NUMBER, CHAR, TIMESTAMP WITH TIME ZONE, ….</summary>
    public string FamilyName => Kind switch
    {
        OracleTypeKind.Varchar2 or OracleTypeKind.Char => "CHAR",
        OracleTypeKind.NVarchar2 or OracleTypeKind.NChar => "NCHAR",
        OracleTypeKind.Float => "NUMBER",
        OracleTypeKind.Raw => "BINARY",
        OracleTypeKind.Long => "LONG",
        OracleTypeKind.LongRaw => "LONG BINARY",
        OracleTypeKind.IntervalYM => "INTERVAL YEAR TO MONTH",
        OracleTypeKind.IntervalDS => "INTERVAL DAY TO SECOND",
        OracleTypeKind.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        OracleTypeKind.TimestampLtz => "TIMESTAMP WITH LOCAL TIME ZONE",
        OracleTypeKind.Bfile => "FILE",
        OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Record => TypeName ?? "UDT",
        OracleTypeKind.Xml => "SYS.XMLTYPE",
        _ => Kind.ToString().ToUpperInvariant() switch
        {
            "BINARYFLOAT" => "BINARY_FLOAT",
            "BINARYDOUBLE" => "BINARY_DOUBLE",
            var name => name,
        },
    };

    /// <summary>The declaration: NUMBER(10,2), VARCHAR2(20 CHAR).</summary>
    public override string ToString() => Kind switch
    {
        OracleTypeKind.Varchar2 => Invariant($"VARCHAR2({Length}{Semantics})"),
        OracleTypeKind.Char => Invariant($"CHAR({Length}{Semantics})"),
        OracleTypeKind.NVarchar2 => Invariant($"NVARCHAR2({Length})"),
        OracleTypeKind.NChar => Invariant($"NCHAR({Length})"),
        OracleTypeKind.Number => NumberName,
        OracleTypeKind.Float => Invariant($"FLOAT({Precision})"),
        OracleTypeKind.Raw => Invariant($"RAW({Length})"),
        OracleTypeKind.LongRaw => "LONG RAW",
        OracleTypeKind.Timestamp => Invariant($"TIMESTAMP({Scale})"),
        OracleTypeKind.TimestampTz => Invariant($"TIMESTAMP({Scale}) WITH TIME ZONE"),
        OracleTypeKind.TimestampLtz => Invariant($"TIMESTAMP({Scale}) WITH LOCAL TIME ZONE"),
        OracleTypeKind.IntervalYM => Invariant($"INTERVAL YEAR({Precision}) TO MONTH"),
        OracleTypeKind.IntervalDS => Invariant($"INTERVAL DAY({Precision}) TO SECOND({Scale})"),
        OracleTypeKind.Xml => "XMLTYPE",
        OracleTypeKind.Vector => Invariant($"VECTOR({(Length == 0 ? "*" : Length)}, {(VectorFormat == VectorFormat.Any ? "*" : VectorFormat.ToString().ToUpperInvariant())})"),
        _ => FamilyName,
    };

    private string Semantics => CharSemantics ? " CHAR" : "";

    private string NumberName =>
        Scale == NoScale && Precision == 0 ? "NUMBER"
        : Scale == 0 ? Invariant($"NUMBER({Precision})")
        : Precision == 0 ? Invariant($"NUMBER(*,{Scale})")
        : Invariant($"NUMBER({Precision},{Scale})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
