using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Names of binary floating values.</summary>
internal static class ConstantFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of("BINARY_FLOAT_NAN", OracleType.BinaryFloat, Datum.Single(float.NaN)),
        Of("BINARY_FLOAT_INFINITY", OracleType.BinaryFloat, Datum.Single(float.PositiveInfinity)),
        Of("BINARY_DOUBLE_NAN", OracleType.BinaryDouble, Datum.Double(double.NaN)),
        Of("BINARY_DOUBLE_INFINITY", OracleType.BinaryDouble, Datum.Double(double.PositiveInfinity)),
    ];

    private static ScalarFunction Of(string name, OracleType type, Datum value)
    {
        var signature = new FunctionSignature(type, [], (_, _) => value);
        return new ScalarFunction(name, 0, 0, _ => signature) { IsBareName = true, IsNeverNull = true };
    }
}
