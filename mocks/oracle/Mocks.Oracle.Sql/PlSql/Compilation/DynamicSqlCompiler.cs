using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>EXECUTE IMMEDIATE and OPEN … FOR text.</summary>
internal static class DynamicSqlCompiler
{
    private static readonly OracleType Text = OracleType.Varchar2(32767);

    public static Step Compile(BlockScope scope, ExecuteImmediate statement)
    {
        var text = DynamicText(scope, statement.Text);
        var arguments = DynamicArguments.Compile(scope, statement.Using);
        var receiver = statement.Into is null ? null : new RowReceiver(scope, statement.Into);
        var returning = statement.Returning is null ? null : new RowReceiver(scope, statement.Returning);
        var isBulk = (statement.Into ?? statement.Returning)?.BulkCollect ?? false;
        return frame =>
        {
            var session = frame.Session;
            var sql = text(frame);
            if (sql.IsNull)
                throw Ora.Error(6535, 0, "EXECUTE IMMEDIATE");
            var parsed = session.Instance.Statements.Get(sql.AsText(), session);
            if (SqlCompiler.VerbOf(parsed.Statement) is { } verb)
                PlSqlSession.Of(session).CheckMayEndTransaction(verb);
            var places = CursorBinds.Of(session, parsed.Statement);
            var binds = arguments.Values(frame, places.Count, returning?.Count ?? 0);
            var compiled = parsed.Compile(session, BindTypes.Of(binds));
            if (compiled is CompiledQuery query)
            {
                Query(frame, query, binds, receiver, isBulk);
                return Flow.Next;
            }

            var result = compiled.Execute(session, binds);
            PlSqlSession.Of(session).RowCount = result.RowsAffected;
            arguments.Receive(frame, result);
            if (returning is not null)
                Return(frame, result, arguments.Count, returning, isBulk);
            return Flow.Next;
        };
    }

    /// <summary>OPEN cursor FOR text USING …</summary>
    public static Func<RoutineFrame, CursorValue> CompileOpen(BlockScope scope, OpenForStatement statement)
    {
        var text = DynamicText(scope, statement.Dynamic!); // the caller has looked
        var arguments = DynamicArguments.Compile(scope, statement.Using);
        return frame =>
        {
            var sql = text(frame);
            if (sql.IsNull)
                throw Ora.Error(6535, 0, "OPEN");
            var session = frame.Session;
            var parsed = session.Instance.Statements.Get(sql.AsText(), session);
            var binds = arguments.Values(frame, CursorBinds.Of(session, parsed.Statement).Count, 0);
            return parsed.Compile(session, BindTypes.Of(binds)) is CompiledQuery query
                ? CursorValue.Of(query.Open(session, binds), query.Columns)
                : throw Ora.Error(6539);
        };
    }

    private static Evaluator DynamicText(BlockScope scope, Expression text)
    {
        var bound = scope.Binder.Bind(text);
        if (bound.Type.Kind is OracleTypeKind.Boolean or OracleTypeKind.Record or OracleTypeKind.Collection or OracleTypeKind.Cursor)
            throw new CompileError(text.Position, "PLS-00382: expression is of wrong type");
        return bound.Type.IsCharacterLob
            ? Whole(scope.Compiler.Compile(bound))
            : scope.Compiler.Compile(Coercion.Bind(scope, bound, Text));
    }

    /// <summary>A CLOB may be longer than a VARCHAR2.</summary>
    private static Evaluator Whole(Evaluator lob) => frame => lob(frame) is { IsNull: false } value ? Datum.Text(value.AsLob().ToText()) : default;

    private static void Query(RoutineFrame frame, CompiledQuery query, BindValue[] binds, RowReceiver? receiver, bool isBulk)
    {
        var rows = query.Open(frame.Session, binds);
        if (receiver is null)
            return;
        if (query.Columns.Count != receiver.Count)
            throw Ora.Error(query.Columns.Count < receiver.Count ? 1007 : 932, 0, "-", "-");
        if (!isBulk)
        {
            Fetching.One(frame, rows, query.Columns, receiver);
            return;
        }

        var all = Fetching.All(rows);
        receiver.ReceiveAll(frame, all, Fetching.Types(query.Columns));
        PlSqlSession.Of(frame.Session).RowCount = all.Count;
    }

    private static void Return(RoutineFrame frame, ExecuteResult result, int given, RowReceiver receiver, bool isBulk)
    {
        var (rows, types) = SqlCompiler.Rows(result with { OutValues = [.. result.OutValues.Skip(given)] });
        if (isBulk)
            receiver.ReceiveAll(frame, rows, types);
        else if (rows.Count > 1)
            throw Ora.Error(1422);
        else if (rows.Count == 1)
            receiver.Receive(frame, rows[0], types);
    }
}
