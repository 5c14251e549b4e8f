using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>The text that a value becomes without a format model: by the session's NLS settings.</summary>
public static class SqlText
{
    private const int MaxLobText = 4000;

    /// <summary>Raises ORA-22835 for LOBs longer than a VARCHAR2, ORA-00932 for types without text.</summary>
    public static string Of(Datum value, OracleType type, Nls nls) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => NumberText.Format(value.AsNumber(), nls.DecimalMark),
        OracleTypeKind.Date => DatetimeFormat.Parse(nls.DateFormat).Format(value.AsDate(), nls),
        OracleTypeKind.Timestamp => DatetimeFormat.Parse(nls.TimestampFormat).Format(value.AsTimestamp(), type.Scale, nls),
        OracleTypeKind.TimestampTz => DatetimeFormat.Parse(nls.TimestampTzFormat).Format(value.AsTimestamp(), type.Scale, nls),
        OracleTypeKind.TimestampLtz =>
            DatetimeFormat.Parse(nls.TimestampFormat).Format(value.AsTimestamp().InZone(nls.TimeZone), type.Scale, nls),
        OracleTypeKind.IntervalYM => value.AsIntervalYM().ToString(type.Precision == 0 ? 2 : type.Precision),
        OracleTypeKind.IntervalDS => value.AsIntervalDS().ToString(type.Precision == 0 ? 2 : type.Precision, type.Scale),
        OracleTypeKind.BinaryDouble => Of(value.AsDouble(), nls),
        OracleTypeKind.BinaryFloat => Of(value.AsSingle(), nls),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => Convert.ToHexString(value.AsRaw()),
        OracleTypeKind.RowId or OracleTypeKind.URowId => value.AsRowId().ToString(),
        OracleTypeKind.Boolean => value.AsBoolean() ? "TRUE" : "FALSE",
        OracleTypeKind.Clob or OracleTypeKind.NClob => OfLob(value.AsLob()),
        OracleTypeKind.Json when value.AsObject() is JsonScalar scalar => JsonTextWriter.Unquoted(scalar),
        OracleTypeKind.Json => ((JsonValue)value.AsObject()!).ToString(), // not NULL
        OracleTypeKind.Vector or OracleTypeKind.Xml => value.ToString(),
        _ => value.AsObject() as string ?? throw new OraException(OraError.InconsistentDatatypes, 0, "CHAR", type.FamilyName),
    };

    /// <summary>1.0E+000: scientific with as many digits as tell the value from its neighbours.</summary>
    public static string Of(double value, Nls nls) => Scientific(value, "E16", nls);

    public static string Of(float value, Nls nls) => Scientific(value, "E8", nls);

    private static string Scientific(double value, string format, Nls nls)
    {
        if (double.IsNaN(value))
            return "Nan";
        if (double.IsInfinity(value))
            return value > 0 ? "Inf" : "-Inf";
        if (value == 0)
            return "0";
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..mark].TrimEnd('0');
        if (mantissa.EndsWith('.'))
            mantissa += "0";
        return mantissa.Replace('.', nls.DecimalMark) + text[mark..];
    }

    private static string OfLob(Lob lob) =>
        lob.Length <= MaxLobText ? lob.ToText() : throw new OraException(OraError.BufferTooSmall, 0, lob.Length, MaxLobText);
}
