using Microsoft.Extensions.Logging;
using Mocks.Oracle.Calls;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Connections;

/// <summary>
/// Runs one call and ends its response: with the error message that also carries success, or with a bare status. The one place
/// where errors of the engine become messages.
/// </summary>
internal static partial class CallRunner
{
    public static async ValueTask RunAsync(Connection connection, FunctionHeader header, CancellationToken cancellationToken)
    {
        var entry = CallTable.Find(header.Function);
        var call = new CallContext(connection, header);
        var started = connection.Server.Time.GetTimestamp();
        connection.Sequence++;
        if (connection.Session is { } session)
            session.Engine.Statistics.RoundTrips++;
        if (header.Token != 0)
            WriteToken(connection.Output.Writer, header.Token);
        TellReturn(connection);

        OraException? error = null;
        try
        {
            await RunBodyAsync(entry, call, cancellationToken);
            DetachAfter(connection);
        }
        catch (OraException exception) when (!connection.Input.BreakPending)
        {
            error = exception;
        }
        catch (OraException)
        {
            CallJournal.Record(call, entry.Operation, "ORA-01013", started);
            throw new BreakException();
        }
        catch (Exception exception) when (IsOurs(exception))
        {
            // a bug of ours ends the call, not the process; Oracle has a number for that
            LogBug(connection.Logger, exception, entry.Operation, call.Summary ?? "");
            error = new OraException(OraError.InternalError, 0, exception.GetType().Name);
        }

        if (connection.Input.BreakPending)
            throw new BreakException();
        if (connection.Session is { } served)
            served.DetachesAfterCall = false;

        TellTransaction(connection);
        CallJournal.Record(call, entry.Operation, error is null ? "ok" : CallJournal.Code(error), started);
        if (error is not null)
            WriteError(connection, error, call);
        else
            WriteEnd(entry.Ending, call);
        await connection.Output.EndResponseAsync(connection.Dialect, cancellationToken);
    }

    /// <summary>A response that consists of an error alone.</summary>
    public static async ValueTask EndWithErrorAsync(Connection connection, OraException error, CancellationToken cancellationToken)
    {
        WriteError(connection, error, call: null);
        await connection.Output.EndResponseAsync(connection.Dialect, cancellationToken);
    }

    private static async ValueTask RunBodyAsync(CallEntry entry, CallContext call, CancellationToken cancellationToken)
    {
        if (entry.NeedsSession && call.Connection.Session is null)
        {
            await call.Connection.Input.DiscardRequestAsync(cancellationToken);
            throw new OraException(OraError.NotLoggedOn);
        }

        await entry.Body(call, cancellationToken);
    }

    private static void WriteEnd(CallEnding ending, CallContext call)
    {
        var connection = call.Connection;
        if (ending == CallEnding.Status)
        {
            StatusMessage.Write(connection.Output.Writer, Status(connection), connection.Sequence);
            return;
        }

        new ErrorMessage
        {
            Status = Status(connection),
            Sequence = connection.Sequence,
            Rows = call.Rows,
            Code = call.Outcome?.Code ?? 0,
            Text = call.Outcome?.MessageFor(connection.Server.Compat) ?? "",
            Cursor = call.Cursor,
            RowId = call.RowId,
            Warnings = call.Warnings,
            BatchErrors = call.BatchErrors,
        }.Write(connection.Output.Writer, connection.Dialect);
    }

    private static void WriteError(Connection connection, OraException error, CallContext? call) =>
        new ErrorMessage
        {
            Status = Status(connection),
            Sequence = connection.Sequence,
            Rows = call?.Rows ?? 0,
            Code = error.Code,
            Text = error.MessageFor(connection.Server.Compat),
            Cursor = call?.Cursor ?? 0,
            Position = error.Position,
        }.Write(connection.Output.Writer, connection.Dialect);

    private static CallStatus Status(Connection connection) =>
        connection.Session?.Engine.InTransaction == true ? CallStatus.TransactionInProgress : CallStatus.None;

    private static void WriteToken(TtcWriter writer, long token)
    {
        writer.WriteMessageType(TtcMessageType.Token);
        writer.WriteInteger(token);
    }

    private static void TellReturn(Connection connection)
    {
        if (connection.Session is not { MustTellReturn: true } session)
            return;
        session.MustTellReturn = false;
        SessionReturn.Write(connection.Output.Writer, session.Engine.Sid, session.Engine.Serial);
    }

    private static void DetachAfter(Connection connection)
    {
        if (connection.Session is { DetachesAfterCall: true } session)
            session.Engine.SuspendGlobal(sessionless: true);
    }

    /// <summary>A sessionless transaction was entered or left.</summary>
    private static void TellTransaction(Connection connection)
    {
        if (connection.Session is not { } session || (session.Engine.Sessionless is var now && now == session.KnownSessionless && !session.MustTellTransaction))
            return;
        session.MustTellTransaction = false;
        session.KnownSessionless = now;
        SessionlessState.Write(connection.Output.Writer, now is null ? null : Convert.FromHexString(now.Value.Id), now?.ByServer ?? false);
    }

    private static bool IsOurs(Exception exception) =>
        exception is not (BreakException or EndOfStreamException or ProtocolException or OperationCanceledException or IOException);

    [LoggerMessage(1904, LogLevel.Error, "{Operation} failed of a bug: {Summary}")]
    private static partial void LogBug(ILogger logger, Exception exception, string operation, string summary);
}
