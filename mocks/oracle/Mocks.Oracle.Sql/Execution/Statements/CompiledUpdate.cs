using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>UPDATE.</summary>
internal sealed class CompiledUpdate : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RowSourceFactory _rows;
    private readonly AssignmentList _set;
    private readonly ReturningValues? _returning;
    private readonly TargetRow _target;
    private readonly string[] _columnNames;

    private CompiledUpdate(ExpressionCompiler compiler, SchemaCatalog catalog, BoundUpdate update)
        : base(StatementKind.Update)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, update.Table);
        _set = new AssignmentList(compiler, update.Set, update.SetQueries);
        _returning = update.Returning is null ? null : new ReturningValues(compiler, update.Returning);
        _rows = PlanCompiler.Compile(compiler, Planner.Plan(new BoundQuery(update.Rows)));
        _target = new TargetRow(update.Target);
        _columnNames = [.. _set.Columns.Select(c => update.Table.Columns[c].Name)];
    }

    public static CompiledUpdate Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundUpdate update) => new(compiler, catalog, update);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, (frame, writes) => Update(frame, writes, binds.Count));

    private ExecuteResult Update(Frame frame, StatementWrites writes, int bindCount)
    {
        var writer = writes.WriterOf(_writer);
        var returned = _returning?.NewLists();
        var data = frame.Snapshot.Table(_target.TableId);
        var seen = new HashSet<long>();
        long count = 0;
        long last = -1;
        writes.Fire(_writer, TriggerTiming.Before, TriggerEvents.Update, _columnNames);
        var source = _rows(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            var number = _target.Number(frame);
            if (!seen.Add(number))
                continue;
            var old = data.Find(number)!; // the row comes from there
            writer.Lock(number, data);
            var row = _set.Apply(frame, writer, old);
            writer.Update(number, old, row, _set.Columns);
            if (returned is not null)
            {
                _target.Load(frame, number, row);
                _returning!.Add(frame, returned); // there are lists only with it
            }

            last = number;
            count++;
        }

        writes.Fire(_writer, TriggerTiming.After, TriggerEvents.Update, _columnNames);
        return new ExecuteResult(count)
        {
            LastRowId = last < 0 ? null : RowIds.Of(_writer.Table.Id, last),
            OutValues = returned is null ? [] : _returning!.Out(returned, bindCount), // there are lists only with it
        };
    }
}
