using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>INSERT INTO one table.</summary>
internal sealed class CompiledInsert : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly TableWriter _writer;
    private readonly RunningChange _change;
    private readonly InsertRow[] _rows;
    private readonly RowSourceFactory? _query;
    private readonly ReturningValues? _returning;
    private readonly Predicate? _viewCheck;
    private readonly TargetRow _target;
    private readonly bool _insertsValuesOnly;
    private readonly ErrorLog? _log;

    private CompiledInsert(ExpressionCompiler compiler, SchemaCatalog catalog, BoundInsert insert)
        : base(StatementKind.Insert)
    {
        _layout = compiler.Shape.Frame;
        _writer = new TableWriter(compiler.Shape.Instance, catalog, insert.Table);
        _change = insert.Query is null ? RunningChange.Whole : new RunningChange(_writer.Table);
        _rows = [.. insert.Rows.Select(r => new InsertRow(compiler, r))];
        _query = insert.Query is null ? null : PlanCompiler.Compile(compiler, Planner.Plan(insert.Query));
        _returning = insert.Returning is null ? null : new ReturningValues(compiler, insert.Returning);
        _viewCheck = insert.ViewCheck is null ? null : compiler.Condition(insert.ViewCheck);
        _target = new TargetRow(insert.Target);
        _insertsValuesOnly = insert.ErrorLog is null && _rows.Length == 1 && _query is null && _returning is null && _viewCheck is null && _writer.Triggers.Length == 0
            && !insert.Rows.SelectMany(r => r).OfType<BoundExpression>().SelectMany(v => v.SelfAndDescendants()).Any(ReadsTables);
        _log = ErrorLog.Compile(compiler, insert.ErrorLog, insert.Table);
    }

    public static CompiledInsert Compile(ExpressionCompiler compiler, SchemaCatalog catalog, BoundInsert insert) => new(compiler, catalog, insert);

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, _change, [_writer], (frame, writes) => Insert(frame, writes, binds.Count));

    /// <summary>Where the rows of binds can't see each other, all share a snapshot and edit the table in place.</summary>
    public override void ExecuteArray(
        SessionContext session, IReadOnlyList<IReadOnlyList<BindValue>> rows, Action<int, ExecuteResult> done, Action<int, OraException>? failed)
    {
        if (!_insertsValuesOnly)
        {
            base.ExecuteArray(session, rows, done, failed);
            return;
        }

        if (session.Workspace.IsReadOnly)
            throw Ora.Error(1456);
        if (session.IsInsideQuery)
            throw Ora.Error(14551);
        var snapshot = session.Workspace.Read();
        var frame = new Frame(session, snapshot, _layout.Count, _layout.Caches, []);
        var writes = new StatementWrites(session, snapshot);
        var writer = writes.WriterOf(_writer);
        for (var i = 0; i < rows.Count; i++)
        {
            frame.CheckCancelled();
            try
            {
                frame.Binds = rows[i];
                done(i, new ExecuteResult(1) { LastRowId = RowIds.Of(_writer.Table.Id, AddAlone(frame, writes, writer)) });
            }
            catch (OraException error) when (failed is not null)
            {
                failed(i, error);
            }
        }
    }

    /// <summary>One row as a statement of its own: it is not there when its keys turn out wrong.</summary>
    private long AddAlone(Frame frame, StatementWrites writes, RowWriter writer)
    {
        frame.RowSequences = null;
        var (values, given) = _rows[0].Values(frame, writer);
        var number = writer.Insert(values, given);
        try
        {
            writes.Finish();
        }
        catch (OraException)
        {
            writer.Withdraw(number, values);
            throw;
        }

        return number;
    }

    private static bool ReadsTables(BoundExpression node) => node is BoundSubquery or BoundExists or BoundQuantified or BoundCursor or BoundMultiset or BoundStoredCall;

    private ExecuteResult Insert(Frame frame, StatementWrites writes, int bindCount)
    {
        var writer = writes.WriterOf(_writer);
        var returned = _returning?.NewLists();
        long count = 0;
        long last = -1;
        var log = _log?.Start(frame);
        writes.Fire(_writer, TriggerTiming.Before, TriggerEvents.Insert, []);
        if (_query is { } factory)
        {
            var source = factory(frame);
            source.Open();
            while (source.Next())
            {
                frame.CheckCancelled();
                if (!TryAdd(frame, writer, _rows[0], returned, log, ref last))
                    continue;
                count++;
            }
        }
        else
        {
            foreach (var row in _rows)
            {
                if (TryAdd(frame, writer, row, returned, log, ref last))
                    count++;
            }
        }

        writes.Fire(_writer, TriggerTiming.After, TriggerEvents.Insert, []);
        return new ExecuteResult(count)
        {
            LastRowId = last < 0 ? null : RowIds.Of(_writer.Table.Id, last),
            OutValues = returned is null ? [] : _returning!.Out(returned, bindCount), // there are lists only with it
        };
    }

    /// <summary>Without an error log a row that can't be inserted ends the statement.</summary>
    private bool TryAdd(Frame frame, RowWriter writer, InsertRow row, List<Datum>[]? returned, ErrorLog.Run? log, ref long last)
    {
        if (log is null)
        {
            last = Add(frame, writer, row, returned);
            return true;
        }

        var number = last;
        var added = log.Try("I", default, writes => number = Add(frame, writes.WriterOf(_writer), row, returned), () => row.Texts(frame));
        last = number;
        return added;
    }

    private long Add(Frame frame, RowWriter writer, InsertRow row, List<Datum>[]? returned)
    {
        if (_query is null)
            frame.RowSequences = null;
        var (values, given) = row.Values(frame, writer);
        var number = writer.Insert(values, given);
        if (returned is null && _viewCheck is null)
            return number;
        _target.Load(frame, number, values);
        if (_viewCheck is not null && _viewCheck(frame) != Truth.True)
            throw Ora.Error(1402);
        if (returned is not null)
            _returning!.Add(frame, returned); // there are lists only with it
        return number;
    }
}
