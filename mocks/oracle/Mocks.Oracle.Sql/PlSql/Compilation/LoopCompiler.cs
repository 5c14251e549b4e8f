using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>LOOP, WHILE and FOR over a range.</summary>
internal static class LoopCompiler
{
    /// <summary>The names inside a loop's body, with what EXIT and CONTINUE jump to.</summary>
    public static (BlockScope Scope, LabelSymbol Label) Enter(BlockScope scope, PlSqlStatement loop)
    {
        var label = loop.Labels.Count > 0 ? scope.FindLabel(loop.Labels[^1].Name) : null;
        label ??= new LabelSymbol("", 0, scope.Unit.NewLabel(), scope.Unit.NewLabel());
        return (new BlockScope(scope.Unit, scope.Routine, scope) { Loop = label, Name = label.Name.Length > 0 ? label.Name : null }, label);
    }

    public static Step Compile(BlockScope scope, LoopStatement loop)
    {
        var (inner, label) = Enter(scope, loop);
        var body = StatementCompiler.CompileAll(inner, loop.Statements);
        var (exit, next) = (label.Exit, label.Continue);
        return frame =>
        {
            while (true)
            {
                frame.CheckCancelled();
                var flow = body(frame);
                if (flow == Flow.Next || flow == next)
                    continue;
                return flow == exit ? Flow.Next : flow;
            }
        };
    }

    public static Step Compile(BlockScope scope, WhileStatement loop)
    {
        var (inner, label) = Enter(scope, loop);
        var condition = ControlCompiler.Condition(scope, loop.Condition);
        var body = StatementCompiler.CompileAll(inner, loop.Statements);
        var (exit, next, line) = (label.Exit, label.Continue, scope.Unit.Source.Line(loop.Position));
        return frame =>
        {
            while (condition(frame) == Truth.True)
            {
                frame.CheckCancelled();
                var flow = body(frame);
                if (flow != Flow.Next && flow != next)
                    return flow == exit ? Flow.Next : flow;
                frame.Line = line;
            }

            return Flow.Next;
        };
    }

    public static Step Compile(BlockScope scope, ForStatement loop)
    {
        var low = Coercion.Value(scope, loop.Low, ScalarDetail.PlsInteger);
        var high = Coercion.Value(scope, loop.High, ScalarDetail.PlsInteger);
        var step = loop.Step is null ? null : Coercion.Value(scope, loop.Step, ScalarDetail.PlsInteger);
        var (inner, label) = Enter(scope, loop);
        var variable = inner.NewVariable(loop.Variable.Name, ScalarDetail.PlsInteger, isReadOnly: true);
        inner.Declare(variable, loop.Position);
        var body = StatementCompiler.CompileAll(inner, loop.Statements);
        var (slot, exit, next, reverse) = (variable.Slot, label.Exit, label.Continue, loop.Reverse);
        return frame =>
        {
            var (from, to, by) = (Bound(low(frame)), Bound(high(frame)), step is null ? 1 : Bound(step(frame)));
            for (var i = reverse ? to : from; reverse ? i >= from : i <= to; i = reverse ? i - by : i + by)
            {
                frame.Slots[slot] = Datum.Number(i);
                frame.CheckCancelled();
                var flow = body(frame);
                if (flow != Flow.Next && flow != next)
                    return flow == exit ? Flow.Next : flow;
            }

            return Flow.Next;
        };
    }

    public static Step Compile(BlockScope scope, IterateStatement loop)
    {
        var (inner, label) = Enter(scope, loop);
        var iterations = IterationCompiler.Compile(scope, inner, loop.Iteration);
        var body = StatementCompiler.CompileAll(inner, loop.Statements);
        var (exit, next) = (label.Exit, label.Continue);
        return frame =>
        {
            foreach (var _ in iterations(frame))
            {
                frame.CheckCancelled();
                var flow = body(frame);
                if (flow != Flow.Next && flow != next)
                    return flow == exit ? Flow.Next : flow;
            }

            return Flow.Next;
        };
    }

    private static long Bound(Datum bound) => bound.IsNull ? throw Ora.Error(6502, 0, "") : bound.AsInteger();
}
