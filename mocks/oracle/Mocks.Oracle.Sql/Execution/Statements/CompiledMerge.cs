using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>MERGE.</summary>
internal sealed class CompiledMerge : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RunningChange _change;
    private readonly RowSourceFactory _rows;
    private readonly AssignmentList? _set;
    private readonly Predicate? _updateWhere;
    private readonly Predicate? _deleteWhere;
    private readonly InsertRow? _insert;
    private readonly Predicate? _insertWhere;
    private readonly TargetRow _target;
    private readonly ReturningValues? _returning;
    private readonly ErrorLog? _log;
    private readonly string[] _columnNames;

    private CompiledMerge(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMerge merge)
        : base(StatementKind.Merge)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, merge.Table);
        _change = new RunningChange(_writer.Table);
        _set = merge.HasUpdate ? new AssignmentList(compiler, merge.Set, []) : null;
        _updateWhere = merge.UpdateWhere is null ? null : compiler.Condition(merge.UpdateWhere);
        _deleteWhere = merge.DeleteWhere is null ? null : compiler.Condition(merge.DeleteWhere);
        _insert = merge.Insert is null ? null : new InsertRow(compiler, merge.Insert);
        _insertWhere = merge.InsertWhere is null ? null : compiler.Condition(merge.InsertWhere);
        _rows = PlanCompiler.Compile(compiler, Planner.Plan(new BoundQuery(merge.Rows)));
        _target = new TargetRow(merge.Target);
        _returning = merge.Returning is null ? null : new ReturningValues(compiler, merge.Returning);
        _log = ErrorLog.Compile(compiler, merge.ErrorLog, merge.Table);
        _columnNames = [.. merge.Set.Select(a => merge.Table.Columns[a.Column].Name)];
    }

    public static CompiledMerge Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMerge merge) => new(compiler, catalog, merge);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, _change, [_writer], (frame, writes) => Merge(frame, writes, binds.Count));

    private ExecuteResult Merge(Frame frame, StatementWrites writes, int bindCount)
    {
        var data = frame.Snapshot.Table(_target.TableId);
        var changed = new HashSet<long>();
        var returned = _returning?.NewLists();
        var log = _log?.Start(frame);
        long count = 0;
        Fire(writes, TriggerTiming.Before);
        var source = _rows(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            var isMerged = _target.IsThere(frame)
                ? Update(frame, writes, data, changed, log)
                : _insert is not null && (_insertWhere is null || _insertWhere(frame) == Truth.True) && Insert(frame, writes, _insert, log);
            if (!isMerged)
                continue;
            count++;
            if (returned is not null)
                _returning!.Add(frame, returned); // there are lists only with it
        }

        Fire(writes, TriggerTiming.After);
        return new ExecuteResult(count) { OutValues = returned is null ? [] : _returning!.Out(returned, bindCount) }; // there are lists only with it
    }

    /// <summary>Both kinds of statement triggers fire, whichever rows there are.</summary>
    private void Fire(StatementWrites writes, TriggerTiming timing)
    {
        if (_insert is not null)
            writes.Fire(_writer, timing, TriggerEvents.Insert, []);
        if (_set is not null)
            writes.Fire(_writer, timing, TriggerEvents.Update, _columnNames);
        if (_deleteWhere is not null)
            writes.Fire(_writer, timing, TriggerEvents.Delete, []);
    }

    private bool Insert(Frame frame, StatementWrites writes, InsertRow insert, ErrorLog.Run? log)
    {
        frame.RowSequences = null;
        if (log is not null)
            return log.Try("I", default, w => Insert(frame, w, insert), () => insert.Texts(frame));
        Insert(frame, writes, insert);
        return true;
    }

    private void Insert(Frame frame, StatementWrites writes, InsertRow insert)
    {
        var writer = writes.WriterOf(_writer);
        var (values, given) = insert.Values(frame, writer);
        var number = writer.Insert(values, given);
        if (_returning is not null)
            _target.Load(frame, number, values);
    }

    private bool Update(Frame frame, StatementWrites writes, Storage.TableData data, HashSet<long> changed, ErrorLog.Run? log)
    {
        if (_set is null || (_updateWhere is not null && _updateWhere(frame) != Truth.True))
            return false;
        var number = _target.Number(frame);
        if (!changed.Add(number))
            throw Ora.Error(30926);
        var old = data.Find(number)!; // the row comes from there
        writes.WriterOf(_writer).Lock(number, data);
        if (log is not null)
            return log.Try("U", Datum.RowId(RowIds.Of(_target.TableId, number)), w => Update(frame, w, _set, number, old), () => _target.Texts(frame, old));
        Update(frame, writes, _set, number, old);
        return true;
    }

    private void Update(Frame frame, StatementWrites writes, AssignmentList set, long number, Datum[] old)
    {
        var writer = writes.WriterOf(_writer);
        var row = set.Apply(frame, writer, old);
        writer.Update(number, old, row, set.Columns);
        if (_deleteWhere is null && _returning is null)
            return;
        _target.Load(frame, number, row);
        if (_deleteWhere is not null && _deleteWhere(frame) == Truth.True)
            writer.Delete(number, row);
    }
}
