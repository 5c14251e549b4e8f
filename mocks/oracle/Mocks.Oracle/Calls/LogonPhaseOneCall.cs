using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol.Authentication;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>The client names its user and gets a challenge, also when there is no such user.</summary>
internal static class LogonPhaseOneCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(
            static (ref reader, dialect) => LogonRequest.Read(ref reader, dialect.TextAsClr), call.Dialect, cancellationToken);
        Challenge(call.Connection, request);
    }

    /// <summary>Negotiation and phase one in one message, answered in one response.</summary>
    public static async ValueTask RunFastAsync(Connection connection, CancellationToken cancellationToken)
    {
        var request = await connection.Input.ReadAsync(FastAuthenticationRequest.Read, cancellationToken);
        var writer = connection.Output.Writer;
        ProtocolAnswer.Write(writer, connection.Server.Identity, connection.Server.Settings.Pbkdf2);
        DataTypesAnswer.Write(writer, request.DataTypes);
        Negotiation.Agree(connection, request.DataTypes);
        Challenge(connection, request.Logon);
        connection.Sequence++;
        new ErrorMessage { Sequence = connection.Sequence }.Write(writer, connection.Dialect);
        await connection.Output.EndResponseAsync(connection.Dialect, cancellationToken);
    }

    private static void Challenge(Connection connection, LogonRequest request)
    {
        var credential = connection.Server.Database.FindUser(request.User);
        LogonVerifier verifier = connection.OffersPbkdf2
            ? new Pbkdf2Verifier(credential?.Password)
            : new Sha1Verifier(credential?.Password);
        connection.Logon = new Logon(request.User, request, credential, verifier);
        LogonAnswer.Write(connection.Output.Writer, verifier.Challenge);
    }
}
