using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>Order and equality of data that are not NULL, by the type that they are compared in.</summary>
internal static class DatumComparers
{
    /// <param name="type">The type of both; of texts, whether they are blank-padded matters.</param>
    public static Comparison<Datum> Of(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => static (a, b) => a.AsNumber().CompareTo(b.AsNumber()),
        OracleTypeKind.Char or OracleTypeKind.NChar => static (a, b) => ComparePadded(a.AsText(), b.AsText()),
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long => static (a, b) => string.CompareOrdinal(a.AsText(), b.AsText()),
        OracleTypeKind.Date => static (a, b) => a.AsDate().CompareTo(b.AsDate()),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => static (a, b) => a.AsTimestamp().CompareTo(b.AsTimestamp()),
        OracleTypeKind.BinaryDouble => static (a, b) => CompareFloats(a.AsDouble(), b.AsDouble()),
        OracleTypeKind.BinaryFloat => static (a, b) => CompareFloats(a.AsSingle(), b.AsSingle()),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => static (a, b) => a.AsRaw().AsSpan().SequenceCompareTo(b.AsRaw()),
        OracleTypeKind.IntervalDS => static (a, b) => a.AsIntervalDS().CompareTo(b.AsIntervalDS()),
        OracleTypeKind.IntervalYM => static (a, b) => a.AsIntervalYM().CompareTo(b.AsIntervalYM()),
        OracleTypeKind.RowId or OracleTypeKind.URowId => static (a, b) => a.AsRowId().CompareTo(b.AsRowId()),
        OracleTypeKind.Boolean => static (a, b) => a.AsBoolean().CompareTo(b.AsBoolean()),
        OracleTypeKind.Json => static (a, b) => ((JsonValue)a.AsObject()!).CompareTo((JsonValue)b.AsObject()!), // neither is NULL
        OracleTypeKind.Null => static (_, _) => 0,
        _ => static (a, b) => string.CompareOrdinal(a.ToString(), b.ToString()),
    };

    /// <summary>A hash that agrees with <see cref="Of"/>.</summary>
    public static Func<Datum, int> HashOf(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => static d => d.AsNumber().GetHashCode(),
        OracleTypeKind.Char or OracleTypeKind.NChar => static d => string.GetHashCode(d.AsText().AsSpan().TrimEnd(' '), StringComparison.Ordinal),
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long => static d => d.AsText().GetHashCode(StringComparison.Ordinal),
        OracleTypeKind.Date => static d => d.AsDate().GetHashCode(),
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => static d => HashCode.Combine(d.AsTimestamp().Seconds, d.AsTimestamp().Nanoseconds),
        OracleTypeKind.BinaryDouble => static d => d.AsDouble().GetHashCode(),
        OracleTypeKind.BinaryFloat => static d => d.AsSingle().GetHashCode(),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => static d => Hash(d.AsRaw()),
        OracleTypeKind.IntervalDS => static d => d.AsIntervalDS().GetHashCode(),
        OracleTypeKind.IntervalYM => static d => d.AsIntervalYM().GetHashCode(),
        OracleTypeKind.RowId or OracleTypeKind.URowId => static d => d.AsRowId().GetHashCode(),
        OracleTypeKind.Boolean => static d => d.AsBoolean() ? 1 : 0,
        OracleTypeKind.Json => static d => ((JsonValue)d.AsObject()!).GetHashCode(), // not NULL
        _ => static d => d.ToString().GetHashCode(StringComparison.Ordinal),
    };

    public static int ComparePadded(string a, string b) =>
        a.AsSpan().TrimEnd(' ').SequenceCompareTo(b.AsSpan().TrimEnd(' '));

    /// <summary>NaN equals itself and is greater than everything.</summary>
    private static int CompareFloats(double a, double b) =>
        double.IsNaN(a) ? (double.IsNaN(b) ? 0 : 1) : double.IsNaN(b) ? -1 : a.CompareTo(b);

    private static int Hash(byte[] bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
