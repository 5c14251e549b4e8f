using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>JSON values from and to values of SQL.</summary>
public static class JsonSql
{
    /// <summary>A document, from a value of type JSON or from text, RAW or BLOB that holds one (UTF-8 or OSON).</summary>
    /// <exception cref="OraException">ORA-40441: it is no JSON.</exception>
    public static JsonValue Parse(Datum value, OracleType type, JsonSyntax syntax = JsonSyntax.Lax)
    {
        if (type.Kind == OracleTypeKind.Json)
            return (JsonValue)value.AsObject()!; // not NULL
        if (type.IsCharacterLob)
            return JsonTextReader.Read(value.AsLob().ToText(), syntax);
        if (type.Kind == OracleTypeKind.Blob)
            return Parse(value.AsLob().ToBytes(), syntax);
        if (type.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw)
            return Parse(value.AsRaw(), syntax);
        return type.IsText ? JsonTextReader.Read(value.AsText(), syntax) : throw new OraException(OraError.JsonSyntaxError);
    }

    private static JsonValue Parse(byte[] bytes, JsonSyntax syntax) =>
        OsonReader.IsOson(bytes) ? OsonReader.Read(bytes) : JsonTextReader.Read(Encoding.UTF8.GetString(bytes), syntax);

    /// <summary>JSON_SCALAR: the value as what JSON has for its type.</summary>
    /// <exception cref="OraException">ORA-40587: there is nothing like it.</exception>
    public static JsonValue FromSql(Datum value, OracleType type)
    {
        if (value.IsNull)
            return JsonScalar.Null;
        return type.Kind switch
        {
            OracleTypeKind.Json => (JsonValue)value.AsObject()!, // not NULL
            OracleTypeKind.Number or OracleTypeKind.Float => JsonScalar.Number(value.AsNumber()),
            OracleTypeKind.BinaryDouble => JsonScalar.Of(JsonKind.BinaryDouble, value),
            OracleTypeKind.BinaryFloat => JsonScalar.Of(JsonKind.BinaryFloat, value),
            OracleTypeKind.Date => JsonScalar.Of(JsonKind.Date, value),
            OracleTypeKind.Timestamp => JsonScalar.Of(JsonKind.Timestamp, value),
            OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => JsonScalar.Of(JsonKind.TimestampTz, value),
            OracleTypeKind.IntervalYM => JsonScalar.Of(JsonKind.IntervalYM, value),
            OracleTypeKind.IntervalDS => JsonScalar.Of(JsonKind.IntervalDS, value),
            OracleTypeKind.Raw or OracleTypeKind.LongRaw => JsonScalar.Of(JsonKind.Binary, value),
            OracleTypeKind.Blob => JsonScalar.Of(JsonKind.Binary, Datum.Raw(value.AsLob().ToBytes())),
            OracleTypeKind.Boolean => JsonScalar.Boolean(value.AsBoolean()),
            OracleTypeKind.Clob or OracleTypeKind.NClob => JsonScalar.String(value.AsLob().ToText()),
            OracleTypeKind.Vector => JsonScalar.Of(JsonKind.Vector, value),
            OracleTypeKind.RowId or OracleTypeKind.URowId => JsonScalar.String(value.AsRowId().ToString()),
            _ when type.IsText => JsonScalar.String(value.AsText()),
            _ => throw new OraException(OraError.InvalidJsonType),
        };
    }

    /// <summary>A scalar as JSON_VALUE returns it; null is NULL.</summary>
    /// <exception cref="OraException">ORA-01722, ORA-01861, ORA-40587: it doesn't convert.</exception>
    public static Datum ToSql(JsonScalar value, OracleType type)
    {
        if (value.Kind == JsonKind.Null)
            return default;
        if (type.IsText)
            return Datum.Text(JsonTextWriter.Unquoted(value));
        if (type.IsCharacterLob)
            return Datum.Lob(Lob.FromText(JsonTextWriter.Unquoted(value), type.Kind == OracleTypeKind.NClob ? LobKind.NClob : LobKind.Clob));
        return type.Kind switch
        {
            OracleTypeKind.Number or OracleTypeKind.Float => Datum.Number(ToNumber(value)),
            OracleTypeKind.BinaryDouble => Datum.Double(ToDouble(value)),
            OracleTypeKind.BinaryFloat => Datum.Single((float)ToDouble(value)),
            OracleTypeKind.Date => Datum.Date(ToTimestamp(value).ToDate()),
            OracleTypeKind.Timestamp => Datum.Timestamp(ToTimestamp(value).WithoutZone()),
            OracleTypeKind.TimestampTz => Datum.Timestamp(Zoned(ToTimestamp(value))),
            OracleTypeKind.TimestampLtz => Datum.Timestamp(Zoned(ToTimestamp(value)).InZone(OracleTimeZone.Utc)),
            OracleTypeKind.IntervalYM => value.Kind == JsonKind.IntervalYM ? value.Value : Datum.Interval(JsonIso.TryIntervalYM(value.Text) ?? throw Wrong()),
            OracleTypeKind.IntervalDS => value.Kind == JsonKind.IntervalDS ? value.Value : Datum.Interval(JsonIso.TryIntervalDS(value.Text) ?? throw Wrong()),
            OracleTypeKind.Boolean => Datum.Boolean(ToBoolean(value)),
            OracleTypeKind.Raw or OracleTypeKind.LongRaw => Datum.Raw(ToBytes(value)),
            OracleTypeKind.Blob => Datum.Lob(Lob.FromBytes(ToBytes(value))),
            OracleTypeKind.Json => Datum.Object(value),
            OracleTypeKind.Vector when value.Kind == JsonKind.Vector => value.Value,
            _ => throw Wrong(),
        };
    }

    private static OraException Wrong() => new(OraError.InvalidJsonType);

    private static OracleTimestamp Zoned(OracleTimestamp value) => value.Zone is null ? value.WithZone(OracleTimeZone.Utc) : value;

    private static OracleNumber ToNumber(JsonScalar value) => value.Kind switch
    {
        JsonKind.Number => value.Value.AsNumber(),
        JsonKind.BinaryDouble => OracleNumber.FromDouble(value.Value.AsDouble()),
        JsonKind.BinaryFloat => OracleNumber.FromSingle(value.Value.AsSingle()),
        JsonKind.Text => OracleNumber.TryParse(value.Text, out var number) ? number : throw NumberText.InvalidNumber(value.Text),
        JsonKind.Boolean => value.Value.AsBoolean() ? OracleNumber.One : OracleNumber.Zero,
        _ => throw Wrong(),
    };

    private static double ToDouble(JsonScalar value) => value.Kind switch
    {
        JsonKind.BinaryDouble => value.Value.AsDouble(),
        JsonKind.BinaryFloat => value.Value.AsSingle(),
        JsonKind.Text => FloatingText.Parse(value.Text, '.'),
        _ => ToNumber(value).ToDouble(),
    };

    private static OracleTimestamp ToTimestamp(JsonScalar value) => value.Kind switch
    {
        JsonKind.Date => new OracleTimestamp(value.Value.AsDate()),
        JsonKind.Timestamp or JsonKind.TimestampTz => value.Value.AsTimestamp(),
        JsonKind.Text => JsonIso.TryTimestamp(value.Text) ?? throw new OraException(OraError.LiteralDoesNotMatchFormat),
        _ => throw Wrong(),
    };

    private static bool ToBoolean(JsonScalar value) => value.Kind switch
    {
        JsonKind.Boolean => value.Value.AsBoolean(),
        JsonKind.Text when value.Text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        JsonKind.Text when value.Text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        JsonKind.Number => !value.Value.AsNumber().IsZero,
        _ => throw Wrong(),
    };

    private static byte[] ToBytes(JsonScalar value) => value.Kind switch
    {
        JsonKind.Binary => value.Value.AsRaw(),
        JsonKind.Text => SqlConversion.FromHex(value.Text),
        _ => throw Wrong(),
    };
}
