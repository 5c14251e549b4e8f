using Mocks.Oracle.Calls;
using Mocks.Oracle.Piggybacks;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Tns;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Connections;

/// <summary>One message after the other: read its type, route it, answer it.</summary>
internal static class CallLoop
{
    public static async Task RunAsync(Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                try
                {
                    await RunNextAsync(connection, cancellationToken);
                }
                catch (BreakException)
                {
                    await AnswerBreakAsync(connection, cancellationToken);
                }
            }
        }
        catch (EndOfStreamException)
        {
            // the client has closed
        }
    }

    private static async ValueTask RunNextAsync(Connection connection, CancellationToken cancellationToken)
    {
        var type = await connection.Input.ReadAsync(static (ref reader) => (TtcMessageType)reader.PeekByte(), cancellationToken);
        switch (type)
        {
            case TtcMessageType.NetworkServices:
                await Negotiation.AnswerNetworkServicesAsync(connection, cancellationToken);
                break;
            case TtcMessageType.Protocol:
                await Negotiation.AnswerProtocolAsync(connection, cancellationToken);
                break;
            case TtcMessageType.DataTypes:
                await Negotiation.AnswerDataTypesAsync(connection, cancellationToken);
                break;
            case TtcMessageType.FastAuthentication:
                await LogonPhaseOneCall.RunFastAsync(connection, cancellationToken);
                break;
            case TtcMessageType.Function:
                await CallRunner.RunAsync(connection, await ReadHeaderAsync(connection, cancellationToken), cancellationToken);
                break;
            case TtcMessageType.Piggyback:
                await PiggybackRunner.RunAsync(connection, await ReadHeaderAsync(connection, cancellationToken), cancellationToken);
                break;
            case TtcMessageType.OneWayFunction:
                await OneWayCall.RunAsync(connection, await ReadHeaderAsync(connection, cancellationToken), cancellationToken);
                break;
            case TtcMessageType.FlushOutBinds:
                await connection.Input.ReadAsync(static (ref reader) => reader.ReadByte(), cancellationToken);
                break;
            default:
                throw new ProtocolException($"message of type {(int)type}");
        }
    }

    private static ValueTask<FunctionHeader> ReadHeaderAsync(Connection connection, CancellationToken cancellationToken) =>
        connection.Input.ReadAsync(
            static (ref reader, dialect) =>
            {
                reader.ReadByte();
                return FunctionHeader.Read(ref reader, dialect);
            },
            connection.Dialect,
            cancellationToken);

    /// <summary>Break from the client, break from us, reset from the client, reset from us, then the error.</summary>
    private static async Task AnswerBreakAsync(Connection connection, CancellationToken cancellationToken)
    {
        if (connection.Input.TakeStrayReset())
        {
            await connection.Output.SendMarkerAsync(MarkerKind.Reset, cancellationToken);
            return;
        }

        if (!connection.Input.BreakPending)
            return;
        connection.Output.Discard();
        connection.PiggybackError = null;
        await connection.Output.SendMarkerAsync(MarkerKind.Break, cancellationToken);
        await connection.Input.DiscardToResetAsync(cancellationToken);
        await connection.Output.SendMarkerAsync(MarkerKind.Reset, cancellationToken);
        await CallRunner.EndWithErrorAsync(connection, new OraException(OraError.UserRequestedCancel), cancellationToken);
    }
}
