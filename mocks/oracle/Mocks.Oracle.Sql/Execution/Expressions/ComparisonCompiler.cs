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
        var compare = Comparer(compiler.Shape, comparison.Left.Type, comparison.Right.Type);
        var holds = Test(comparison.Operator);
        return frame =>
        {
            var a = left(frame);
            if (a.IsNull)
                return Truth.Unknown;
            var b = right(frame);
            return b.IsNull ? Truth.Unknown : holds(compare(a, b)) ? Truth.True : Truth.False;
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

    private static Predicate Numbers(ComparisonOperator op, Evaluator left, Evaluator right)
    {
        var holds = Test(op);
        return frame =>
        {
            var a = left(frame);
            if (a.IsNull)
                return Truth.Unknown;
            var b = right(frame);
            return b.IsNull ? Truth.Unknown : holds(a.AsNumber().CompareTo(b.AsNumber())) ? Truth.True : Truth.False;
        };
    }
}
