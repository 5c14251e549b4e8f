namespace Mocks.Oracle.Scripts;

/// <summary>A field of a CSV file as a value: numbers with a point, dates in ISO 8601, RAW in hexadecimal, BLOB in base 64.</summary>
internal static class CsvValue
{
    private static readonly OracleType FieldType = OracleType.Varchar2(32767);

    private static readonly Nls Iso = Nls.Default with
    {
        DateFormat = "YYYY-MM-DD HH24:MI:SS",
        TimestampFormat = "YYYY-MM-DD HH24:MI:SS.FF",
        TimestampTzFormat = "YYYY-MM-DD HH24:MI:SS.FF TZH:TZM",
    };

    public static Datum Read(string field, OracleType type)
    {
        if (field.Length == 0)
            return Datum.Null;
        if (type.IsText)
            return Datum.Text(field);
        return type.Kind switch
        {
            OracleTypeKind.Blob => SqlConversion.Convert(Datum.Raw(FromBase64(field)), OracleType.Raw(32767), type, Iso),
            OracleTypeKind.Date => Convert(Datetime(field, 0), type),
            OracleTypeKind.Timestamp or OracleTypeKind.TimestampLtz => Convert(Datetime(field, 1), type),
            OracleTypeKind.TimestampTz => Convert(Zoned(field), type),
            _ => Convert(field, type),
        };
    }

    public static string Remedy(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Date => "Write a date as 2024-02-29 or 2024-02-29T12:34:56.",
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampLtz => "Write a timestamp as 2024-02-29T12:34:56.123.",
        OracleTypeKind.TimestampTz => "Write a timestamp as 2024-02-29T12:34:56.123+01:00.",
        OracleTypeKind.Number or OracleTypeKind.Float => "Write a number with digits and a point.",
        OracleTypeKind.Raw => "Write the bytes in hexadecimal.",
        OracleTypeKind.Blob => "Write the bytes in base 64.",
        _ => "Correct the value.",
    };

    private static Datum Convert(string text, OracleType type) => SqlConversion.Convert(Datum.Text(text), FieldType, type, Iso);

    private static byte[] FromBase64(string field)
    {
        var bytes = new byte[field.Length];
        return System.Convert.TryFromBase64String(field, bytes, out var length) ? bytes[..length] : throw new OraException(OraError.InvalidHexNumber);
    }

    /// <summary>Fills up a date with its time: 2024-02-29 becomes 2024-02-29 00:00:00, with a fraction if one is wanted.</summary>
    private static string Datetime(string field, int fraction)
    {
        const int DateLength = 10;
        var text = field.Length > DateLength && field[DateLength] == 'T' ? string.Concat(field.AsSpan(0, DateLength), " ", field.AsSpan(DateLength + 1)) : field;
        if (text.Length == DateLength)
            text += " 00:00:00";
        else if (text.Length == "2024-02-29 12:34".Length)
            text += ":00";
        return fraction > 0 && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text;
    }

    private static string Zoned(string field)
    {
        const int TimeFrom = 10;
        if (field.EndsWith('Z'))
            return Datetime(field[..^1], 1) + " +00:00";
        var sign = field.Length > TimeFrom ? field.AsSpan(TimeFrom).IndexOfAny('+', '-') : -1;
        return sign < 0
            ? Datetime(field, 1) + " +00:00"
            : $"{Datetime(field[..(TimeFrom + sign)].TrimEnd(), 1)} {field.AsSpan(TimeFrom + sign)}";
    }
}
