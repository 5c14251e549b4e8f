using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of JSON that need no syntax of their own.</summary>
internal static class JsonFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("JSON_EQUAL", 2, 2, static arguments =>
        {
            var (left, right) = (arguments[0].Type, arguments[1].Type);
            return new FunctionSignature(
                OracleType.Boolean,
                [null, null],
                (_, values) => Datum.Boolean(JsonSql.Parse(values[0], left).Equals(JsonSql.Parse(values[1], right))));
        }),
    ];
}
