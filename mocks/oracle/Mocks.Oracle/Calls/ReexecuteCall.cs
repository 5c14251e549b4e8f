using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>An open cursor once more, with or without rows of a query.</summary>
internal static class ReexecuteCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken) => RunAsync(call, fetch: false, cancellationToken);

    public static ValueTask RunAndFetchAsync(CallContext call, CancellationToken cancellationToken) => RunAsync(call, fetch: true, cancellationToken);

    private static async ValueTask RunAsync(CallContext call, bool fetch, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(ReexecuteRequest.Read, cancellationToken);
        OpenCursor cursor;
        try
        {
            cursor = call.Session.Cursors.Find(request.Cursor);
        }
        catch (OraException)
        {
            await call.Input.DiscardRequestAsync(cancellationToken);
            throw;
        }

        call.Summary = cursor.Summary ??= CallJournal.OneLine(cursor.Engine.Sql);
        var iterations = cursor.Engine.IsQuery || fetch ? 1 : Math.Max(request.Iterations, 1);
        if (iterations > ProtocolLimits.Iterations)
            throw new ProtocolException($"{iterations} executions where {ProtocolLimits.Iterations} are the most");
        var plSql = BindRows.IsPlSql(cursor.Engine);
        bool[] sent = [.. cursor.Binds.Select((_, i) => IsSent(cursor, i, plSql))];
        var rows = await BindRows.ReadAsync(call, cursor.Binds, sent, iterations, longsLast: !plSql, cancellationToken);
        call.Begin();

        call.Cursor = cursor.Number;
        await call.Connection.Server.Faults.AtStatementAsync(call, cursor.Engine, cancellationToken);
        var execution = new Execution(rows, iterations, request.Commit, BatchErrors: false, cursor.RowCounts, Complete: false);
        if (!cursor.Engine.IsQuery)
        {
            StatementExecution.Run(call, cursor, execution);
            return;
        }

        QueryExecution.Open(call, cursor, execution, describe: false);
        if (fetch && QueryExecution.CanSendRows(cursor))
            await QueryExecution.SendRowsAsync(call, cursor, request.Iterations, cancellationToken);
        ReturnParameters.Write(call.Writer, SessionChanges.Take(call.Session), rowCounts: null);
    }

    private static bool IsSent(OpenCursor cursor, int bind, bool plSql) =>
        plSql
            ? bind >= cursor.Directions.Count || cursor.Directions[bind] != BindDirection.Out
            : !BindRows.IsReturning(cursor.Engine, bind);
}
