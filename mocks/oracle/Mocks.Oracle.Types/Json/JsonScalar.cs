namespace Mocks.Oracle.Types;

/// <summary>A JSON value that holds no others. Its <see cref="Value"/> has the SQL type that belongs to <see cref="Kind"/>.</summary>
public sealed class JsonScalar : JsonValue
{
    public static readonly JsonScalar Null = new(JsonKind.Null, default);
    public static readonly JsonScalar True = new(JsonKind.Boolean, Datum.True);
    public static readonly JsonScalar False = new(JsonKind.Boolean, Datum.False);

    private readonly string? _text;

    private JsonScalar(JsonKind kind, Datum value, string? text = null)
    {
        Kind = kind;
        Value = value;
        _text = text;
    }

    public override JsonKind Kind { get; }

    /// <summary>NULL for null, for the empty string and for no bytes.</summary>
    public Datum Value { get; }

    /// <summary>A string's characters, a number's digits as they were written, verbatim text; empty for others.</summary>
    public string Text => Kind is JsonKind.Text or JsonKind.Verbatim ? Value.AsText() : _text ?? (Kind == JsonKind.Number ? JsonTextWriter.Digits(Value.AsNumber()) : "");

    /// <summary>Whether a number's <see cref="Text"/> is that of the document it was read from.</summary>
    public bool HasSourceText => _text is not null;

    public static JsonScalar Boolean(bool value) => value ? True : False;

    public static JsonScalar String(string value) => new(JsonKind.Text, Datum.Text(value));

    public static JsonScalar Number(OracleNumber value) => new(JsonKind.Number, Datum.Number(value));

    /// <summary>A number out of a text, which is written again as it was read.</summary>
    public static JsonScalar Number(OracleNumber value, string text) => new(JsonKind.Number, Datum.Number(value), text);

    public static JsonScalar Verbatim(string text) => new(JsonKind.Verbatim, Datum.Text(text));

    /// <summary>The scalar of a kind, from a datum of the SQL type that belongs to it.</summary>
    public static JsonScalar Of(JsonKind kind, Datum value) => new(kind, value);

    /// <summary>The SQL type of <see cref="Value"/>.</summary>
    public OracleType SqlType => Kind switch
    {
        JsonKind.Boolean => OracleType.Boolean,
        JsonKind.Number => OracleType.AnyNumber,
        JsonKind.BinaryDouble => OracleType.BinaryDouble,
        JsonKind.BinaryFloat => OracleType.BinaryFloat,
        JsonKind.Date => OracleType.Date,
        JsonKind.Timestamp => OracleType.Timestamp(9),
        JsonKind.TimestampTz => OracleType.TimestampTz(9),
        JsonKind.IntervalYM => OracleType.IntervalYM(9),
        JsonKind.IntervalDS => OracleType.IntervalDS(9, 9),
        JsonKind.Binary => OracleType.LongRaw,
        JsonKind.Vector => OracleType.Vector(),
        JsonKind.Null => OracleType.Null,
        _ => OracleType.Varchar2(OracleType.MaxSqlBytes),
    };
}
