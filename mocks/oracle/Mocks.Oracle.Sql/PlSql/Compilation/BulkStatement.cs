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

    /// <summary>Executes the statement for each value of the index.</summary>
    /// <param name="frame">Of the block.</param>
    /// <param name="slot">Of the index variable.</param>
    /// <param name="indexes">Its values.</param>
    /// <param name="done">Told of each iteration, from 0, and of the rows that it changed.</param>
    /// <param name="failed">Told of each that failed; null: the first of them ends it.</param>
    public void Execute(RoutineFrame frame, int slot, IReadOnlyList<long> indexes, Action<int, long> done, Action<int, OraException>? failed)
    {
        if (sql is null)
        {
            ExecuteEach(frame, slot, indexes, done, failed);
            return;
        }

        var gathered = returning is null ? null : Gathered(frame);
        sql.ExecuteArray(
            frame, slot, indexes,
            (iteration, result) =>
            {
                gathered?.Add(SqlCompiler.Rows(result));
                done(iteration, result.RowsAffected);
            },
            failed);
    }

    private void ExecuteEach(RoutineFrame frame, int slot, IReadOnlyList<long> indexes, Action<int, long> done, Action<int, OraException>? failed)
    {
        var session = PlSqlSession.Of(frame.Session);
        var line = frame.Line;
        for (var i = 0; i < indexes.Count; i++)
        {
            frame.CheckCancelled();
            frame.Slots[slot] = Datum.Number(indexes[i]);
            try
            {
                step!(frame); // there is one or the other
                done(i, session.RowCount ?? 0);
            }
            catch (OraException error) when (failed is not null)
            {
                failed(i, error);
            }

            frame.Line = line;
        }
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
