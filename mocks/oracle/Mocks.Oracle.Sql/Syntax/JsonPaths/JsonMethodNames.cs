namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The item methods of path expressions; case doesn't matter.</summary>
internal static class JsonMethodNames
{
    private static readonly Dictionary<string, string> Known = new[]
    {
        "abs", "avg", "binary", "binaryOnly", "boolean", "booleanOnly", "ceiling", "count", "date", "dateTimeOnly", "dateWithTime", "double", "dsInterval",
        "float", "floor", "length", "lower", "max", "min", "maxNumber", "minNumber", "maxString", "minString", "maxDateTime", "minDateTime", "number", "numberOnly", "size",
        "string", "stringOnly", "sum", "timestamp", "toBoolean", "toDateTime", "type", "upper", "ymInterval", "idOnly", "vector",
    }.ToDictionary(n => n, StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => Known.ContainsKey(name);

    public static string Canonical(string name) => Known[name];

    /// <summary>Those that make one value of all that the path selects.</summary>
    public static bool IsAggregate(string name) =>
        name is "avg" or "count" or "max" or "min" or "sum" or "maxNumber" or "minNumber" or "maxString" or "minString" or "maxDateTime" or "minDateTime";
}
