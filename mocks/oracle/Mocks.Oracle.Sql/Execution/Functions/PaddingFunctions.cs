using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>LPAD, RPAD and the trims.</summary>
internal static class PaddingFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Pad("LPAD", left: true),
        Pad("RPAD", left: false),
        Trim("LTRIM", left: true, right: false),
        Trim("RTRIM", left: false, right: true),
        Trim("TRIM", left: true, right: true),
        Trim(CallBinder.TrimFromFunction(TrimSide.Leading), left: true, right: false, oneCharacter: true),
        Trim(CallBinder.TrimFromFunction(TrimSide.Trailing), left: false, right: true, oneCharacter: true),
        Trim(CallBinder.TrimFromFunction(TrimSide.Both), left: true, right: true, oneCharacter: true),
    ];

    private static ScalarFunction Pad(string name, bool left) => ParameterTypes.Function(
        name, 2, 3, (index, given) => index switch { 0 => LobText.Parameter(index, given), 1 => ParameterTypes.Numbers(index, given), _ => ParameterTypes.Texts(index, given) }, PadType,
        arguments => LobText.Like(arguments[0], Pad(LobText.Of(arguments[0]), arguments[1].AsNumber(), arguments.Length == 3 ? arguments[2].AsText() : " ", left)));

    /// <summary>A constant length, of characters of up to four bytes, is the result's.</summary>
    private static OracleType PadType(IReadOnlyList<OracleType> types, IReadOnlyList<BoundExpression> arguments) =>
        types[0].IsLob ? types[0]
        : types[0].IsNational ? OracleType.NVarchar2(ParameterTypes.Constant(arguments, 1) is { } characters ? (int)Math.Clamp(characters, 1, 2000) : 2000)
        : OracleType.Varchar2(ParameterTypes.Constant(arguments, 1) is { } length
            ? (int)Math.Clamp(length * 4, 1, OracleType.MaxSqlBytes)
            : OracleType.MaxSqlBytes);

    private static string Pad(string text, OracleNumber length, string pad, bool left)
    {
        var wanted = length.Truncate().TryToInt64(out var whole) ? (int)Math.Clamp(whole, 0, OracleType.MaxSqlBytes) : 0;
        var missing = wanted - CodePoints.Count(text);
        if (missing <= 0)
            return CodePoints.Slice(text, 0, wanted);
        var padding = new StringBuilder(missing);
        var width = CodePoints.Count(pad);
        for (; missing >= width; missing -= width)
            padding.Append(pad);
        padding.Append(CodePoints.Slice(pad, 0, missing));
        return left ? padding + text : text + padding;
    }

    /// <summary>The characters of the second argument, blanks when there is none, are taken off in any order.</summary>
    private static ScalarFunction Trim(string name, bool left, bool right, bool oneCharacter = false) => ParameterTypes.Function(
        name, 1, 2, (index, given) => index == 0 ? LobText.Parameter(index, given) : ParameterTypes.Texts(index, given),
        (types, _) => types[0].IsLob ? types[0] : types[0].IsNational ? OracleType.NVarchar2(types[0].Length) : OracleType.Varchar2(Math.Max(1, types[0].Length), types[0].CharSemantics),
        arguments =>
        {
            var text = LobText.Of(arguments[0]).AsSpan();
            var set = arguments.Length == 2 ? arguments[1].AsText() : " ";
            if (oneCharacter && CodePoints.Count(set) != 1)
                throw Ora.Error(30001);
            if (left)
                text = text.TrimStart(set);
            if (right)
                text = text.TrimEnd(set);
            return LobText.Like(arguments[0], text.ToString());
        });
}
