using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Concatenation: NULL is nothing.</summary>
internal static class TextCompiler
{
    private const int LongestText = 4000;

    public static Evaluator Concatenate(ExpressionCompiler compiler, BoundConcatenation concatenation)
    {
        var operands = compiler.Compile(concatenation.Children);
        var isLob = concatenation.Children.Select(c => c.Type.IsLob).ToArray();
        if (concatenation.Type.IsCharacterLob)
            return Lobs(operands, isLob, concatenation.Type);
        var longest = Math.Max(LongestText, concatenation.Type.Length);
        if (operands.Length == 2 && longest > LongestText)
            return Pair(operands[0], operands[1], longest);
        return frame =>
        {
            var text = "";
            foreach (var operand in operands)
                text += operand(frame).AsText();
            return Checked(text, longest);
        };
    }

    private static Evaluator Pair(Evaluator left, Evaluator right, int longest) => frame => Checked(string.Concat(left(frame).AsText(), right(frame).AsText()), longest);

    private static Datum Checked(string text, int longest) =>
        text.Length > longest / 4 && Encoding.UTF8.GetByteCount(text) > longest ? throw (longest > LongestText ? Ora.Error(6502, 0, ": character string buffer too small") : Ora.Error(1489)) : Datum.Text(text);

    private static Evaluator Lobs(Evaluator[] operands, bool[] isLob, OracleType type) => frame =>
    {
        var result = Lob.Of(type.Kind);
        for (var i = 0; i < operands.Length; i++)
        {
            var value = operands[i](frame);
            if (!value.IsNull)
                result = isLob[i] ? result.Append(value.AsLob()) : result.Append(value.AsText());
        }

        return Datum.Lob(result);
    };
}
