using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>INSERT ALL and INSERT FIRST.</summary>
internal sealed class CompiledMultiInsert : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly bool _first;
    private readonly RowSourceFactory _query;
    private readonly (Predicate? Condition, Target[] Into)[] _branches;
    private readonly Target[] _else;
    private readonly TableWriter[] _writers;

    private CompiledMultiInsert(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMultiInsert insert)
        : base(StatementKind.Insert)
    {
        _layout = compiler.Shape.Frame;
        _first = insert.First;
        _query = PlanCompiler.Compile(compiler, Planner.Plan(insert.Query));
        _branches = [.. insert.Branches.Select(b => (b.Condition is null ? null : compiler.Condition(b.Condition), b.Into.Select(Into).ToArray()))];
        _else = [.. insert.Else.Select(Into)];

        _writers = [.. _branches.SelectMany(b => b.Into).Concat(_else).Select(t => t.Writer).DistinctBy(w => w.Table.Id)];

        Target Into(BoundInto into) => new(
            new TableWriter(compiler.Shape.Instance, catalog, into.Table), new InsertRow(compiler, into.Values), ErrorLog.Compile(compiler, into.ErrorLog, into.Table));
    }

    public static CompiledMultiInsert Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMultiInsert insert) => new(compiler, catalog, insert);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, RunningChange.Whole, _writers, Insert);

    private ExecuteResult Insert(Frame frame, StatementWrites writes)
    {
        long count = 0;
        var logs = new Dictionary<ErrorLog, ErrorLog.Run>();
        foreach (var writer in _writers)
            writes.Fire(writer, TriggerTiming.Before, TriggerEvents.Insert, []);
        var source = _query(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            var any = false;
            foreach (var (condition, into) in _branches)
            {
                if (condition is not null && condition(frame) != Truth.True)
                    continue;
                any = true;
                count += Add(frame, writes, into, logs);
                if (_first)
                    break;
            }

            if (!any)
                count += Add(frame, writes, _else, logs);
        }

        foreach (var writer in _writers)
            writes.Fire(writer, TriggerTiming.After, TriggerEvents.Insert, []);
        return new ExecuteResult(count);
    }

    private static long Add(Frame frame, StatementWrites writes, Target[] into, Dictionary<ErrorLog, ErrorLog.Run> logs)
    {
        long count = 0;
        foreach (var target in into)
        {
            if (target.Log is not { } log)
                Add(frame, writes, target);
            else if (!RunOf(log, frame, logs).Try("I", default, w => Add(frame, w, target), () => target.Row.Texts(frame)))
                continue;
            count++;
        }

        return count;
    }

    private static ErrorLog.Run RunOf(ErrorLog log, Frame frame, Dictionary<ErrorLog, ErrorLog.Run> logs)
    {
        if (!logs.TryGetValue(log, out var run))
            logs.Add(log, run = log.Start(frame));
        return run;
    }

    private static void Add(Frame frame, StatementWrites writes, Target target)
    {
        var writer = writes.WriterOf(target.Writer);
        var (values, given) = target.Row.Values(frame, writer);
        writer.Insert(values, given);
    }

    private sealed record Target(TableWriter Writer, InsertRow Row, ErrorLog? Log);
}
