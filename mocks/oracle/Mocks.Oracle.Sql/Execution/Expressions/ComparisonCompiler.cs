using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Comparisons of two values of one comparable type.</summary>
internal static class ComparisonCompiler
{
    public static Predicate Compile(ExpressionCompiler compiler, BoundComparison comparison)
    {
        var left = compiler.Compile(comparison.Left);
        var right = compiler.Compile(comparison.Right);
        if (comparison.Left.Type.IsNumber && comparison.Right.Type.IsNumber)
            return Numbers(comparison.Operator, left, right);
        var op = comparison.Operator;
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual && IsPlainText(compiler.Shape, comparison))
            return Texts(op == ComparisonOperator.Equal, left, right);
        var compare = Comparer(compiler.Shape, comparison.Left.Type, comparison.Right.Type);
        return frame =>
        {
            var a = left(frame);
            if (a.IsNull)
                return Truth.Unknown;
            var b = right(frame);
            return b.IsNull ? Truth.Unknown : Holds(op, compare(a, b)) ? Truth.True : Truth.False;
        };
    }

    /// <summary>How two values are compared: blank-padded only if both are.</summary>
    public static Comparison<Datum> Comparer(StatementShape shape, OracleType left, OracleType right)
    {
        if (!left.IsText || !right.IsText)
            return DatumComparers.Of(left.IsNull ? right : left);
        var padded = left.IsBlankPadded && right.IsBlankPadded;
        if (shape.IgnoresCase)
            return padded
                ? static (a, b) => string.Compare(a.AsText().TrimEnd(' '), b.AsText().TrimEnd(' '), StringComparison.OrdinalIgnoreCase)
                : static (a, b) => string.Compare(a.AsText(), b.AsText(), StringComparison.OrdinalIgnoreCase);
        return padded
            ? static (a, b) => DatumComparers.ComparePadded(a.AsText(), b.AsText())
            : static (a, b) => string.CompareOrdinal(a.AsText(), b.AsText());
    }

    public static Func<int, bool> Test(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => static c => c == 0,
        ComparisonOperator.NotEqual => static c => c != 0,
        ComparisonOperator.Less => static c => c < 0,
        ComparisonOperator.LessOrEqual => static c => c <= 0,
        ComparisonOperator.Greater => static c => c > 0,
        ComparisonOperator.GreaterOrEqual => static c => c >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static bool IsPlainText(StatementShape shape, BoundComparison comparison) =>
        !shape.IgnoresCase && comparison.Left.Type.IsText && comparison.Right.Type.IsText && !(comparison.Left.Type.IsBlankPadded && comparison.Right.Type.IsBlankPadded);

    private static Predicate Texts(bool equal, Evaluator left, Evaluator right) => frame =>
    {
        var a = left(frame);
        if (a.IsNull)
            return Truth.Unknown;
        var b = right(frame);
        return b.IsNull ? Truth.Unknown : string.Equals(a.AsText(), b.AsText()) == equal ? Truth.True : Truth.False;
    };

    private static Predicate Numbers(ComparisonOperator op, Evaluator left, Evaluator right) => frame =>
    {
        var a = left(frame);
        if (a.IsNull)
            return Truth.Unknown;
        var b = right(frame);
        return b.IsNull ? Truth.Unknown : Holds(op, a.AsNumber().CompareTo(b.AsNumber())) ? Truth.True : Truth.False;
    };

    private static bool Holds(ComparisonOperator op, int sign) => op switch
    {
        ComparisonOperator.Equal => sign == 0,
        ComparisonOperator.NotEqual => sign != 0,
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => sign >= 0,
    };
}
