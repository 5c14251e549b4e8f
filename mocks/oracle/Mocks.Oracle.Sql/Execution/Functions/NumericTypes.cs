using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Numeric precedence: BINARY_DOUBLE before BINARY_FLOAT before NUMBER, which text converts to.</summary>
internal static class NumericTypes
{
    public static OracleType Highest(IEnumerable<BoundExpression> arguments)
    {
        var highest = OracleType.AnyNumber;
        foreach (var argument in arguments)
        {
            if (argument.Type.Kind == OracleTypeKind.BinaryDouble)
                return OracleType.BinaryDouble;
            if (argument.Type.Kind == OracleTypeKind.BinaryFloat)
                highest = OracleType.BinaryFloat;
        }

        return highest;
    }

    /// <summary>A function that computes in the argument of highest precedence and returns that type.</summary>
    public static ScalarFunction Function(string name, int least, int most, Func<OracleNumber[], OracleNumber> exact, Func<double[], double> binary) =>
        new(name, least, most, arguments => Signature(Highest(arguments), exact, binary));

    /// <summary>The same, but BINARY_FLOAT is computed in and returned as BINARY_DOUBLE.</summary>
    public static ScalarFunction Widening(string name, int least, int most, Func<OracleNumber[], OracleNumber> exact, Func<double[], double> binary) =>
        new(name, least, most, arguments =>
        {
            var type = Highest(arguments);
            return Signature(type.IsBinaryFloating ? OracleType.BinaryDouble : type, exact, binary);
        });

    private static FunctionSignature Signature(OracleType type, Func<OracleNumber[], OracleNumber> exact, Func<double[], double> binary) => type.Kind switch
    {
        OracleTypeKind.BinaryDouble => new FunctionSignature(type, [type], (_, values) => Datum.Double(binary(Array.ConvertAll(values, v => v.AsDouble())))),
        OracleTypeKind.BinaryFloat => new FunctionSignature(type, [type], (_, values) => Datum.Single((float)binary(Array.ConvertAll(values, v => (double)v.AsSingle())))),
        _ => new FunctionSignature(type, [type], (_, values) => Datum.Number(exact(Array.ConvertAll(values, v => v.AsNumber())))),
    };
}
