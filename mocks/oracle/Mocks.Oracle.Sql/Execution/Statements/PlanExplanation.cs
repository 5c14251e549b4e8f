using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Planning;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>EXPLAIN PLAN: writes the plan's steps into PLAN_TABLE, or the table that INTO names.</summary>
internal static class PlanExplanation
{
    private static readonly ObjectName PlanTable = new(0, null, new Identifier("PLAN_TABLE", false, 0));

    public static ExecuteResult Explain(SessionContext session, string sql, ExplainPlan statement)
    {
        if (session.Resolver.Table(statement.Into ?? PlanTable) is not TableDefinition table || table.Ordinal("OPERATION") < 0 || table.Ordinal("ID") < 0)
            throw Ora.Error(2402);
        var steps = Steps(session, sql, statement.Target, statement.Binds.Count);
        session.Workspace.Lock(LockKey.Table(table.Id), LockMode.RowExclusive, LockWaitPolicy.Forever);
        session.Workspace.Read();
        var planId = session.Store.NewRow(table.Id);
        foreach (var step in steps)
        {
            var row = new Datum[table.Columns.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = Value(session, table.Columns[i].Name, statement, planId, step);
            session.Workspace.Write(table, session.Store.NewRow(table.Id), null, row);
        }

        return new ExecuteResult(0);
    }

    /// <summary>The plan of a query or a change; ORA-03001 for a definition.</summary>
    /// <param name="session">Who would execute it.</param>
    /// <param name="sql">The text that the statement's positions are of.</param>
    /// <param name="target">The statement.</param>
    /// <param name="binds">How many bind variables the text has.</param>
    public static IReadOnlyList<PlanStep> Steps(SessionContext session, string sql, Statement target, int binds)
    {
        // what a bind will be isn't known: Oracle takes it for text, too
        var context = session.NewBinding(sql, [.. Enumerable.Repeat<OracleType?>(OracleType.Varchar2(OracleType.MaxSqlBytes), binds)]);
        var lines = new PlanLines(new PlanEstimates(session.Store.Committed));
        var dml = new DmlBinder(context);
        return PlanStep.All(target switch
        {
            SelectStatement select => Root("SELECT STATEMENT", lines.Of(Planner.Plan(new QueryBinder(context).Bind(select.Query, null)))),
            InsertStatement insert => Insert(lines, dml.Bind(insert)),
            UpdateStatement update => Change(lines, "UPDATE", dml.Bind(update) is var bound ? (bound.Table, bound.Rows) : default),
            DeleteStatement delete => Change(lines, "DELETE", dml.Bind(delete) is var bound ? (bound.Table, bound.Rows) : default),
            MergeStatement merge => Change(lines, "MERGE", new MergeBinder(context).Bind(merge) is var bound ? (bound.Table, bound.Rows) : default),
            var other => throw Ora.Unsupported("EXPLAIN PLAN of this statement", other.Position),
        });
    }

    private static Datum Value(SessionContext session, string column, ExplainPlan statement, long planId, PlanStep step) => column switch
    {
        "STATEMENT_ID" => Datum.Text(statement.StatementId),
        "PLAN_ID" => Datum.Number(planId),
        "TIMESTAMP" => Datum.Date(session.Nls.Now().Local),
        "OPERATION" => Datum.Text(step.Line.Operation),
        "OPTIONS" => Datum.Text(step.Line.Options),
        "OBJECT_OWNER" => Datum.Text(step.Line.ObjectOwner),
        "OBJECT_NAME" => Datum.Text(step.Line.ObjectName),
        "OBJECT_TYPE" => Datum.Text(step.Line.ObjectType),
        "OPTIMIZER" when step.Id == 0 => Datum.Text("ALL_ROWS"),
        "ID" => Datum.Number(step.Id),
        "PARENT_ID" => Number(step.Parent),
        "DEPTH" => Datum.Number(step.Depth),
        "POSITION" => Datum.Number(step.Id == 0 ? step.Line.Cost ?? 0 : step.Position), // the statement's own is its cost
        "COST" => Number(step.Line.Cost),
        "CARDINALITY" => Number(step.Line.Rows),
        "BYTES" => Number(step.Line.Bytes),
        "TIME" => Number(step.Line.Cost is null ? null : 1),
        _ => default,
    };

    private static Datum Number(long? value) => value is { } number ? Datum.Number(number) : default;

    private static PlanLine Root(string operation, PlanLine input) =>
        new(operation, null, [input]) { Rows = input.Rows, Bytes = input.Bytes, Cost = input.Cost };

    private static PlanLine Insert(PlanLines lines, BoundInsert insert)
    {
        var rows = insert.Query is null ? null : lines.Of(Planner.Plan(insert.Query));
        return Root(
            "INSERT STATEMENT",
            new PlanLine("LOAD TABLE CONVENTIONAL", null, rows is null ? [] : [rows])
            {
                ObjectOwner = insert.Table.Owner,
                ObjectName = insert.Table.Name,
                ObjectType = "TABLE",
                Rows = rows?.Rows ?? 1,
                Bytes = rows?.Bytes,
                Cost = rows?.Cost ?? 1,
            });
    }

    private static PlanLine Change(PlanLines lines, string verb, (TableDefinition Table, BoundSelect Rows) bound)
    {
        var rows = lines.Of(Planner.Plan(new BoundQuery(bound.Rows)));
        return Root(
            verb + " STATEMENT",
            new PlanLine(verb, null, [rows]) { ObjectOwner = bound.Table.Owner, ObjectName = bound.Table.Name, ObjectType = "TABLE", Rows = rows.Rows, Bytes = rows.Bytes, Cost = rows.Cost });
    }
}
