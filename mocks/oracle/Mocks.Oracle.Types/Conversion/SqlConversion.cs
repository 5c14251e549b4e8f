using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>Conversion of a value from one SQL type to another, with Oracle's rules and errors.</summary>
public static class SqlConversion
{
    /// <summary>
    /// The value in another type, as an implicit conversion makes it. Lengths and precisions of the target are left to
    /// <see cref="Assign"/> and <see cref="Cast"/>.
    /// </summary>
    public static Datum Convert(Datum value, OracleType from, OracleType to, Nls nls)
    {
        if (value.IsNull || (from.Kind == to.Kind && from.Kind != OracleTypeKind.TimestampLtz))
            return value;
        if (from.Kind == OracleTypeKind.Json)
            return FromJson(value, to);
        return to.Kind switch
        {
            OracleTypeKind.Xml when IsCharacter(from) => Datum.Object(OracleXml.Parse(TextOfAny(value, from))),
            OracleTypeKind.Clob when from.Kind == OracleTypeKind.Xml => Datum.Lob(Lob.FromText(value.ToString())),
            OracleTypeKind.Json => Datum.Object(JsonSql.Parse(value, from, JsonSyntax.Typed)),
            OracleTypeKind.Vector when IsCharacter(from) => Datum.Object(VectorText.Parse(TextOf(value, from, nls), to.VectorFormat)),
            OracleTypeKind.Vector when from.Kind == OracleTypeKind.Blob => Datum.Object(VectorImage.Read(value.AsLob().ToBytes())),
            OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Char or OracleTypeKind.NChar or OracleTypeKind.Long =>
                from.IsText ? value : Datum.Text(SqlText.Of(value, from, nls)),
            OracleTypeKind.Number or OracleTypeKind.Float => Datum.Number(ToNumber(value, from, nls)),
            OracleTypeKind.BinaryDouble => Datum.Double(ToDouble(value, from, nls)),
            OracleTypeKind.BinaryFloat => Datum.Single(ToSingle(value, from, nls)),
            OracleTypeKind.Date => Datum.Date(ToDate(value, from, nls)),
            OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz =>
                Datum.Timestamp(ToTimestamp(value, from, to.Kind, nls)),
            OracleTypeKind.IntervalYM when IsCharacter(from) => Datum.Interval(IntervalReader.ReadYM(TextOf(value, from, nls))),
            OracleTypeKind.IntervalDS when IsCharacter(from) => Datum.Interval(IntervalReader.ReadDS(TextOf(value, from, nls))),
            OracleTypeKind.Raw or OracleTypeKind.LongRaw => Datum.Raw(ToRaw(value, from, nls)),
            OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob => Datum.Lob(ToLob(value, from, to.Kind, nls)),
            OracleTypeKind.RowId or OracleTypeKind.URowId => ToRowId(value, from, nls),
            OracleTypeKind.Boolean => Datum.Boolean(ToBoolean(value, from, nls)),
            _ => throw Inconsistent(from, to),
        };
    }

    /// <summary>Whether Oracle converts without being asked; where it does not the binder raises ORA-00932.</summary>
    public static bool IsImplicit(OracleType from, OracleType to)
    {
        if (from.IsNull || from.Kind == to.Kind)
            return true;
        if (IsCharacter(from))
            return to.IsText || to.IsNumeric || to.IsDatetime || to.IsInterval || to.IsLob || to.Kind is OracleTypeKind.Raw
                or OracleTypeKind.LongRaw or OracleTypeKind.RowId or OracleTypeKind.URowId or OracleTypeKind.Boolean;
        if (to.IsText || to.IsCharacterLob)
            return from.IsNumeric || from.IsDatetime || from.IsInterval || from.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw
                or OracleTypeKind.RowId or OracleTypeKind.URowId or OracleTypeKind.Boolean;
        return (from.IsNumeric && to.IsNumeric) || (from.IsDatetime && to.IsDatetime) || (from.Kind, to.Kind) switch
        {
            (OracleTypeKind.Raw or OracleTypeKind.LongRaw or OracleTypeKind.Blob, OracleTypeKind.Raw or OracleTypeKind.LongRaw or OracleTypeKind.Blob) => true,
            (OracleTypeKind.RowId or OracleTypeKind.URowId, OracleTypeKind.RowId or OracleTypeKind.URowId) => true,
            (OracleTypeKind.Boolean, _) => to.IsNumeric,
            (_, OracleTypeKind.Boolean) => from.IsNumeric,
            _ => false,
        };
    }

    /// <summary>The value as a column or variable of the target type keeps it: rounded, padded, or ORA-01438, ORA-12899, ….</summary>
    /// <param name="target">The quoted name of what is assigned to, for the message: <c>"S"."T"."C"</c>.</param>
    public static Datum Assign(Datum value, OracleType from, OracleType to, Nls nls, string target)
    {
        var converted = Convert(value, from, to, nls);
        if (converted.IsNull)
            return converted;
        switch (to.Kind)
        {
            case OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Char or OracleTypeKind.NChar:
                return AssignText(converted, to, target);
            case OracleTypeKind.Raw when to.Length > 0 && converted.AsRaw().Length > to.Length:
                throw TooLarge(target, converted.AsRaw().Length, to.Length);
            default:
                return FitScalar(converted, to, target);
        }
    }

    /// <summary>CAST: text that is too long is cut off, the rest as <see cref="Assign"/>.</summary>
    public static Datum Cast(Datum value, OracleType from, OracleType to, Nls nls)
    {
        var converted = Convert(value, from, to, nls);
        if (converted.IsNull || to.Length == 0)
            return converted.IsNull ? converted : FitScalar(converted, to, "");
        if (to.Kind is OracleTypeKind.Raw && converted.AsRaw().Length > to.Length)
            return Datum.Raw(converted.AsRaw()[..to.Length]);
        if (!to.IsText)
            return FitScalar(converted, to, "");
        var text = Cut(converted.AsText(), to);
        return Datum.Text(to.IsBlankPadded ? Pad(text, to) : text);
    }

    /// <summary>Order of two data of one type, neither of them NULL; CHAR ignores trailing blanks.</summary>
    public static int Compare(Datum a, Datum b, OracleType type, Nls nls) => type.Kind switch
    {
        OracleTypeKind.Char or OracleTypeKind.NChar => TextOrder.ComparePadded(a.AsText(), b.AsText(), nls),
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long => TextOrder.Compare(a.AsText(), b.AsText(), nls),
        OracleTypeKind.Number or OracleTypeKind.Float => a.AsNumber().CompareTo(b.AsNumber()),
        OracleTypeKind.BinaryDouble => CompareFloats(a.AsDouble(), b.AsDouble()),
        OracleTypeKind.BinaryFloat => CompareFloats(a.AsSingle(), b.AsSingle()),
        OracleTypeKind.Date => a.AsDate().CompareTo(b.AsDate()),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => a.AsTimestamp().CompareTo(b.AsTimestamp()),
        OracleTypeKind.IntervalYM => a.AsIntervalYM().CompareTo(b.AsIntervalYM()),
        OracleTypeKind.IntervalDS => a.AsIntervalDS().CompareTo(b.AsIntervalDS()),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => a.AsRaw().AsSpan().SequenceCompareTo(b.AsRaw()),
        OracleTypeKind.RowId or OracleTypeKind.URowId => a.AsRowId().CompareTo(b.AsRowId()),
        OracleTypeKind.Boolean => a.AsBoolean().CompareTo(b.AsBoolean()),
        OracleTypeKind.Null => 0,
        _ => throw new OraException(OraError.InconsistentDatatypes, 0, "-", type.FamilyName),
    };

    private static bool IsCharacter(OracleType type) => type.IsText || type.IsCharacterLob;

    private static string TextOfAny(Datum value, OracleType from) => from.IsText ? value.AsText() : value.AsLob().ToText();

    private static string TextOf(Datum value, OracleType from, Nls nls) => from.IsText ? value.AsText() : SqlText.Of(value, from, nls);

    /// <summary>A scalar as the value it holds, the rest as text.</summary>
    private static Datum FromJson(Datum value, OracleType to)
    {
        var json = (JsonValue)value.AsObject()!; // not NULL
        if (to.Kind == OracleTypeKind.Blob)
            return Datum.Lob(Lob.FromBytes(Encoding.UTF8.GetBytes(json.ToString())));
        if (to.IsCharacterLob)
            return Datum.Lob(Lob.FromText(json.ToString(), to.Kind == OracleTypeKind.NClob ? LobKind.NClob : LobKind.Clob));
        if (json is JsonScalar scalar)
            return JsonSql.ToSql(scalar, to);
        return to.IsText ? Datum.Text(json.ToString()) : throw new OraException(OraError.InvalidJsonType);
    }

    private static OraException Inconsistent(OracleType from, OracleType to) =>
        new(OraError.InconsistentDatatypes, 0, to.FamilyName, from.FamilyName);

    private static OracleNumber ToNumber(Datum value, OracleType from, Nls nls)
    {
        if (from.IsNumber)
            return value.AsNumber();
        if (from.Kind == OracleTypeKind.BinaryDouble)
            return OracleNumber.FromDouble(value.AsDouble());
        if (from.Kind == OracleTypeKind.BinaryFloat)
            return OracleNumber.FromSingle(value.AsSingle());
        if (from.Kind == OracleTypeKind.Boolean)
            return value.AsBoolean() ? OracleNumber.One : OracleNumber.Zero;
        if (!IsCharacter(from))
            throw Inconsistent(from, OracleType.AnyNumber);
        var text = TextOf(value, from, nls);
        return NumberText.TryParse(text, nls.DecimalMark, out var number) ? number : throw NumberText.InvalidNumber(text);
    }

    private static double ToDouble(Datum value, OracleType from, Nls nls)
    {
        if (from.Kind == OracleTypeKind.BinaryFloat)
            return value.AsSingle();
        if (from.Kind == OracleTypeKind.BinaryDouble)
            return value.AsDouble();
        if (!IsCharacter(from))
            return ToNumber(value, from, nls).ToDouble();
        return FloatingText.Parse(TextOf(value, from, nls), nls.DecimalMark);
    }

    private static float ToSingle(Datum value, OracleType from, Nls nls)
    {
        if (from.Kind == OracleTypeKind.BinaryFloat)
            return value.AsSingle();
        if (from.IsNumber)
            return value.AsNumber().ToSingle();
        return (float)ToDouble(value, from, nls);
    }

    private static OracleDate ToDate(Datum value, OracleType from, Nls nls)
    {
        if (from.Kind == OracleTypeKind.Date)
            return value.AsDate();
        if (from.Kind == OracleTypeKind.TimestampLtz)
            return value.AsTimestamp().InZone(nls.TimeZone).ToDate();
        if (from.IsTimestamp)
            return value.AsTimestamp().ToDate();
        if (!IsCharacter(from))
            throw Inconsistent(from, OracleType.Date);
        return DatetimeFormat.Parse(nls.DateFormat).ReadDate(TextOf(value, from, nls), nls);
    }

    private static OracleTimestamp ToTimestamp(Datum value, OracleType from, OracleTypeKind to, Nls nls)
    {
        var timestamp = from.Kind switch
        {
            OracleTypeKind.Date => new OracleTimestamp(value.AsDate()),
            OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz => value.AsTimestamp(),
            OracleTypeKind.TimestampLtz => value.AsTimestamp().InZone(nls.TimeZone),
            _ when IsCharacter(from) => ReadTimestamp(TextOf(value, from, nls), to, nls),
            _ => throw Inconsistent(from, new OracleType(to)),
        };
        return to switch
        {
            OracleTypeKind.Timestamp => timestamp.WithoutZone(),
            OracleTypeKind.TimestampTz => timestamp.Zone is null ? timestamp.WithZone(nls.TimeZone) : timestamp,
            // kept in UTC; the session's zone comes back in when it is shown
            _ => (timestamp.Zone is null ? timestamp.WithZone(nls.TimeZone) : timestamp).InZone(OracleTimeZone.Utc),
        };
    }

    private static OracleTimestamp ReadTimestamp(string text, OracleTypeKind to, Nls nls) => to == OracleTypeKind.TimestampTz
        ? DatetimeFormat.Parse(nls.TimestampTzFormat).ReadTimestampTz(text, nls)
        : DatetimeFormat.Parse(nls.TimestampFormat).ReadTimestamp(text, nls);

    private static byte[] ToRaw(Datum value, OracleType from, Nls nls)
    {
        if (from.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw)
            return value.AsRaw();
        if (from.Kind == OracleTypeKind.Blob)
        {
            var lob = value.AsLob();
            return lob.Length <= OracleType.MaxSqlBytes ? lob.ToBytes() : throw new OraException(OraError.BufferTooSmall, 0, lob.Length, OracleType.MaxSqlBytes);
        }
        return IsCharacter(from) ? FromHex(TextOf(value, from, nls)) : throw Inconsistent(from, OracleType.Raw(0));
    }

    /// <summary>HEXTORAW: an odd number of digits has a 0 in front. Raises ORA-01465.</summary>
    public static byte[] FromHex(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                throw new OraException(OraError.InvalidHexNumber);
        }
        return System.Convert.FromHexString(text.Length % 2 == 0 ? text : "0" + text);
    }

    private static Lob ToLob(Datum value, OracleType from, OracleTypeKind to, Nls nls)
    {
        if (to == OracleTypeKind.Blob)
            return from.Kind == OracleTypeKind.Blob ? value.AsLob() : Lob.FromBytes(ToRaw(value, from, nls));
        var kind = to == OracleTypeKind.Clob ? LobKind.Clob : LobKind.NClob;
        if (from.IsCharacterLob)
            return value.AsLob().As(kind);
        return from.IsLob ? throw Inconsistent(from, new OracleType(to)) : Lob.FromText(TextOf(value, from, nls), kind);
    }

    private static Datum ToRowId(Datum value, OracleType from, Nls nls) =>
        from.Kind is OracleTypeKind.RowId or OracleTypeKind.URowId ? value
        : IsCharacter(from) ? Datum.RowId(OracleRowId.Parse(TextOf(value, from, nls)))
        : throw Inconsistent(from, OracleType.RowId);

    private static bool ToBoolean(Datum value, OracleType from, Nls nls)
    {
        if (from.IsNumber)
            return !value.AsNumber().IsZero;
        if (from.IsBinaryFloating)
            return ToDouble(value, from, nls) != 0;
        if (!IsCharacter(from))
            throw Inconsistent(from, OracleType.Boolean);
        var text = TextOf(value, from, nls);
        return text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "T" or "YES" or "Y" or "ON" or "1" => true,
            "FALSE" or "F" or "NO" or "N" or "OFF" or "0" => false,
            _ => throw new OraException(OraError.InvalidBooleanLiteral, 0, text),
        };
    }

    private static Datum AssignText(Datum value, OracleType to, string target)
    {
        var text = value.AsText();
        if (to.Length == 0)
            return value;
        var actual = Measure(text, to);
        if (actual > to.Length)
            throw TooLarge(target, actual, to.Length);
        return to.IsBlankPadded && actual < to.Length ? Datum.Text(text.PadRight(text.Length + to.Length - actual)) : value;
    }

    private static Datum FitScalar(Datum value, OracleType to, string target) => to.Kind switch
    {
        OracleTypeKind.Vector => Datum.Object(VectorText.Fit((OracleVector)value.AsObject()!, to)), // not NULL
        OracleTypeKind.Number => Datum.Number(FitNumber(value.AsNumber(), to, target)),
        OracleTypeKind.Float when to.Precision is > 0 and < 126 => Datum.Number(RoundBinary(value.AsNumber(), to.Precision)),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz =>
            Datum.Timestamp(value.AsTimestamp().Round(to.Scale)),
        OracleTypeKind.IntervalDS => Datum.Interval(FitInterval(value.AsIntervalDS().Round(to.Scale), to)),
        OracleTypeKind.IntervalYM => DigitsOf(value.AsIntervalYM().Years) <= to.Precision
            ? value
            : throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall),
        _ => value,
    };

    private static OracleNumber FitNumber(OracleNumber value, OracleType to, string target)
    {
        if (to.Scale == OracleType.NoScale)
            return value;
        return value.Fit(to.Precision, to.Scale)
            ?? throw (target.Length == 0
                ? new OraException(OraError.ValueLargerThanPrecision)
                : new OraException(OraError.ValueLargerThanPrecision, 0, value, to.Precision, to.Scale, target[(target.LastIndexOf('.') + 1)..].Trim('"')));
    }

    /// <summary>FLOAT(b): so many decimal digits as b binary ones make.</summary>
    private static OracleNumber RoundBinary(OracleNumber value, int binaryPrecision)
    {
        var digits = (int)Math.Ceiling(binaryPrecision * 0.30103);
        var point = NumberArithmetic.Digits(value.Coefficient) + value.Exponent;
        return value.IsZero ? value : value.Round(digits - point);
    }

    private static OracleIntervalDS FitInterval(OracleIntervalDS value, OracleType to) =>
        DigitsOf(value.Days) <= to.Precision ? value : throw new OraException(OraError.LeadingPrecisionOfIntervalTooSmall);

    private static int DigitsOf(int value) => value == 0 ? 0 : NumberArithmetic.Digits(Math.Abs((long)value));

    private static OraException TooLarge(string target, int actual, int maximum) =>
        new(OraError.ValueTooLargeForColumn, 0, target, actual, maximum);

    /// <summary>Length in the units that the type declares: bytes of AL32UTF8, characters, or UTF-16 units of the N types.</summary>
    public static int Measure(string text, OracleType type)
    {
        if (type.IsNational)
            return text.Length;
        if (!type.CharSemantics)
            return Encoding.UTF8.GetByteCount(text);
        var characters = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                characters++;
        }
        return characters;
    }

    private static string Cut(string text, OracleType to)
    {
        if (Measure(text, to) <= to.Length)
            return text;
        var used = 0;
        var kept = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += to.IsNational ? rune.Utf16SequenceLength : to.CharSemantics ? 1 : rune.Utf8SequenceLength;
            if (used > to.Length)
                break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept];
    }

    /// <summary>With the blanks that a CHAR has.</summary>
    internal static string Pad(string text, OracleType to) => text.PadRight(text.Length + to.Length - Measure(text, to));

    /// <summary>NaN equals itself and is greater than everything.</summary>
    private static int CompareFloats(double a, double b) =>
        double.IsNaN(a) ? (double.IsNaN(b) ? 0 : 1) : double.IsNaN(b) ? -1 : a.CompareTo(b);
}
