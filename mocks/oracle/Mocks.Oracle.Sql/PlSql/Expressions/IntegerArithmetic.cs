using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>+, - and * of two PLS_INTEGERs: ORA-01426 beyond 32 bits.</summary>
internal sealed class IntegerArithmetic(BinaryOperator op, BoundExpression left, BoundExpression right, int position) : ProceduralNode(ScalarDetail.PlsInteger, position)
{
    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        if (left is VariableNode { IsLocal: true } variable && right is BoundConstant { Value.IsNull: false } constant && op != BinaryOperator.Multiply)
            return AddConstant(variable.Slot, op == BinaryOperator.Add ? constant.Value.AsInteger() : -constant.Value.AsInteger());
        var (l, r) = (compiler.Compile(left), compiler.Compile(right));
        return op switch
        {
            BinaryOperator.Add => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Checked(a.AsInteger() + b.AsInteger()) : default,
            BinaryOperator.Subtract => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Checked(a.AsInteger() - b.AsInteger()) : default,
            _ => frame => l(frame) is { IsNull: false } a && r(frame) is { IsNull: false } b ? Checked(a.AsInteger() * b.AsInteger()) : default,
        };
    }

    private static Evaluator AddConstant(int slot, long constant) => frame =>
    {
        var value = frame.Slots[slot];
        return value.IsNull ? default : Checked(value.AsInteger() + constant);
    };

    private static Datum Checked(long value) => value == (int)value ? Datum.Number(value) : throw Ora.Error(1426);
}
