using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_XPLAN: the plans of EXPLAIN PLAN and of statements in the cache, as tables of text.</summary>
internal sealed class DbmsXplan : NativePackage
{
    private const string Columns = "id, depth, operation, options, object_name, cardinality, bytes, cost";

    public override string Name => "DBMS_XPLAN";

    public override string Specification => """
        PACKAGE DBMS_XPLAN AS
          TYPE dbms_xplan_type IS RECORD (plan_table_output VARCHAR2(4000));
          TYPE dbms_xplan_type_table IS TABLE OF dbms_xplan_type;
          FUNCTION display(table_name VARCHAR2 DEFAULT 'PLAN_TABLE', statement_id VARCHAR2 DEFAULT NULL, format VARCHAR2 DEFAULT 'TYPICAL',
            filter_preds VARCHAR2 DEFAULT NULL) RETURN dbms_xplan_type_table;
          FUNCTION display_cursor(sql_id VARCHAR2 DEFAULT NULL, cursor_child_no INTEGER DEFAULT 0, format VARCHAR2 DEFAULT 'TYPICAL')
            RETURN dbms_xplan_type_table;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("DISPLAY", static call => call.Result = Table(call, Display(call)));
        routines.Add("DISPLAY_CURSOR", static call => call.Result = Table(call, DisplayCursor(call)));
    }

    private static Datum Table(NativeCall call, IEnumerable<string> lines)
    {
        var type = (CollectionDetail)call.ResultType.Detail!; // the specification says so
        return Datum.Object(CollectionValue.Of(type, lines.Select(l => Datum.Object(new RecordValue([Datum.Text(l)])))));
    }

    private static List<string> Display(NativeCall call)
    {
        var table = call.IsNull(0) ? "PLAN_TABLE" : call.Text(0);
        var plan = call.IsNull(1)
            ? $"plan_id = (SELECT MAX(plan_id) FROM {table})"
            : $"plan_id = (SELECT MAX(plan_id) FROM {table} WHERE statement_id = '{call.Text(1).Replace("'", "''", StringComparison.Ordinal)}')";
        var lines = PackagedSql.Query(call.Session, $"SELECT {Columns} FROM {table} WHERE {plan} ORDER BY id").Select(r => new DisplayedStep(
            (int)r[0].AsNumber().ToInt64(), (int)r[1].AsNumber().ToInt64(), $"{Text(r[2])} {Text(r[3])}", Text(r[4]), Number(r[5]), Number(r[6]), Number(r[7]))).ToList();
        return lines.Count == 0 ? ["Error: cannot fetch last explain plan from PLAN_TABLE"] : PlanDisplay.Of(lines, IsBasic(call));
    }

    private static IEnumerable<string> DisplayCursor(NativeCall call)
    {
        var wanted = call.IsNull(0) ? call.Session.PreviousSql is { } previous ? SqlId.Of(previous) : "" : call.Text(0);
        var parsed = call.Session.Instance.Statements.All.FirstOrDefault(s => SqlId.Of(s.Sql) == wanted);
        if (parsed is null || Execution.StatementCompiler.KindOf(parsed.Statement) is not (StatementKind.Query or StatementKind.Insert or StatementKind.Update or StatementKind.Delete or StatementKind.Merge))
            return [$"SQL_ID: {wanted}, child number: {(call.IsNull(1) ? 0 : call.Integer(1))} cannot be found"];
        var steps = PlanExplanation.Steps(call.Session, parsed.Sql, parsed.Statement, parsed.Statement.Binds.Count)
            .Select(s => new DisplayedStep(s.Id, s.Depth, $"{s.Line.Operation} {s.Line.Options}", s.Line.ObjectName ?? "", s.Line.Rows, s.Line.Bytes, s.Line.Cost));
        return [$"SQL_ID  {wanted}, child number 0", "-------------------------------------", .. parsed.Sql.Split('\n'), " ", .. PlanDisplay.Of([.. steps], IsBasic(call))];
    }

    private static bool IsBasic(NativeCall call) => !call.IsNull(2) && call.Text(2).StartsWith("BASIC", StringComparison.OrdinalIgnoreCase);

    private static string Text(Datum value) => value.IsNull ? "" : value.AsText();

    private static long? Number(Datum value) => value.IsNull ? null : value.AsNumber().ToInt64();
}
