using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Tns;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Calls;

/// <summary>What is agreed between ACCEPT and logon, when the client does it step by step.</summary>
internal static class Negotiation
{
    public static async ValueTask AnswerNetworkServicesAsync(Connection connection, CancellationToken cancellationToken)
    {
        await connection.Input.ReadAsync(NetworkServices.Read, cancellationToken);
        NetworkServices.WriteNothingActive(connection.Output.Buffer);
        await connection.Output.EndResponseAsync(TtcDialect.Initial, cancellationToken);
    }

    public static async ValueTask AnswerProtocolAsync(Connection connection, CancellationToken cancellationToken)
    {
        await connection.Input.ReadAsync(ProtocolRequest.Read, cancellationToken);
        ProtocolAnswer.Write(connection.Output.Writer, connection.Server.Identity, connection.Server.Settings.Pbkdf2);
        await connection.Output.EndResponseAsync(TtcDialect.Initial, cancellationToken);
    }

    /// <summary>From the next message on, the layouts are those agreed here.</summary>
    public static async ValueTask AnswerDataTypesAsync(Connection connection, CancellationToken cancellationToken)
    {
        var request = await connection.Input.ReadAsync(DataTypesRequest.Read, cancellationToken);
        DataTypesAnswer.Write(connection.Output.Writer, request);
        await connection.Output.EndResponseAsync(TtcDialect.Initial, cancellationToken);
        Agree(connection, request);
    }

    public static void Agree(Connection connection, DataTypesRequest request)
    {
        connection.Dialect = request.Dialect(connection.Server.Identity, connection.EndOfResponseOffered);
        connection.OffersPbkdf2 = request.OffersPbkdf2 && connection.Server.Settings.Pbkdf2;
    }
}
