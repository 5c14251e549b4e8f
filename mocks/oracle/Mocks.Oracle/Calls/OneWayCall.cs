using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Calls;

/// <summary>A message without an answer: a pooled session is given back. What is not committed is rolled back; the session stays.</summary>
internal static class OneWayCall
{
    public static async ValueTask RunAsync(Connection connection, FunctionHeader header, CancellationToken cancellationToken)
    {
        // without an answer to wait for, the next request may be here already: where this one ends has to be known
        if (header.Function != TtcFunction.SessionRelease)
            throw new ProtocolException($"one-way function {(int)header.Function}, which is not known");
        await connection.Input.ReadAsync(SessionReleaseRequest.Read, cancellationToken);
        if (connection.Session is not { } session)
            return;
        session.Engine.Rollback();
        session.MustTellReturn = true;
    }
}
