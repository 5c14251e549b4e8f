using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>MERGE.</summary>
internal sealed class CompiledMerge : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RowSourceFactory _rows;
    private readonly AssignmentList? _set;
    private readonly Predicate? _updateWhere;
    private readonly Predicate? _deleteWhere;
    private readonly InsertRow? _insert;
    private readonly Predicate? _insertWhere;
    private readonly TargetRow _target;

    private CompiledMerge(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMerge merge)
        : base(StatementKind.Merge)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, merge.Table);
        _set = merge.HasUpdate ? new AssignmentList(compiler, merge.Set, []) : null;
        _updateWhere = merge.UpdateWhere is null ? null : compiler.Condition(merge.UpdateWhere);
        _deleteWhere = merge.DeleteWhere is null ? null : compiler.Condition(merge.DeleteWhere);
        _insert = merge.Insert is null ? null : new InsertRow(compiler, merge.Insert);
        _insertWhere = merge.InsertWhere is null ? null : compiler.Condition(merge.InsertWhere);
        _rows = PlanCompiler.Compile(compiler, Planner.Plan(new BoundQuery(merge.Rows)));
        _target = new TargetRow(merge.Target);
    }

    public static CompiledMerge Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundMerge merge) => new(compiler, catalog, merge);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, Merge);

    private ExecuteResult Merge(Frame frame, StatementWrites writes)
    {
        var writer = writes.WriterOf(_writer);
        var data = frame.Snapshot.Table(_target.TableId);
        var changed = new HashSet<long>();
        long count = 0;
        var source = _rows(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            if (_target.IsThere(frame))
                count += Update(frame, writer, data, changed);
            else if (_insert is not null && (_insertWhere is null || _insertWhere(frame) == Truth.True))
                count += Insert(frame, writer, _insert);
        }

        return new ExecuteResult(count);
    }

    private static long Insert(Frame frame, RowWriter writer, InsertRow insert)
    {
        frame.RowSequences = null;
        var (values, given) = insert.Values(frame, writer);
        writer.Insert(values, given);
        return 1;
    }

    private long Update(Frame frame, RowWriter writer, Storage.TableData data, HashSet<long> changed)
    {
        if (_set is null || (_updateWhere is not null && _updateWhere(frame) != Truth.True))
            return 0;
        var number = _target.Number(frame);
        if (!changed.Add(number))
            throw Ora.Error(30926);
        var old = data.Find(number)!; // the row comes from there
        writer.Lock(number, data);
        var row = _set.Apply(frame, writer, old);
        writer.Update(number, old, row, _set.Columns);
        if (_deleteWhere is null)
            return 1;
        _target.Load(frame, number, row);
        if (_deleteWhere(frame) == Truth.True)
            writer.Delete(number, row);
        return 1;
    }
}
