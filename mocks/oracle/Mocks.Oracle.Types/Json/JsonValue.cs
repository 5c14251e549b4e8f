namespace Mocks.Oracle.Types;

/// <summary>An immutable JSON value. Its order and equality are those of Oracle's JSON type; its text is compact.</summary>
public abstract class JsonValue : IComparable<JsonValue>, IEquatable<JsonValue>
{
    public abstract JsonKind Kind { get; }

    /// <summary>Neither an object nor an array.</summary>
    public bool IsScalar => Kind is not (JsonKind.Object or JsonKind.Array);

    /// <summary>What the item method type() answers.</summary>
    public string TypeName => Kind switch
    {
        JsonKind.Text => "string",
        JsonKind.BinaryDouble => "double",
        JsonKind.BinaryFloat => "float",
        JsonKind.TimestampTz => "timestamp with time zone",
        JsonKind.IntervalYM => "yearmonthInterval",
        JsonKind.IntervalDS => "daysecondInterval",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    public static bool operator ==(JsonValue? a, JsonValue? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(JsonValue? a, JsonValue? b) => !(a == b);

    public static bool operator <(JsonValue a, JsonValue b) => a.CompareTo(b) < 0;

    public static bool operator <=(JsonValue a, JsonValue b) => a.CompareTo(b) <= 0;

    public static bool operator >(JsonValue a, JsonValue b) => a.CompareTo(b) > 0;

    public static bool operator >=(JsonValue a, JsonValue b) => a.CompareTo(b) >= 0;

    public int CompareTo(JsonValue? other) => other is null ? 1 : JsonOrder.Compare(this, other);

    public bool Equals(JsonValue? other) => other is not null && JsonOrder.AreEqual(this, other);

    public override bool Equals(object? obj) => Equals(obj as JsonValue);

    public override int GetHashCode() => JsonOrder.HashOf(this);

    /// <summary>The value as compact text.</summary>
    public override string ToString() => JsonTextWriter.Write(this);
}
