using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Oracle's rules for which type several expressions have in common, and for conversions to it.</summary>
internal static class TypeRules
{
    private const int NumberTextLength = 40;
    private const int DateTextLength = 75;

    /// <summary>Converts an expression implicitly; ORA-00932 when there is no such conversion.</summary>
    public static BoundExpression Convert(BoundExpression expression, OracleType type)
    {
        var from = expression.Type;
        if ((from.Kind == type.Kind && IsAccepted(from, type)) || IsSameRepresentation(from, type))
            return expression;
        if (expression is BoundConstant { Value.IsNull: true })
            return new BoundConstant(type, default, expression.Position);
        if (!CanConvert(from, type))
            throw Mismatch(type, from, expression.Position);
        return new BoundConversion(type, expression, isExplicit: false, expression.Position);
    }

    public static OraException Mismatch(OracleType expected, OracleType got, int position) =>
        Ora.Error(932, position, expected.FamilyName, got.FamilyName);

    /// <summary>As text, for concatenation and for functions of text. LOBs of characters stay what they are.</summary>
    public static BoundExpression ToText(BoundExpression expression) =>
        expression.Type.IsText || expression.Type.IsCharacterLob
            ? expression
            : Convert(expression, OracleType.Varchar2(TextLength(expression.Type)));

    public static BoundExpression ToNumber(BoundExpression expression) =>
        expression.Type.IsNumber ? expression : Convert(expression, OracleType.AnyNumber);

    /// <summary>The length in bytes that a value takes as text.</summary>
    public static int TextLength(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float or OracleTypeKind.BinaryFloat or OracleTypeKind.BinaryDouble => NumberTextLength,
        OracleTypeKind.Date or OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => DateTextLength,
        OracleTypeKind.IntervalYM or OracleTypeKind.IntervalDS => 30,
        OracleTypeKind.Raw => Math.Min(4000, type.Length * 2),
        OracleTypeKind.RowId or OracleTypeKind.URowId => 18,
        OracleTypeKind.Boolean => 5,
        OracleTypeKind.Null => 0,
        OracleTypeKind.Vector or OracleTypeKind.Json => OracleType.MaxSqlBytes,
        _ => type.Length > 0 ? type.ByteLength : 4000,
    };

    /// <summary>The type in which two values are compared.</summary>
    public static OracleType Comparable(OracleType a, OracleType b, int position)
    {
        if (a.IsNull)
            return b.IsNull ? OracleType.Varchar2(4000) : Comparable(b, b, position);
        if (b.IsNull)
            return Comparable(a, a, position);
        if (a.Kind == OracleTypeKind.Xml || b.Kind == OracleTypeKind.Xml)
            throw Ora.Error(932, position, "-", "SYS.XMLTYPE");
        if (a.Kind == OracleTypeKind.Vector || b.Kind == OracleTypeKind.Vector)
            throw Ora.Error(22848, position, "VECTOR");
        if (a.Kind == OracleTypeKind.Json && b.Kind != OracleTypeKind.Json)
            return JsonBeside(b, position);
        if (b.Kind == OracleTypeKind.Json && a.Kind != OracleTypeKind.Json)
            return JsonBeside(a, position);
        if (a.IsLob || b.IsLob || a.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw || b.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw)
            throw Ora.Error(932, position, "-", a.IsLob || a.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw ? a.FamilyName : b.FamilyName);
        if (a.IsText && b.IsText)
            return a.IsNational || b.IsNational ? OracleType.NVarchar2(2000) : OracleType.Varchar2(4000);
        if (a.Kind == OracleTypeKind.Boolean || b.Kind == OracleTypeKind.Boolean)
            return Either(a, b, t => t.Kind == OracleTypeKind.Boolean || t.IsText || t.IsNumeric, OracleType.Boolean, position);
        if (a.IsNumeric || b.IsNumeric)
            return Either(a, b, t => t.IsNumeric || t.IsText, Numeric(a, b), position);
        if (a.IsDatetime || b.IsDatetime)
            return Either(a, b, t => t.IsDatetime || t.IsText, Datetime(a, b), position);
        if (a.IsText)
            return Comparable(b, a, position);
        return a.Kind == b.Kind || b.IsText || (IsRowId(a) && IsRowId(b)) ? a : throw Mismatch(a, b, position);
    }

    /// <summary>A scalar of JSON is compared as what stands beside it.</summary>
    private static OracleType JsonBeside(OracleType other, int position) => other.IsText ? OracleType.Varchar2(4000) : Comparable(other, other, position);

    /// <summary>The type of an expression that yields one of several values: CASE, DECODE, COALESCE, UNION. Null when they have none in common.</summary>
    public static OracleType? Common(IEnumerable<OracleType> types)
    {
        OracleType? common = null;
        foreach (var type in types)
        {
            if (type.IsNull)
                continue;
            var next = common is null ? type : Common(common, type);
            if (next is null)
                return null;
            common = next;
        }

        return common ?? OracleType.Null;
    }

    public static OracleType? Common(OracleType a, OracleType b)
    {
        if (a.Equals(b))
            return a;
        if (a.IsNull || b.IsNull)
            return a.IsNull ? b : a;
        if (a.IsText && b.IsText)
            return CommonText(a, b);
        if (a.IsNumeric && b.IsNumeric)
            return a.IsNumber && b.IsNumber ? CommonNumber(a, b) : Numeric(a, b);
        if (a.IsDatetime && b.IsDatetime)
            return Datetime(a, b) is var type && type.Kind == OracleTypeKind.Date ? type : type with { Scale = Math.Max(a.Scale, b.Scale) };
        if ((a.IsCharacterLob || a.IsText) && (b.IsCharacterLob || b.IsText))
            return a.IsNational || b.IsNational ? OracleType.NClob : OracleType.Clob;
        if (a.Kind != b.Kind)
            return null;
        return a.Kind switch
        {
            OracleTypeKind.Raw => a.Length >= b.Length ? a : b,
            OracleTypeKind.IntervalDS => OracleType.IntervalDS(Math.Max(a.Precision, b.Precision), Math.Max(a.Scale, b.Scale)),
            OracleTypeKind.IntervalYM => OracleType.IntervalYM(Math.Max(a.Precision, b.Precision)),
            _ => a,
        };
    }

    /// <summary>Values of both types are kept in the same form: only length or precision differ.</summary>
    public static bool IsSameRepresentation(OracleType from, OracleType to) =>
        (from.IsText && to.IsText) || (from.IsNumber && to.IsNumber) || (from.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw && to.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw);

    /// <summary>Of objects and collections, whether one is of the other's type or a subtype of it; true of all others.</summary>
    private static bool IsAccepted(OracleType from, OracleType to) =>
        to.Kind is not (OracleTypeKind.Object or OracleTypeKind.Collection) || from.Detail is null || to.Detail is null || to.Detail.Accepts(from.Detail);

    public static bool CanConvert(OracleType from, OracleType to)
    {
        if (from.Kind == to.Kind && !IsAccepted(from, to))
            return false;
        if (from.IsNull || from.Kind == to.Kind || IsSameRepresentation(from, to))
            return true;
        if (from.Kind == OracleTypeKind.Json)
            return to.IsText || to.IsNumeric || to.IsDatetime || to.IsInterval || to.IsCharacterLob || to.Kind is OracleTypeKind.Blob or OracleTypeKind.Raw or OracleTypeKind.Boolean or OracleTypeKind.Vector;
        if (from.IsText)
            return !(to.Kind is OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Record or OracleTypeKind.Cursor or OracleTypeKind.Bfile);
        if (to.IsText)
            return from.Kind is not (OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Record or OracleTypeKind.Cursor or OracleTypeKind.Blob or OracleTypeKind.Bfile);
        if (from.IsNumeric)
            return to.IsNumeric || to.Kind is OracleTypeKind.Boolean or OracleTypeKind.Clob or OracleTypeKind.NClob;
        if (from.IsDatetime)
            return to.IsDatetime || to.IsCharacterLob;
        if (from.IsCharacterLob)
            return to.IsCharacterLob || to.Kind is OracleTypeKind.Xml or OracleTypeKind.Json or OracleTypeKind.Vector;
        return (from.Kind, to.Kind) switch
        {
            (OracleTypeKind.Raw or OracleTypeKind.LongRaw, OracleTypeKind.Blob) => true,
            (OracleTypeKind.Blob, OracleTypeKind.Raw or OracleTypeKind.LongRaw or OracleTypeKind.Json or OracleTypeKind.Vector) => true,
            (OracleTypeKind.RowId, OracleTypeKind.URowId) or (OracleTypeKind.URowId, OracleTypeKind.RowId) => true,
            (OracleTypeKind.Boolean, _) => to.IsNumber,
            (OracleTypeKind.Raw, OracleTypeKind.Json) => true,
            (OracleTypeKind.Vector, OracleTypeKind.Clob) => true,
            (OracleTypeKind.Xml, OracleTypeKind.Clob) => true,
            _ => false,
        };
    }

    private static OracleType Either(OracleType a, OracleType b, Func<OracleType, bool> fits, OracleType result, int position) =>
        !fits(a) ? throw Mismatch(b, a, position) : !fits(b) ? throw Mismatch(a, b, position) : result;

    private static bool IsRowId(OracleType type) => type.Kind is OracleTypeKind.RowId or OracleTypeKind.URowId;

    private static OracleType Numeric(OracleType a, OracleType b) =>
        a.Kind == OracleTypeKind.BinaryDouble || b.Kind == OracleTypeKind.BinaryDouble ? OracleType.BinaryDouble
        : a.Kind == OracleTypeKind.BinaryFloat || b.Kind == OracleTypeKind.BinaryFloat ? OracleType.BinaryFloat
        : OracleType.AnyNumber;

    private static OracleType Datetime(OracleType a, OracleType b)
    {
        var wider = Rank(a) >= Rank(b) ? a : b;
        return wider.IsDatetime ? wider : OracleType.Date;

        static int Rank(OracleType type) => type.Kind switch
        {
            OracleTypeKind.Date => 1,
            OracleTypeKind.Timestamp => 2,
            OracleTypeKind.TimestampLtz => 3,
            OracleTypeKind.TimestampTz => 4,
            _ => 0,
        };
    }

    private static OracleType CommonNumber(OracleType a, OracleType b) =>
        a.Kind == OracleTypeKind.Number && b.Kind == OracleTypeKind.Number && a.Precision == b.Precision && a.Scale == b.Scale ? a with { Detail = null } : OracleType.AnyNumber;

    private static OracleType CommonText(OracleType a, OracleType b)
    {
        var bothFixed = a.IsBlankPadded && b.IsBlankPadded && a.Length == b.Length;
        if (a.IsNational || b.IsNational)
        {
            var length = Math.Max(a.CharLength, b.CharLength);
            return bothFixed ? OracleType.NChar(length) : OracleType.NVarchar2(length);
        }

        if (a.Kind == OracleTypeKind.Long || b.Kind == OracleTypeKind.Long)
            return OracleType.Long;
        if (bothFixed)
            return a;
        return a.CharSemantics && b.CharSemantics
            ? OracleType.Varchar2(Math.Max(a.Length, b.Length), charSemantics: true)
            : OracleType.Varchar2(Math.Max(a.ByteLength, b.ByteLength));
    }
}
