using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A comparison of two PLS_INTEGERs.</summary>
internal sealed class IntegerComparison(ComparisonOperator op, BoundExpression left, BoundExpression right, int position) : BoundCondition(position), ICompiledCondition
{
    public Predicate CompileCondition(ExpressionCompiler compiler)
    {
        var (l, r) = (compiler.Compile(left), compiler.Compile(right));
        return op switch
        {
            ComparisonOperator.Equal => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() == b.AsInteger()) : Truth.Unknown,
            ComparisonOperator.NotEqual => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() != b.AsInteger()) : Truth.Unknown,
            ComparisonOperator.Less => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() < b.AsInteger()) : Truth.Unknown,
            ComparisonOperator.LessOrEqual => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() <= b.AsInteger()) : Truth.Unknown,
            ComparisonOperator.Greater => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() > b.AsInteger()) : Truth.Unknown,
            _ => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Of(a.AsInteger() >= b.AsInteger()) : Truth.Unknown,
        };
    }

    protected override bool SameNode(BoundExpression other) => false;

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
