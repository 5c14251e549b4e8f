using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>DELETE.</summary>
internal sealed class CompiledDelete : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RunningChange _change;
    private readonly RowSourceFactory _rows;
    private readonly ReturningValues? _returning;
    private readonly TargetRow _target;
    private readonly ErrorLog? _log;

    private CompiledDelete(ExpressionCompiler compiler, SchemaCatalog catalog, BoundDelete delete)
        : base(StatementKind.Delete)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, delete.Table);
        _change = new RunningChange(_writer.Table);
        _returning = delete.Returning is null ? null : new ReturningValues(compiler, delete.Returning);
        _rows = PlanCompiler.Compile(compiler, Planner.Plan(new BoundQuery(delete.Rows)));
        _target = new TargetRow(delete.Target);
        _log = ErrorLog.Compile(compiler, delete.ErrorLog, delete.Table);
    }

    public static CompiledDelete Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundDelete delete) => new(compiler, catalog, delete);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, _change, [_writer], (frame, writes) => Delete(frame, writes, binds.Count));

    private ExecuteResult Delete(Frame frame, StatementWrites writes, int bindCount)
    {
        var writer = writes.WriterOf(_writer);
        var returned = _returning?.NewLists();
        var data = frame.Snapshot.Table(_target.TableId);
        var seen = new HashSet<long>();
        var log = _log?.Start(frame);
        long count = 0;
        long last = -1;
        writes.Fire(_writer, TriggerTiming.Before, TriggerEvents.Delete, []);
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
            if (log is null)
                writer.Delete(number, old);
            else if (!log.Try("D", Datum.RowId(RowIds.Of(_target.TableId, number)), w => w.WriterOf(_writer).Delete(number, old), () => _target.Texts(frame, old)))
                continue;
            if (returned is not null)
                _returning!.Add(frame, returned); // there are lists only with it
            last = number;
            count++;
        }

        writes.Fire(_writer, TriggerTiming.After, TriggerEvents.Delete, []);
        return new ExecuteResult(count)
        {
            LastRowId = last < 0 ? null : RowIds.Of(_writer.Table.Id, last),
            OutValues = returned is null ? [] : _returning!.Out(returned, bindCount), // there are lists only with it
        };
    }
}
