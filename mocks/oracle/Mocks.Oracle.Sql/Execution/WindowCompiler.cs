using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Analytic functions.</summary>
internal static class WindowCompiler
{
    public static RowSourceFactory Compile(ExpressionCompiler compiler, WindowNode node)
    {
        var input = PlanCompiler.Compile(compiler, node.Input);
        int[] slots = [.. node.Input.Slots.Distinct()];
        CompiledWindow[] windows = [.. node.Windows.Select(w => Compile(compiler, w.Window.Call, w.Slot))];
        return frame => new WindowSource(frame, input(frame), slots, windows);
    }

    private static CompiledWindow Compile(ExpressionCompiler compiler, WindowCall call, int slot)
    {
        var offsetType = call.OrderBy.Count > 0 ? call.OrderBy[0].Value.Type : OracleType.AnyNumber;
        return new CompiledWindow(
            call, slot,
            compiler.Compile(call.PartitionBy),
            compiler.Compile(call.OrderBy.Select(o => o.Value)),
            call.Aggregate is null ? compiler.Compile(call.Arguments) : [],
            call.Aggregate is null ? null : AggregateCompiler.Compile(compiler, call.Aggregate with { Arguments = call.Arguments }),
            call.StartOffset is null ? null : compiler.Compile(call.StartOffset),
            call.EndOffset is null ? null : compiler.Compile(call.EndOffset),
            new RowKeyComparer(call.PartitionBy.Select(p => p.Type)),
            new SortOrder(compiler.Shape, call.OrderBy),
            offsetType,
            (call.StartOffset ?? call.EndOffset)?.Type ?? OracleType.AnyNumber);
    }
}
