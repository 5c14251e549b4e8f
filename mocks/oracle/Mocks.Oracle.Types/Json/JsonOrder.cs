namespace Mocks.Oracle.Types;

/// <summary>
/// Oracle's order of JSON values: null, then numbers of all kinds, strings, objects, arrays, false, true, and the rest by kind.
/// Members of objects compare by name whatever their order.
/// </summary>
internal static class JsonOrder
{
    public static int Compare(JsonValue a, JsonValue b)
    {
        var rank = Rank(a).CompareTo(Rank(b));
        if (rank != 0)
            return rank;
        return (a, b) switch
        {
            (JsonObject x, JsonObject y) => CompareMembers(x, y),
            (JsonArray x, JsonArray y) => CompareItems(x, y),
            (JsonScalar x, JsonScalar y) => CompareScalars(x, y),
            _ => 0,
        };
    }

    public static bool AreEqual(JsonValue a, JsonValue b)
    {
        if (ReferenceEquals(a, b))
            return true;
        return Rank(a) == Rank(b) && (a is not JsonObject x || x.Members.Length == ((JsonObject)b).Members.Length) && Compare(a, b) == 0;
    }

    public static int HashOf(JsonValue value)
    {
        switch (value)
        {
            case JsonArray array:
                var hash = default(HashCode);
                foreach (var item in array.Items)
                    hash.Add(HashOf(item));
                return hash.ToHashCode();
            case JsonObject o:
                return o.Members.Aggregate(17, (sum, m) => sum + HashCode.Combine(m.Name, HashOf(m.Value)));
            default:
                var scalar = (JsonScalar)value;
                return IsNumeric(scalar) ? NumberOf(scalar).GetHashCode() : JsonTextWriter.Write(scalar).GetHashCode(StringComparison.Ordinal);
        }
    }

    /// <summary>Order of two scalars of comparable kinds.</summary>
    private static int CompareScalars(JsonScalar a, JsonScalar b)
    {
        if (IsNumeric(a))
            return NumberOf(a).CompareTo(NumberOf(b));
        return a.Kind switch
        {
            JsonKind.Null => 0,
            JsonKind.Boolean => a.Value.AsBoolean().CompareTo(b.Value.AsBoolean()),
            JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz => TimestampOf(a).CompareTo(TimestampOf(b)),
            JsonKind.IntervalYM => a.Value.AsIntervalYM().CompareTo(b.Value.AsIntervalYM()),
            JsonKind.IntervalDS => a.Value.AsIntervalDS().CompareTo(b.Value.AsIntervalDS()),
            JsonKind.Binary => a.Value.AsRaw().AsSpan().SequenceCompareTo(b.Value.AsRaw()),
            JsonKind.Vector => string.CompareOrdinal(a.Value.ToString(), b.Value.ToString()),
            _ => string.CompareOrdinal(a.Text, b.Text),
        };
    }

    private static int CompareItems(JsonArray a, JsonArray b)
    {
        for (var i = 0; i < Math.Min(a.Items.Length, b.Items.Length); i++)
        {
            if (Compare(a.Items[i], b.Items[i]) is var c && c != 0)
                return c;
        }
        return a.Items.Length.CompareTo(b.Items.Length);
    }

    private static int CompareMembers(JsonObject a, JsonObject b)
    {
        var (x, y) = (Sorted(a), Sorted(b));
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (string.CompareOrdinal(x[i].Name, y[i].Name) is var names && names != 0)
                return names;
            if (Compare(x[i].Value, y[i].Value) is var values && values != 0)
                return values;
        }
        return x.Length.CompareTo(y.Length);
    }

    private static JsonMemberValue[] Sorted(JsonObject value) => [.. value.Members.OrderBy(m => m.Name, StringComparer.Ordinal)];

    private static bool IsNumeric(JsonScalar value) => value.Kind is JsonKind.Number or JsonKind.BinaryDouble or JsonKind.BinaryFloat;

    private static OracleNumber NumberOf(JsonScalar value) => value.Kind switch
    {
        JsonKind.BinaryDouble => OracleNumber.FromDouble(value.Value.AsDouble()),
        JsonKind.BinaryFloat => OracleNumber.FromSingle(value.Value.AsSingle()),
        _ => value.Value.AsNumber(),
    };

    private static OracleTimestamp TimestampOf(JsonScalar value) =>
        value.Kind == JsonKind.Date ? new OracleTimestamp(value.Value.AsDate()) : value.Value.AsTimestamp();

    private static int Rank(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => 0,
        JsonKind.Number or JsonKind.BinaryDouble or JsonKind.BinaryFloat => 1,
        JsonKind.Text or JsonKind.Verbatim => 2,
        JsonKind.Object => 3,
        JsonKind.Array => 4,
        JsonKind.Boolean => 5,
        JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz => 6,
        JsonKind.IntervalYM => 7,
        JsonKind.IntervalDS => 8,
        JsonKind.Binary => 9,
        _ => 10,
    };
}
