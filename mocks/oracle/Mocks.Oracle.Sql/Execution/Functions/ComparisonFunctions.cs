using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>
/// GREATEST and LEAST: the first argument decides. When it is a number all are compared in the type of highest numeric precedence,
/// otherwise all are converted to its type; text is compared without padding.
/// </summary>
internal static class ComparisonFunctions
{
    public static IEnumerable<ScalarFunction> All => [Extreme("GREATEST", 1), Extreme("LEAST", -1)];

    private static ScalarFunction Extreme(string name, int sign) => new(name, 1, int.MaxValue, arguments =>
    {
        var type = ResultType(arguments);
        return new FunctionSignature(type, [type], (frame, values) =>
        {
            var best = values[0];
            foreach (var value in values)
            {
                if (SqlConversion.Compare(value, best, type, frame.Session.Nls) * sign > 0)
                    best = value;
            }

            return best;
        });
    });

    private static OracleType ResultType(IReadOnlyList<BoundExpression> arguments)
    {
        var first = arguments[0].Type;
        if (first.IsNumeric)
            return NumericTypes.Highest(arguments);
        if (!first.IsText && !first.IsNull)
            return first;
        var length = Math.Max(1, arguments.Max(argument => TypeRules.TextLength(argument.Type)));
        return first.IsNational ? OracleType.NVarchar2(Math.Min(2000, length)) : OracleType.Varchar2(length);
    }
}
