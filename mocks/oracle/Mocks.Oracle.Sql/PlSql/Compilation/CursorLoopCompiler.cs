using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>FOR record IN (query) or IN cursor.</summary>
internal static class CursorLoopCompiler
{
    public static Step Compile(BlockScope scope, CursorForStatement loop)
    {
        if (loop.Query is { } query)
        {
            var withRowId = CursorQuery.WithRowId(query);
            var sql = new EmbeddedSql(scope, new SelectStatement(query.Position, withRowId ?? query));
            var row = RowTypes.OfColumns("%ROWTYPE", withRowId is null ? sql.Columns : [.. sql.Columns.SkipLast(1)]);
            return Loop(scope, loop, row, frame =>
            {
                var (rows, columns) = sql.Open(frame);
                var cursor = new CursorValue();
                cursor.Open(rows, columns, withRowId is not null);
                return cursor;
            });
        }

        var (name, arguments) = loop.Cursor switch
        {
            NameExpression plain => (plain.Parts, (IReadOnlyList<Argument>)[]),
            FunctionCall call => (call.Name, call.Arguments),
            _ => throw new CompileError(loop.Position, "PLS-00382: expression is of wrong type"),
        };
        switch (NameLookup.Find(scope, name))
        {
            case (CursorSymbol cursor, _):
                var open = CursorCompiler.Open(scope, cursor, arguments, loop.Position);
                var (frameOf, slot) = (CursorCompiler.FrameOf(scope, cursor), cursor.Variable.Slot);
                return Loop(scope, loop, cursor.Row, frame =>
                {
                    open(frame);
                    return (CursorValue)frameOf(frame).Slots[slot].AsObject()!; // its declaration put it there
                });
            case null:
                throw NameLookup.Undeclared(name, loop.Cursor.Position);
            default:
                throw new CompileError(loop.Cursor.Position, $"PLS-00456: item '{name[^1].Name}' is not a cursor");
        }
    }

    private static Step Loop(BlockScope scope, CursorForStatement loop, OracleType row, Func<RoutineFrame, CursorValue> open)
    {
        var (inner, label) = LoopCompiler.Enter(scope, loop);
        var variable = inner.NewVariable(loop.Record.Name, row);
        inner.Declare(variable, loop.Position);
        var body = StatementCompiler.CompileAll(inner, loop.Statements);
        var (slot, exit, next, line) = (variable.Slot, label.Exit, label.Continue, scope.Unit.Source.Line(loop.Position));
        var fields = ((RecordDetail)row.Detail!).Fields; // a cursor's row is a record
        return frame =>
        {
            var cursor = open(frame);
            try
            {
                while (cursor.Fetch() is { } fetched)
                {
                    frame.CheckCancelled();
                    frame.Slots[slot] = Datum.Object(new RecordValue(fetched.Length == fields.Count ? fetched : fetched[..fields.Count]));
                    var flow = body(frame);
                    if (flow != Flow.Next && flow != next)
                        return flow == exit ? Flow.Next : flow;
                    frame.Line = line;
                }

                return Flow.Next;
            }
            finally
            {
                if (cursor.IsOpen)
                    cursor.Close();
            }
        };
    }
}
