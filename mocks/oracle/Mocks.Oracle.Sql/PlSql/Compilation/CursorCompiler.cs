using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>OPEN, OPEN FOR, FETCH and CLOSE.</summary>
internal static class CursorCompiler
{
    public static Step Compile(BlockScope scope, OpenStatement statement)
    {
        if (statement.Cursor is not NameExpression name || NameLookup.Find(scope, name.Parts) is not (CursorSymbol cursor, _))
            throw NotACursor(scope, statement.Cursor);
        return Open(scope, cursor, statement.Arguments, statement.Position);
    }

    /// <summary>Opens an explicit cursor: ORA-06511 when it is open already.</summary>
    public static Step Open(BlockScope scope, CursorSymbol cursor, IReadOnlyList<Argument> arguments, int position)
    {
        var query = cursor.Query ?? throw new CompileError(position, $"PLS-00305: previous use of '{cursor.Name}' conflicts with this use");
        var values = Arguments(scope, cursor.Name, query, arguments, position);
        var slots = query.Parameters.Select(p => p.Variable.Slot).ToArray();
        var frameOf = FrameOf(scope, cursor);
        var slot = cursor.Variable.Slot;
        return frame =>
        {
            var home = frameOf(frame);
            var value = (CursorValue)home.Slots[slot].AsObject()!; // its declaration put it there
            if (value.IsOpen)
                throw Ora.Error(6511);
            for (var i = 0; i < values.Length; i++)
                home.Slots[slots[i]] = values[i](frame);
            query.Open(home, value);
            return Flow.Next;
        };
    }

    /// <summary>The frame that has the cursor's state and parameters.</summary>
    public static Func<RoutineFrame, RoutineFrame> FrameOf(BlockScope scope, CursorSymbol cursor)
    {
        if (cursor.Variable.Package is { } package)
            return frame => PackageInstances.Of(frame.Session, package).Frame;
        var up = scope.Routine.Level - cursor.Variable.Routine.Level;
        return up == 0 ? static frame => frame : frame => VariableNode.Up(frame, up);
    }

    public static Step Compile(BlockScope scope, OpenForStatement statement)
    {
        var target = AssignmentTarget.Bind(scope, statement.Cursor);
        if (target.Type.Kind != OracleTypeKind.Cursor)
            throw NotACursor(scope, statement.Cursor);
        var store = ((IAssignable)target).CompileStore(scope.Compiler); // AssignmentTarget has looked
        Func<RoutineFrame, CursorValue> open;
        if (statement.Query is { } query)
        {
            var sql = new EmbeddedSql(scope, new SelectStatement(query.Position, query));
            open = frame =>
            {
                var (rows, columns) = sql.Open(frame);
                return CursorValue.Of(rows, columns);
            };
        }
        else
        {
            open = DynamicSqlCompiler.CompileOpen(scope, statement);
        }

        return frame =>
        {
            store(frame, Datum.Object(open(frame)));
            return Flow.Next;
        };
    }

    public static Step Compile(BlockScope scope, FetchStatement statement)
    {
        var cursor = Cursor(scope, statement.Cursor);
        var receiver = new RowReceiver(scope, statement.Into);
        if (statement.Cursor is NameExpression name && NameLookup.Find(scope, name.Parts) is (CursorSymbol { Row.Detail: RecordDetail row }, _) && row.Fields.Count != receiver.Count)
            throw new CompileError(statement.Position, "PLS-00394: wrong number of values in the INTO list of a FETCH statement");
        if (statement.Into.BulkCollect)
            return FetchBulk(scope, cursor, receiver, statement.Into);
        return frame =>
        {
            var value = cursor(frame);
            if (value.Fetch() is { } fetched)
                receiver.Receive(frame, value.HasRowId ? fetched[..^1] : fetched, Fetching.Types(value.Columns));
            return Flow.Next;
        };
    }

    private static Step FetchBulk(BlockScope scope, Func<Frame, CursorValue> cursor, RowReceiver receiver, IntoClause into)
    {
        var limit = into.Limit is null ? null : Coercion.Value(scope, into.Limit, ScalarDetail.PlsInteger);
        return frame =>
        {
            var value = cursor(frame);
            var most = limit is null ? long.MaxValue : limit(frame) is { IsNull: false } given ? given.AsInteger() : throw Ora.Error(6502, 0, "");
            if (most <= 0)
                throw Ora.Error(6502, 0, "");
            var rows = new List<Datum[]>();
            while (rows.Count < most && value.Fetch() is { } row)
                rows.Add(value.HasRowId ? row[..^1] : row);
            if (rows.Count < most)
                value.NoteEnd();
            receiver.ReceiveAll(frame, rows, Fetching.Types(value.Columns));
            return Flow.Next;
        };
    }

    public static Step Compile(BlockScope scope, CloseStatement statement)
    {
        var cursor = Cursor(scope, statement.Cursor);
        return frame =>
        {
            cursor(frame).Close();
            return Flow.Next;
        };
    }

    /// <summary>The cursor that an expression denotes, open or not; ORA-01001 for a REF CURSOR that points nowhere.</summary>
    private static Func<Frame, CursorValue> Cursor(BlockScope scope, Expression expression)
    {
        var bound = scope.Binder.Bind(expression);
        if (bound.Type.Kind != OracleTypeKind.Cursor)
            throw NotACursor(scope, expression);
        var value = scope.Compiler.Compile(bound);
        return frame => value(frame).AsObject() as CursorValue ?? throw Ora.Error(1001);
    }

    public static Evaluator[] Arguments(BlockScope scope, string name, CursorQuery query, IReadOnlyList<Argument> arguments, int position)
    {
        var values = new Evaluator?[query.Parameters.Count];
        for (var i = 0; i < arguments.Count; i++)
        {
            var at = arguments[i].Name is { } named ? query.Parameters.ToList().FindIndex(p => p.Name == named.Name) : i;
            if (at < 0 || at >= values.Length || values[at] is not null)
                throw new CompileError(position, $"PLS-00306: wrong number or types of arguments in call to '{name}'");
            values[at] = Coercion.Value(scope, arguments[i].Value, query.Parameters[at].Type);
        }

        for (var i = 0; i < values.Length; i++)
            values[i] ??= query.Parameters[i].Default ?? throw new CompileError(position, $"PLS-00306: wrong number or types of arguments in call to '{name}'");
        return [.. values.Select(v => v!)]; // filled above
    }

    private static CompileError NotACursor(BlockScope scope, Expression expression)
    {
        if (expression is NameExpression name && NameLookup.Find(scope, name.Parts) is null)
            return NameLookup.Undeclared(name.Parts, name.Position);
        return new CompileError(expression.Position, "PLS-00382: expression is of wrong type");
    }
}
