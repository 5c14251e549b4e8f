using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>+, - and * of two PLS_INTEGERs: ORA-01426 beyond 32 bits. SIMPLE_INTEGERs, and constants beside one, wrap round instead.</summary>
internal sealed class IntegerArithmetic(BinaryOperator op, BoundExpression left, BoundExpression right, int position)
    : ProceduralNode(Wraps(left, right) ? ScalarDetail.SimpleInteger : ScalarDetail.PlsInteger, position)
{
    private readonly bool _wraps = Wraps(left, right);

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        if (left is VariableNode { IsLocal: true } variable && right is BoundConstant { Value.IsNull: false } constant && op != BinaryOperator.Multiply)
            return AddConstant(variable.Slot, op == BinaryOperator.Add ? constant.Value.AsInteger() : -constant.Value.AsInteger());
        var (l, r) = (compiler.Compile(left), compiler.Compile(right));
        return op switch
        {
            BinaryOperator.Add => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Fit(a.AsInteger() + b.AsInteger()) : default,
            BinaryOperator.Subtract => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Fit(a.AsInteger() - b.AsInteger()) : default,
            _ => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Fit(a.AsInteger() * b.AsInteger()) : default,
        };
    }

    private Evaluator AddConstant(int slot, long constant) => frame =>
    {
        var value = frame.Slots[slot];
        return value.IsNull ? default : Fit(value.AsInteger() + constant);
    };

    private Datum Fit(long value) => value == (int)value || _wraps ? Datum.Number(unchecked((int)value)) : throw Ora.Error(1426);

    private static bool Wraps(BoundExpression left, BoundExpression right) =>
        IsSimple(left) ? IsSimple(right) || right is BoundConstant : left is BoundConstant && IsSimple(right);

    private static bool IsSimple(BoundExpression operand) => ReferenceEquals(operand.Type.Detail, ScalarDetail.SimpleInteger.Detail);
}
