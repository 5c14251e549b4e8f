using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>Item methods that make one value of many: count(), sum(), avg(), min(), max() and those for one kind only.</summary>
internal static class JsonAggregates
{
    public static JsonValue? Of(string name, List<JsonValue> items)
    {
        var values = items.SelectMany(i => i is JsonArray array && name != "count" ? array.Items.AsEnumerable() : [i]).ToList();
        if (name == "count")
            return JsonScalar.Number(values.Count);
        var scalars = values.OfType<JsonScalar>().Where(s => s.Kind != JsonKind.Null && Fits(name, s)).ToList();
        if (scalars.Count == 0)
            return null;
        return name switch
        {
            "sum" => JsonScalar.Number(Sum(scalars)),
            "avg" => JsonScalar.Number(Sum(scalars) / scalars.Count),
            "min" or "minNumber" or "minString" or "minDateTime" => scalars.Min(),
            _ => scalars.Max(),
        };
    }

    private static bool Fits(string name, JsonScalar value) => name switch
    {
        "sum" or "avg" or "minNumber" or "maxNumber" => value.Kind == JsonKind.Number,
        "minString" or "maxString" => value.Kind == JsonKind.Text,
        "minDateTime" or "maxDateTime" => value.Kind is JsonKind.Date or JsonKind.Timestamp or JsonKind.TimestampTz,
        _ => true,
    };

    private static OracleNumber Sum(List<JsonScalar> values) => values.Aggregate(OracleNumber.Zero, (sum, v) => sum + v.Value.AsNumber());
}
