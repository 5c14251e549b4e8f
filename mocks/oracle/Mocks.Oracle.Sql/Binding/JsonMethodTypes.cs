using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The SQL types that dot notation returns when its path ends in an item method.</summary>
internal static class JsonMethodTypes
{
    /// <summary>Null when the method says nothing about the type.</summary>
    public static OracleType? Of(string method) => method switch
    {
        "number" or "numberOnly" or "abs" or "ceiling" or "floor" or "length" or "size" or "count" or "sum" or "avg" or "minNumber" or "maxNumber" => OracleType.AnyNumber,
        "string" or "stringOnly" or "upper" or "lower" or "type" or "minString" or "maxString" => OracleType.Varchar2(OracleType.MaxSqlBytes),
        "double" => OracleType.BinaryDouble,
        "float" => OracleType.BinaryFloat,
        "date" or "dateWithTime" => OracleType.Date,
        "timestamp" or "toDateTime" or "minDateTime" or "maxDateTime" => OracleType.Timestamp(6),
        "dsInterval" => OracleType.IntervalDS(),
        "ymInterval" => OracleType.IntervalYM(),
        "boolean" or "booleanOnly" or "toBoolean" => OracleType.Boolean,
        "binary" or "binaryOnly" => OracleType.Raw(2000),
        _ => null,
    };
}
