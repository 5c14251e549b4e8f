using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>
/// One value of a row or an expression, 16 bytes, <c>default</c> is NULL. It does not know its SQL type: the static
/// <see cref="OracleType"/> beside it says which accessor is right, and nothing is checked at run time.
/// Character types hold strings, RAW byte arrays, the LOB types a <see cref="Lob"/>; numbers, dates and booleans are inline.
/// </summary>
public readonly struct Datum
{
    public static readonly Datum Null;
    public static readonly Datum True = new(Inline.Value, 1);
    public static readonly Datum False = new(Inline.Value, 0);

    private readonly object? _reference;
    private readonly long _bits;

    private Datum(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public bool IsNull => _reference is null;

    /// <summary>Whether the other is a copy of this one. False says nothing: equal values can be kept in two places.</summary>
    public bool IsCopyOf(Datum other) => ReferenceEquals(_reference, other._reference) && _bits == other._bits;

    public static Datum Number(OracleNumber value) => new((object?)value.Form ?? Inline.Value, value.Bits);

    public static Datum Number(long value) => new(Inline.Value, value);

    /// <summary>The empty string is NULL.</summary>
    public static Datum Text(string? value) => string.IsNullOrEmpty(value) ? Null : new Datum(value, 0);

    /// <summary>No bytes are NULL.</summary>
    public static Datum Raw(byte[]? value) => value is null || value.Length == 0 ? Null : new Datum(value, 0);

    public static Datum Date(OracleDate value) => new(Inline.Value, value.Ticks);

    public static Datum Timestamp(OracleTimestamp value) =>
        value.Zone is null && value.Nanoseconds % 1000 == 0
            ? new Datum(Inline.Value, value.Seconds * 1_000_000 + value.Nanoseconds / 1000)
            : new Datum(value, 0);

    public static Datum Interval(OracleIntervalYM value) => new(Inline.Value, value.Months);

    public static Datum Interval(OracleIntervalDS value) => new(value, 0);

    public static Datum Single(float value) => new(Inline.Value, BitConverter.SingleToInt32Bits(value));

    public static Datum Double(double value) => new(Inline.Value, BitConverter.DoubleToInt64Bits(value));

    public static Datum Boolean(bool value) => value ? True : False;

    public static Datum RowId(OracleRowId value) => new(value, 0);

    public static Datum Lob(Lob? value) => new(value, 0);

    /// <summary>An immutable value of one of the other types: JSON, XML, object, collection, record, cursor.</summary>
    public static Datum Object(object? value) => new(value, 0);

    /// <summary>Of a number that is known to be an integer of 64 bits.</summary>
    public long AsInteger() => _bits;

    public OracleNumber AsNumber() => new(_bits, ReferenceEquals(_reference, Inline.Value) ? null : _reference as NumberForm);

    /// <summary>The string; of NULL the empty one.</summary>
    public string AsText() => _reference is null ? "" : (string)_reference;

    public byte[] AsRaw() => _reference is null ? [] : (byte[])_reference;

    public OracleDate AsDate() => OracleDate.FromTicks(_bits);

    public OracleTimestamp AsTimestamp() =>
        _reference is OracleTimestamp boxed ? boxed : OracleTimestamp.FromSeconds(_bits / 1_000_000, (int)(_bits % 1_000_000) * 1000);

    public OracleIntervalYM AsIntervalYM() => new((int)_bits);

    public OracleIntervalDS AsIntervalDS() => _reference is OracleIntervalDS boxed ? boxed : default;

    public float AsSingle() => BitConverter.Int32BitsToSingle((int)_bits);

    public double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    public bool AsBoolean() => _bits != 0;

    public OracleRowId AsRowId() => _reference is OracleRowId boxed ? boxed : default;

    public Lob AsLob() => (Lob)_reference!; // asked only of data that the caller knows not to be NULL

    public object? AsObject() => _reference;

    /// <summary>For debuggers and test messages: the type is guessed.</summary>
    public override string ToString() => _reference switch
    {
        null => "NULL",
        NumberForm => AsNumber().ToString(),
        Inline => _bits.ToString(CultureInfo.InvariantCulture),
        byte[] raw => Convert.ToHexString(raw),
        Lob lob => string.Create(CultureInfo.InvariantCulture, $"{lob.Kind}({lob.Length})"),
        var other => other.ToString() ?? "",
    };

    /// <summary>Marks a value that fits in the 64 bits beside it.</summary>
    private sealed class Inline
    {
        public static readonly Inline Value = new();
    }
}
