using Mocks.Oracle.Calls;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Piggybacks;

/// <summary>Messages that come before a call in its request and have no answer of their own: what fails, fails the call.</summary>
internal static class PiggybackRunner
{
    public static async ValueTask RunAsync(Connection connection, FunctionHeader header, CancellationToken cancellationToken)
    {
        if (connection.Session is not { } session)
            throw new ProtocolException($"piggyback {(int)header.Function} before the logon");
        var work = await ReadAsync(connection, header.Function, cancellationToken);
        if (connection.PiggybackError is not null)
            return;
        try
        {
            work(session);
        }
        catch (OraException exception)
        {
            connection.PiggybackError = exception;
        }
    }

    private static async ValueTask<Action<ClientSession>> ReadAsync(
        Connection connection, TtcFunction function, CancellationToken cancellationToken)
    {
        var input = connection.Input;
        var dialect = connection.Dialect;
        switch (function)
        {
            case TtcFunction.CloseCursors:
                var closed = await input.ReadAsync(CursorListRequest.Read, cancellationToken);
                return session => SessionPiggybacks.Close(session, closed);
            case TtcFunction.CancelCursors:
                await input.ReadAsync(CursorListRequest.Read, cancellationToken);
                return static _ => { };
            case TtcFunction.EndToEndAttributes:
                var attributes = await input.ReadAsync(EndToEndRequest.Read, dialect, cancellationToken);
                return session => SessionPiggybacks.Set(session, attributes);
            case TtcFunction.SetSchema:
                var schema = await input.ReadAsync(SetSchemaRequest.Read, dialect, cancellationToken);
                return session => SessionPiggybacks.Set(session, schema);
            case TtcFunction.ApplicationContext:
                var context = await input.ReadAsync(ApplicationContextRequest.Read, dialect, cancellationToken);
                return session => SessionPiggybacks.Set(session, context);
            case TtcFunction.LobOperation:
                var lobs = await input.ReadAsync(LobRequest.Read, cancellationToken);
                return session => SessionPiggybacks.Free(session, lobs);
            case TtcFunction.SessionState:
                await input.ReadAsync(static (ref reader) => (reader.ReadUB4(), reader.ReadUB4()), cancellationToken);
                return static _ => { };
            case TtcFunction.SessionGet:
                await input.DiscardRequestAsync(cancellationToken);
                return static session => session.MustTellReturn = true;
            case TtcFunction.EndUserSecurityContext:
                await input.ReadAsync(AlterSessionRequest.Read, cancellationToken);
                return static _ => throw new OraException(OraError.UnimplementedFeature, 0, ": end user security contexts");
            case TtcFunction.PipelineBegin:
                await input.ReadAsync(static (ref reader) => (reader.ReadUB2(), reader.ReadUInt16()), cancellationToken);
                return static _ => { };
            case TtcFunction.AlterSession:
                var changes = await input.ReadAsync(AlterSessionRequest.Read, cancellationToken);
                return session => SessionPiggybacks.Set(session, changes);
            case TtcFunction.TransactionSwitch:
                var change = await input.ReadAsync(TransactionSwitchRequest.Read, cancellationToken);
                return session => TransactionSwitchCall.Run(session, change);
            default:
                throw new ProtocolException($"piggyback {(int)function}, which is not known");
        }
    }
}
