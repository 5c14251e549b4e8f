using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>SELECT INTO, DML and transaction control.</summary>
internal static class SqlCompiler
{
    public static Step Compile(BlockScope scope, SqlStatement statement) => statement.Statement switch
    {
        SelectStatement select => Select(scope, select),
        CommitStatement or RollbackStatement or SavepointStatement or SetTransaction or LockTable or SetConstraints or SetRole => Plain(scope, statement.Statement),
        var dml => Change(scope, RecordStatements.Expand(scope, dml)),
    };

    private static Step Plain(BlockScope scope, Statement statement)
    {
        var sql = new EmbeddedSql(scope, statement);
        var verb = VerbOf(statement);
        return frame =>
        {
            if (verb is not null)
                PlSqlSession.Of(frame.Session).CheckMayEndTransaction(verb);
            sql.Execute(frame);
            PlSqlSession.Of(frame.Session).RowCount = 0;
            return Flow.Next;
        };
    }

    /// <summary>What ORA-04092 calls a statement that ends a transaction or sets a savepoint; null for others.</summary>
    public static string? VerbOf(Statement statement) => statement switch
    {
        CommitStatement => "COMMIT",
        RollbackStatement => "ROLLBACK",
        SavepointStatement => "SET SAVEPOINT",
        _ => null,
    };

    private static Step Select(BlockScope scope, SelectStatement select)
    {
        var into = Into(select.Query.Body) ?? throw new CompileError(select.Position, "PLS-00428: an INTO clause is expected in this SELECT statement") { StandsAlone = false };
        var receiver = new RowReceiver(scope, into);
        var sql = new EmbeddedSql(scope, select);
        if (sql.Columns.Count != receiver.Count)
            throw new CompileError(into.Position, sql.Columns.Count > receiver.Count ? "PL/SQL: ORA-00947: not enough values" : "PL/SQL: ORA-00913: too many values");
        return into.BulkCollect
            ? frame =>
            {
                var (rows, columns) = sql.Open(frame);
                var all = Fetching.All(rows);
                receiver.ReceiveAll(frame, all, Fetching.Types(columns));
                PlSqlSession.Of(frame.Session).RowCount = all.Count;
                return Flow.Next;
            }
        : frame =>
        {
            var (rows, columns) = sql.Open(frame);
            Fetching.One(frame, rows, columns, receiver);
            return Flow.Next;
        };
    }

    private static IntoClause? Into(QueryBody body) => body switch
    {
        SelectBlock block => block.Into,
        SetOperation operation => Into(operation.First),
        _ => null,
    };

    private static Step Change(BlockScope scope, Statement statement)
    {
        var sql = new EmbeddedSql(scope, statement);
        if (ReturningOf(statement) is not { } returning)
        {
            return frame =>
            {
                var result = sql.Execute(frame);
                PlSqlSession.Of(frame.Session).RowCount = result.RowsAffected;
                return Flow.Next;
            };
        }

        var receiver = new RowReceiver(scope, returning.Into);
        var isBulk = returning.Into.BulkCollect;
        return frame =>
        {
            var result = sql.Execute(frame);
            PlSqlSession.Of(frame.Session).RowCount = result.RowsAffected;
            Returned(frame, result, receiver, isBulk);
            return Flow.Next;
        };
    }

    public static ReturningClause? ReturningOf(Statement statement) => statement switch
    {
        InsertStatement insert => insert.Returning,
        UpdateStatement update => update.Returning,
        DeleteStatement delete => delete.Returning,
        MergeStatement merge => merge.Returning,
        _ => null,
    };

    /// <summary>Hands over what RETURNING gave: nothing when no row was changed, ORA-01422 for several.</summary>
    private static void Returned(RoutineFrame frame, ExecuteResult result, RowReceiver receiver, bool isBulk)
    {
        var (rows, types) = Rows(result);
        if (isBulk)
            receiver.ReceiveAll(frame, rows, types);
        else if (rows.Count > 1)
            throw Ora.Error(1422);
        else if (rows.Count == 1)
            receiver.Receive(frame, rows[0], types);
    }

    /// <summary>The rows that RETURNING gave, from the lists of its binds.</summary>
    public static (List<Datum[]> Rows, OracleType[] Types) Rows(ExecuteResult result)
    {
        var lists = result.OutValues.OfType<OutValue>().ToList();
        var rows = new List<Datum[]>();
        for (var i = 0; lists.Count > 0 && i < lists[0].Values.Count; i++)
            rows.Add([.. lists.Select(l => l.Values[i])]);
        return (rows, [.. lists.Select(l => l.Type)]);
    }
}
