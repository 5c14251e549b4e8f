using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A change of a view by its INSTEAD OF triggers: they are told each row, and nothing else happens.</summary>
internal sealed class CompiledInsteadOf : CompiledStatement
{
    private readonly FrameLayout _layout;
    private readonly ViewDefinition _view;
    private readonly TriggerEvents _event;
    private readonly TriggerDefinition[] _triggers;
    private readonly RowSourceFactory? _rows;
    private readonly int[] _slots;
    private readonly (int Column, Evaluator Value, OracleType Type)[] _set;
    private readonly (int Column, Evaluator Value, OracleType Type)[][] _inserted;

    public CompiledInsteadOf(ExpressionCompiler compiler, SchemaCatalog catalog, BoundInsteadOf change)
        : base(change.Event switch { TriggerEvents.Insert => StatementKind.Insert, TriggerEvents.Update => StatementKind.Update, _ => StatementKind.Delete })
    {
        _layout = compiler.Shape.Frame;
        (_view, _event) = (change.View, change.Event);
        _triggers = TriggerRules.InOrder(catalog, catalog.TriggersOn(_view.Id).Where(t => t.IsEnabled && t.Timing == TriggerTiming.InsteadOf));
        var query = change.Query ?? (change.Rows is null ? null : new BoundQuery(change.Rows));
        _rows = query is null ? null : PlanCompiler.Compile(compiler, Planner.Plan(query));
        _slots = [.. change.Slots];
        _set = [.. change.Set.Select(s => (s.Column, compiler.Compile(s.Value), s.Value.Type))];
        _inserted = [.. change.Inserted.Select(row => row.Select((v, i) => (i, v)).Where(x => x.v is not null).Select(x => (x.i, compiler.Compile(x.v!), x.v!.Type)).ToArray())]; // filtered just before
    }

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) =>
        DmlRun.Run(session, _layout, binds, RunningChange.Whole, [], (frame, _) => new ExecuteResult(_event == TriggerEvents.Insert ? Insert(frame) : Change(frame)));

    private long Insert(Frame frame)
    {
        long count = 0;
        if (_rows is null)
        {
            foreach (var row in _inserted)
            {
                Fire(frame, null, Apply(frame, new Datum[_view.Columns.Length], row), []);
                count++;
            }

            return count;
        }

        var source = _rows(frame);
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            Fire(frame, null, Apply(frame, new Datum[_view.Columns.Length], _inserted[0]), []);
            count++;
        }

        return count;
    }

    private long Change(Frame frame)
    {
        string[] names = [.. _set.Select(s => _view.Columns[s.Column].Name)];
        long count = 0;
        var source = _rows!(frame); // there are rows to change
        source.Open();
        while (source.Next())
        {
            frame.CheckCancelled();
            var old = Array.ConvertAll(_slots, s => frame.Slots[s]);
            Fire(frame, old, _event == TriggerEvents.Delete ? null : Apply(frame, [.. old], _set), names);
            count++;
        }

        return count;
    }

    private Datum[] Apply(Frame frame, Datum[] row, (int Column, Evaluator Value, OracleType Type)[] values)
    {
        foreach (var (column, value, type) in values)
        {
            var given = value(frame);
            var target = _view.Columns[column];
            row[column] = given.IsNull ? given : SqlConversion.Assign(given, type, target.Type, frame.Session.Nls, $"\"{_view.Owner}\".\"{_view.Name}\".\"{target.Name}\"");
        }

        return row;
    }

    private void Fire(Frame frame, Datum[]? old, Datum[]? row, string[] columns)
    {
        foreach (var trigger in _triggers)
        {
            if ((trigger.Events & _event) != TriggerEvents.None)
                frame.Session.Instance.StoredCode!.Fire(frame.Session, trigger, _event, TriggerTiming.InsteadOf, true, old, row, columns); // triggers come from there
        }
    }
}
