using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>Parse, describe, execute, define and fetch, in the combination that the request asks for.</summary>
internal static class ExecuteCall
{
    private const uint RowsOfServersChoice = 100;

    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(ExecuteRequest.Read, call.Dialect, cancellationToken);
        call.Summary = request.Sql is null ? null : CallJournal.OneLine(request.Sql);
        var (cursor, error) = Prepare(call, request);
        var binds = request.Binds.Count > 0 ? request.Binds : cursor?.Binds ?? [];
        var rows = await ReadRowsAsync(call, request, cursor, binds, cancellationToken);
        if (error is not null)
            throw error;
        call.Begin();

        cursor!.Binds = binds; // without an error there is a cursor
        cursor.RowCounts = request.RowCounts;
        call.Cursor = cursor.Number;
        call.Summary = cursor.Summary ??= CallJournal.OneLine(cursor.Engine.Sql);
        if (request.Defines.Count > 0)
            cursor.Defines = request.Defines;
        if (request.Options.HasFlag(ExecuteFlags.Execute))
            await call.Connection.Server.Faults.AtStatementAsync(call, cursor.Engine, cancellationToken);
        await RunAsync(call, request, cursor, rows, cancellationToken);
    }

    private static async ValueTask RunAsync(
        CallContext call, ExecuteRequest request, OpenCursor cursor, IReadOnlyList<BoundValue[]> rows, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var execution = new Execution(
            rows, request.IsQuery ? 1 : Math.Max(request.Iterations, 1), options.HasFlag(ExecuteFlags.Commit),
            options.HasFlag(ExecuteFlags.BatchErrors), request.RowCounts, Complete: true);
        if (options.HasFlag(ExecuteFlags.DescribeOnly))
        {
            QueryExecution.DescribeOnly(call, cursor);
            return;
        }

        if (!cursor.Engine.IsQuery)
        {
            if (options.HasFlag(ExecuteFlags.Execute))
                StatementExecution.Run(call, cursor, execution);
            return;
        }

        if (options.HasFlag(ExecuteFlags.Execute))
            QueryExecution.Open(call, cursor, execution, describe: options.HasFlag(ExecuteFlags.Parse));
        if ((WantsRows(request) || DefinesCursorValue(request, cursor)) && QueryExecution.CanSendRows(cursor))
            await QueryExecution.SendRowsAsync(call, cursor, Rows(request), cancellationToken);
        ReturnParameters.Write(call.Writer, SessionChanges.Take(call.Session), rowCounts: null);
    }

    /// <summary>A cursor of the statement, new or parsed anew; or why there is none.</summary>
    private static (OpenCursor? Cursor, OraException? Error) Prepare(CallContext call, ExecuteRequest request)
    {
        try
        {
            if (request.Cursor != 0 && request.Sql is null)
                return (call.Session.Cursors.Find(request.Cursor), null);
            if (request.Sql is null)
                throw new OraException(OraError.NoStatementParsed);
            var engine = call.Session.Engine.Prepare(request.Sql);
            if (request.Cursor == 0)
                return (call.Session.Cursors.Open(engine), null);
            return (call.Session.Cursors.Replace(request.Cursor, engine), null);
        }
        catch (OraException exception)
        {
            return (null, exception);
        }
    }

    /// <summary>The bind values that follow the request: a row an iteration, without the binds that only return values.</summary>
    private static async ValueTask<IReadOnlyList<BoundValue[]>> ReadRowsAsync(
        CallContext call, ExecuteRequest request, OpenCursor? cursor, IReadOnlyList<TypeDescription> binds, CancellationToken cancellationToken)
    {
        if (binds.Count == 0 || !request.Options.HasFlag(ExecuteFlags.Execute) || request.Options.HasFlag(ExecuteFlags.DescribeOnly))
            return [];
        var iterations = request.IsQuery ? 1 : Math.Max(request.Iterations, 1);
        var all = request.Options.HasFlag(ExecuteFlags.PlSqlBind);
        bool[] sent;
        if (cursor is null)
        {
            var before = all ? binds.Count : ReturningScan.BindsBefore(request.Sql ?? "", binds.Count);
            sent = [.. binds.Select((_, i) => i < before)];
        }
        else
        {
            sent = [.. binds.Select((_, i) => all || !BindRows.IsReturning(cursor.Engine, i))];
        }

        var longsLast = cursor is null ? !all : !BindRows.IsPlSql(cursor.Engine);
        return await BindRows.ReadAsync(call, binds, sent, iterations, longsLast, cancellationToken);
    }

    /// <summary>node-oracledb defines the LOBs of a REF CURSOR with its first fetch, and takes no rows for their end.</summary>
    private static bool DefinesCursorValue(ExecuteRequest request, OpenCursor cursor) =>
        request.Options.HasFlag(ExecuteFlags.Define) && cursor.Engine.Sql.Length == 0;

    private static bool WantsRows(ExecuteRequest request) =>
        request.Options.HasFlag(ExecuteFlags.Fetch) || (request.PrefetchRows > 0 && request.Options.HasFlag(ExecuteFlags.Parse));

    private static uint Rows(ExecuteRequest request) => request.PrefetchRows switch
    {
        > int.MaxValue => RowsOfServersChoice,
        0 => Math.Max(request.Iterations, 1),
        var rows => rows,
    };
}
