using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>UPDATE.</summary>
internal sealed class CompiledUpdate : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RunningChange _change;
    private readonly RowSourceFactory _rows;
    private readonly AssignmentList _set;
    private readonly ReturningValues? _returning;
    private readonly TargetRow _target;
    private readonly ErrorLog? _log;
    private readonly string[] _columnNames;
    private readonly Predicate? _viewCheck;

    private CompiledUpdate(ExpressionCompiler compiler, SchemaCatalog catalog, BoundUpdate update)
        : base(StatementKind.Update)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, update.Table);
        _change = new RunningChange(_writer.Table);
        _set = new AssignmentList(compiler, update.Set, update.SetQueries);
        _returning = update.Returning is null ? null : new ReturningValues(compiler, update.Returning);
        _rows = PlanCompiler.Compile(compiler, Planner.Plan(new BoundQuery(update.Rows)));
        _target = new TargetRow(update.Target);
        _log = ErrorLog.Compile(compiler, update.ErrorLog, update.Table);
        _viewCheck = update.ViewCheck is null ? null : compiler.Condition(update.ViewCheck);
        _columnNames = [.. _set.Columns.Select(c => update.Table.Columns[c].Name)];
    }

    public static CompiledUpdate Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundUpdate update) => new(compiler, catalog, update);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, _change, [_writer], (frame, writes) => Update(frame, writes, binds.Count));

    private ExecuteResult Update(Frame frame, StatementWrites writes, int bindCount)
    {
        var writer = writes.WriterOf(_writer);
        var returned = _returning?.NewLists();
        var data = frame.Snapshot.Table(_target.TableId);
        var seen = new HashSet<long>();
        var log = _log?.Start(frame);
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
            Datum[] row = [];
            if (log is null)
                row = Change(frame, writer, number, old);
            else if (!log.Try("U", Datum.RowId(RowIds.Of(_target.TableId, number)), w => row = Change(frame, w.WriterOf(_writer), number, old), () => _target.Texts(frame, old)))
                continue;
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

    private Datum[] Change(Frame frame, RowWriter writer, long number, Datum[] old)
    {
        var row = _set.Apply(frame, writer, old);
        writer.Update(number, old, row, _set.Columns);
        if (_viewCheck is null)
            return row;
        _target.Load(frame, number, row);
        return _viewCheck(frame) == Truth.True ? row : throw Ora.Error(1402);
    }
}
