using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>The usual rules for what an argument, by its index and given type, is converted to.</summary>
internal static class ParameterTypes
{
    /// <summary>Strings; LOBs are read into one.</summary>
    public static OracleType Texts(int index, OracleType given) =>
        given.IsText ? given : OracleType.Varchar2(given.IsLob ? OracleType.MaxSqlBytes : Math.Max(1, TypeRules.TextLength(given)));

    public static OracleType Numbers(int index, OracleType given) => given.IsNumber ? given : OracleType.AnyNumber;

    /// <summary>Text first, numbers behind: SUBSTR.</summary>
    public static OracleType TextThenNumbers(int index, OracleType given) => index == 0 ? Texts(index, given) : Numbers(index, given);

    /// <summary>A function whose result's type follows from the types of its converted arguments, and from those that are constants.</summary>
    public static ScalarFunction Function(
        string name, int least, int most, Func<int, OracleType, OracleType> parameter,
        Func<IReadOnlyList<OracleType>, IReadOnlyList<BoundExpression>, OracleType> result, Func<Datum[], Datum> body) =>
        new(name, least, most, arguments =>
        {
            OracleType[] types = [.. arguments.Select((argument, index) => parameter(index, argument.Type))];
            return new FunctionSignature(result(types, arguments), types, (_, values) => body(values));
        });

    /// <summary>The value of an argument that is a constant number; null for any other.</summary>
    public static long? Constant(IReadOnlyList<BoundExpression> arguments, int index) =>
        index < arguments.Count && arguments[index] is BoundConstant { Value.IsNull: false, Type.IsNumber: true } constant
        && constant.Value.AsNumber().TryToInt64(out var whole)
            ? whole
            : null;
}
