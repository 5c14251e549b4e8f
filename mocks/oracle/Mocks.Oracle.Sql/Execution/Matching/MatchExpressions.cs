using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>Navigation, aggregates and the functions of matches.</summary>
internal static class MatchExpressions
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundMatchExpression expression)
    {
        var slot = expression.StateSlot;
        return expression switch
        {
            BoundMatchNavigation navigation => Navigate(compiler, navigation.Navigation, slot),
            BoundMatchAggregate aggregate => Aggregate(compiler, aggregate, slot),
            BoundMatchInfo { IsClassifier: true } => frame => Of(frame, slot).Classifier(),
            BoundMatchInfo => frame => Datum.Number(Of(frame, slot).Number),
            _ => throw Ora.Unsupported(expression.GetType().Name, expression.Position),
        };
    }

    private static MatchState Of(Frame frame, int slot) => (MatchState)frame.Slots[slot].AsObject()!; // set before any of its expressions is computed

    private static Evaluator Navigate(ExpressionCompiler compiler, MatchNavigation navigation, int slot)
    {
        var operand = compiler.Compile(navigation.Operand);
        var logical = navigation.LogicalOffset is null ? null : compiler.Compile(navigation.LogicalOffset);
        var physical = navigation.PhysicalOffset is null ? null : compiler.Compile(navigation.PhysicalOffset);
        var (variable, first, final, direction) = (navigation.Variable, navigation.FromFirst, navigation.IsFinal, navigation.Direction);
        return frame =>
        {
            var state = Of(frame, slot);
            var row = state.Find(variable.Members, first, Offset(logical, frame, 0), final);
            if (row >= 0)
                row += direction * Offset(physical, frame, 1);
            return row < 0 || row >= state.Rows.Count ? default : state.At(frame, variable, row, operand);
        };
    }

    private static int Offset(Evaluator? evaluator, Frame frame, int otherwise) =>
        evaluator is null ? otherwise : evaluator(frame) is { IsNull: false } value ? (int)Math.Clamp(value.AsNumber().ToInt64(), 0, int.MaxValue / 2) : otherwise;

    private static Evaluator Aggregate(ExpressionCompiler compiler, BoundMatchAggregate bound, int slot)
    {
        var aggregate = AggregateCompiler.Compile(compiler, bound.Call);
        var (variable, final) = (bound.Variable, bound.IsFinal);
        return frame =>
        {
            var state = Of(frame, slot);
            var accumulator = aggregate.Create();
            foreach (var row in state.Mapped(variable.Members, final))
            {
                state.At(frame, variable, row, f =>
                {
                    accumulator.Add(aggregate.Values(f));
                    return default;
                });
            }

            return accumulator.Result();
        };
    }
}
