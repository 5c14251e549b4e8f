using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The statement of a FORALL; RETURNING BULK COLLECT gathers over all iterations.</summary>
internal sealed class BulkStatement(Step? step, EmbeddedSql? sql, RowReceiver? returning)
{
    private readonly int _rows = returning is null ? -1 : 0;

    public static BulkStatement Compile(BlockScope scope, Statement statement)
    {
        var receiver = SqlCompiler.ReturningOf(statement) is { } clause ? new RowReceiver(scope, clause.Into) : null;
        return new BulkStatement(null, new EmbeddedSql(scope, statement), receiver);
    }

    public void Begin(RoutineFrame frame)
    {
        if (_rows >= 0)
            Gathered(frame).Clear();
    }

    public void Execute(RoutineFrame frame)
    {
        if (sql is null)
        {
            step!(frame); // there is one or the other
            return;
        }

        var result = sql.Execute(frame);
        PlSqlSession.Of(frame.Session).RowCount = result.RowsAffected;
        if (returning is not null)
            Gathered(frame).Add(SqlCompiler.Rows(result));
    }

    public void End(RoutineFrame frame)
    {
        if (returning is null)
            return;
        var parts = Gathered(frame);
        returning.ReceiveAll(frame, [.. parts.SelectMany(p => p.Rows)], parts.Count == 0 ? new OracleType[returning.Count] : parts[0].Types);
        parts.Clear();
    }

    private static List<(List<Datum[]> Rows, OracleType[] Types)> Gathered(RoutineFrame frame) => PlSqlSession.Of(frame.Session).Returned;
}
