using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions on NUMBER whose results are exact.</summary>
internal static class NumericFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        One("ABS", number => number.Abs()),
        One("CEIL", number => number.Ceil()),
        One("FLOOR", number => number.Floor()),
        One("SIGN", number => number.Sign),
        Two("MOD", (a, b) => a.Mod(b)),
        Two("REMAINDER", (a, b) => b.IsZero ? throw Ora.Error(1476) : a.Remainder(b)),
        Two("BITAND", (a, b) => OracleNumber.FromParts(a.ToBigInteger() & b.ToBigInteger(), 0)),
    ];

    /// <summary>ROUND and TRUNC of a number to so many places.</summary>
    public static ScalarFunction Places(string name, Func<OracleNumber, int, OracleNumber> compute) => ParameterTypes.Function(
        name, 1, 2, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber, arguments =>
        {
            var places = arguments.Length == 2 ? arguments[1].AsNumber().Truncate() : OracleNumber.Zero;
            return Datum.Number(compute(
                arguments[0].AsNumber(), places.TryToInt64(out var whole) ? (int)Math.Clamp(whole, -130, 130) : 130 * places.Sign));
        });

    private static ScalarFunction One(string name, Func<OracleNumber, OracleNumber> compute) => ParameterTypes.Function(
        name, 1, 1, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber, arguments => Datum.Number(compute(arguments[0].AsNumber())));

    private static ScalarFunction Two(string name, Func<OracleNumber, OracleNumber, OracleNumber> compute) => ParameterTypes.Function(
        name, 2, 2, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber,
        arguments => Datum.Number(compute(arguments[0].AsNumber(), arguments[1].AsNumber())));
}
