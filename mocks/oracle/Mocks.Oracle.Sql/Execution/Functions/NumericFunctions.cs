using System.Numerics;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of numbers whose results are exact: ABS, SIGN, MOD, REMAINDER, NANVL, BITAND, BIN_TO_NUM.</summary>
internal static class NumericFunctions
{
    /// <summary>BITAND works on 128 bits.</summary>
    private static readonly BigInteger BitLimit = BigInteger.One << 127;

    public static IEnumerable<ScalarFunction> All =>
    [
        NumericTypes.Function("ABS", 1, 1, a => a[0].Abs(), a => Math.Abs(a[0])),
        new("SIGN", 1, 1, Sign),
        NumericTypes.Function("MOD", 2, 2, a => a[0].Mod(a[1]), a => a[1] == 0 ? a[0] : a[0] % a[1]),
        NumericTypes.Function("REMAINDER", 2, 2, a => a[1].IsZero ? throw Ora.Error(1428, 0, "0") : a[0].Remainder(a[1]), a => Math.IEEERemainder(a[0], a[1])),
        NumericTypes.Function("NANVL", 2, 2, a => a[0], a => double.IsNaN(a[0]) ? a[1] : a[0]),
        ParameterTypes.Function(
            "BITAND", 2, 2, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber,
            arguments => Datum.Number(OracleNumber.FromParts(Bits(arguments[0]) & Bits(arguments[1]), 0))),
        ParameterTypes.Function("BIN_TO_NUM", 1, int.MaxValue, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber, BinToNum),
    ];

    /// <summary>ROUND and TRUNC of a number to so many places; without places binary floating numbers keep their type.</summary>
    public static FunctionSignature Places(IReadOnlyList<BoundExpression> arguments, Func<OracleNumber, int, OracleNumber> exact, Func<double, double> binary)
    {
        var type = arguments[0].Type;
        if (arguments.Count == 1 && type.Kind == OracleTypeKind.BinaryDouble)
            return new FunctionSignature(type, [type], (_, values) => Datum.Double(binary(values[0].AsDouble())));
        if (arguments.Count == 1 && type.Kind == OracleTypeKind.BinaryFloat)
            return new FunctionSignature(type, [type], (_, values) => Datum.Single((float)binary(values[0].AsSingle())));
        return new FunctionSignature(OracleType.AnyNumber, [OracleType.AnyNumber], (_, values) =>
        {
            var places = values.Length == 2 ? values[1].AsNumber().Truncate() : OracleNumber.Zero;
            return Datum.Number(exact(values[0].AsNumber(), places.TryToInt64(out var whole) ? (int)Math.Clamp(whole, -130, 130) : 130 * places.Sign));
        });
    }

    /// <summary>Of a binary floating number: -1 below zero, 1 from zero on and for NaN.</summary>
    private static FunctionSignature Sign(IReadOnlyList<BoundExpression> arguments) => NumericTypes.Highest(arguments) is { IsBinaryFloating: true }
        ? new FunctionSignature(OracleType.AnyNumber, [OracleType.BinaryDouble], (_, values) => Datum.Number(values[0].AsDouble() < 0 ? -1 : 1))
        : new FunctionSignature(OracleType.AnyNumber, [OracleType.AnyNumber], (_, values) => Datum.Number(values[0].AsNumber().Sign));

    private static BigInteger Bits(Datum number)
    {
        var bits = number.AsNumber().ToBigInteger();
        return bits >= -BitLimit && bits < BitLimit ? bits : throw Ora.Error(1426);
    }

    private static Datum BinToNum(Datum[] bits)
    {
        var number = BigInteger.Zero;
        foreach (var bit in bits)
        {
            if (!bit.AsNumber().TryToInt64(out var value) || value is not (0 or 1))
                throw Ora.Error(1428, 0, bit.AsNumber());
            number = (number << 1) | value;
        }

        return Datum.Number(OracleNumber.FromParts(number, 0));
    }
}
