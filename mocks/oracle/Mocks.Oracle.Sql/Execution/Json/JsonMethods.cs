using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>Item methods of paths. A conversion that fails leaves the item out, unless <c>Only</c>'s kin asks for its own kind alone.</summary>
internal static class JsonMethods
{
    public static List<JsonValue> Apply(string name, List<JsonValue> items)
    {
        if (JsonMethodNames.IsAggregate(name))
            return JsonAggregates.Of(name, items) is { } result ? [result] : [];
        var found = new List<JsonValue>();
        foreach (var item in items)
        {
            if (name is "type" or "size")
                found.Add(name == "type" ? JsonScalar.String(item.TypeName) : JsonScalar.Number(item is JsonArray array ? array.Items.Length : 1));
            else if (item is JsonArray nested)
                found.AddRange(nested.Items.OfType<JsonScalar>().Select(s => Scalar(name, s)).OfType<JsonValue>());
            else if (item is JsonScalar scalar && Scalar(name, scalar) is { } value)
                found.Add(value);
        }

        return found;
    }

    private static JsonScalar? Scalar(string name, JsonScalar item)
    {
        switch (name)
        {
            case "numberOnly":
                return item.Kind is JsonKind.Number or JsonKind.BinaryDouble or JsonKind.BinaryFloat ? item : null;
            case "stringOnly":
                return item.Kind == JsonKind.Text ? item : null;
            case "booleanOnly":
                return item.Kind == JsonKind.Boolean ? item : null;
            case "binaryOnly" or "idOnly":
                return item.Kind == JsonKind.Binary ? item : null;
            case "dateTimeOnly":
                return item.Kind is JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz ? item : null;
            case "upper" or "lower" or "string" or "length":
                return Text(name, item);
            case "abs" or "ceiling" or "floor":
                return Convert(item, JsonKind.Number, OracleType.AnyNumber) is { } number ? JsonScalar.Number(Round(name, number.Value.AsNumber())) : null;
            case "date":
                return Convert(item, JsonKind.Date, OracleType.Date) is { } date ? JsonScalar.Of(JsonKind.Date, Datum.Date(Midnight(date.Value.AsDate()))) : null;
            default:
                var (kind, type) = Target(name);
                return Convert(item, kind, type);
        }
    }

    private static JsonScalar? Text(string name, JsonScalar item)
    {
        if (item.Kind == JsonKind.Null)
            return name == "string" ? item : null;
        var text = JsonTextWriter.Unquoted(item);
        return name switch
        {
            "upper" => JsonScalar.String(text.ToUpperInvariant()),
            "lower" => JsonScalar.String(text.ToLowerInvariant()),
            "string" => JsonScalar.String(text),
            _ => item.Kind == JsonKind.Text ? JsonScalar.Number(text.EnumerateRunes().Count()) : null,
        };
    }

    private static OracleNumber Round(string name, OracleNumber value) => name switch
    {
        "abs" => value.Abs(),
        "ceiling" => value.Ceil(),
        _ => value.Floor(),
    };

    private static OracleDate Midnight(OracleDate date) => new(date.Year, date.Month, date.Day);

    private static (JsonKind Kind, OracleType Type) Target(string name) => name switch
    {
        "number" => (JsonKind.Number, OracleType.AnyNumber),
        "double" => (JsonKind.BinaryDouble, OracleType.BinaryDouble),
        "float" => (JsonKind.BinaryFloat, OracleType.BinaryFloat),
        "boolean" or "toBoolean" => (JsonKind.Boolean, OracleType.Boolean),
        "dateWithTime" => (JsonKind.Date, OracleType.Date),
        "timestamp" or "toDateTime" => (JsonKind.Timestamp, OracleType.Timestamp(9)),
        "ymInterval" => (JsonKind.IntervalYM, OracleType.IntervalYM(9)),
        "dsInterval" => (JsonKind.IntervalDS, OracleType.IntervalDS(9, 9)),
        "vector" => (JsonKind.Vector, OracleType.Vector()),
        _ => (JsonKind.Binary, OracleType.Raw(2000)),
    };

    private static JsonScalar? Convert(JsonScalar item, JsonKind kind, OracleType type)
    {
        if (item.Kind == JsonKind.Null || item.Kind == kind)
            return item;
        try
        {
            return JsonScalar.Of(kind, JsonSql.ToSql(item, type));
        }
        catch (OraException)
        {
            return null; // what doesn't convert isn't selected
        }
    }
}
