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
        var lines = new List<(PlanLine Line, int? Parent, int Depth, int Position)>();
        Number(lines, Root(session, sql, statement), null, 0, 1);
        session.Workspace.Lock(LockKey.Table(table.Id), LockMode.RowExclusive, LockWaitPolicy.Forever);
        session.Workspace.Read();
        var planId = session.Store.NewRow(table.Id);
        for (var id = 0; id < lines.Count; id++)
        {
            var (line, parent, depth, position) = lines[id];
            var row = new Datum[table.Columns.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = Value(session, table.Columns[i].Name, statement, planId, line, (id, parent, depth, position));
            session.Workspace.Write(table, session.Store.NewRow(table.Id), null, row);
        }

        return new ExecuteResult(0);
    }

    private static Datum Value(SessionContext session, string column, ExplainPlan statement, long planId, PlanLine line, (int Id, int? Parent, int Depth, int Position) place) => column switch
    {
        "STATEMENT_ID" => Text(statement.StatementId),
        "PLAN_ID" => Datum.Number(planId),
        "TIMESTAMP" => Datum.Date(session.Nls.Now().Local),
        "OPERATION" => Text(line.Operation),
        "OPTIONS" => Text(line.Options),
        "OBJECT_OWNER" => Text(line.ObjectOwner),
        "OBJECT_NAME" => Text(line.ObjectName),
        "OBJECT_TYPE" => Text(line.ObjectType),
        "OPTIMIZER" when place.Id == 0 => Text("ALL_ROWS"),
        "ID" => Datum.Number(place.Id),
        "PARENT_ID" => place.Parent is { } parent ? Datum.Number(parent) : default,
        "DEPTH" => Datum.Number(place.Depth),
        "POSITION" => Datum.Number(place.Position),
        _ => default,
    };

    private static Datum Text(string? text) => text is null ? default : Datum.Text(text);

    private static void Number(List<(PlanLine, int?, int, int)> lines, PlanLine line, int? parent, int depth, int position)
    {
        var id = lines.Count;
        lines.Add((line, parent, depth, position));
        for (var i = 0; i < line.Inputs.Count; i++)
            Number(lines, line.Inputs[i], id, depth + 1, i + 1);
    }

    private static PlanLine Root(SessionContext session, string sql, ExplainPlan statement)
    {
        // what a bind will be isn't known: Oracle takes it for text, too
        var context = session.NewBinding(sql, [.. statement.Binds.Select(_ => (OracleType?)OracleType.Varchar2(4000))]);
        var dml = new DmlBinder(context);
        return statement.Target switch
        {
            SelectStatement select => new PlanLine("SELECT STATEMENT", null, [PlanLines.Of(Planner.Plan(new QueryBinder(context).Bind(select.Query, null)))]),
            InsertStatement insert => Insert(dml.Bind(insert)),
            UpdateStatement update => dml.Bind(update) is var bound ? Change("UPDATE", bound.Table, bound.Rows) : null!, // always bound
            DeleteStatement delete => dml.Bind(delete) is var bound ? Change("DELETE", bound.Table, bound.Rows) : null!, // always bound
            MergeStatement merge => new MergeBinder(context).Bind(merge) is var bound ? Change("MERGE", bound.Table, bound.Rows) : null!, // always bound
            var other => throw Ora.Unsupported("EXPLAIN PLAN of this statement", other.Position),
        };
    }

    private static PlanLine Insert(BoundInsert insert) => new(
        "INSERT STATEMENT", null,
        [new PlanLine("LOAD TABLE CONVENTIONAL", null, insert.Query is null ? [] : [PlanLines.Of(Planner.Plan(insert.Query))]) { ObjectOwner = insert.Table.Owner, ObjectName = insert.Table.Name, ObjectType = "TABLE" }]);

    private static PlanLine Change(string verb, TableDefinition table, BoundSelect rows) => new(
        verb + " STATEMENT", null,
        [new PlanLine(verb, null, [PlanLines.Of(Planner.Plan(new BoundQuery(rows)))]) { ObjectOwner = table.Owner, ObjectName = table.Name, ObjectType = "TABLE" }]);
}
