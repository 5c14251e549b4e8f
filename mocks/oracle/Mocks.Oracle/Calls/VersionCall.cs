using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Calls;

internal static class VersionCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        await call.Input.ReadAsync(VersionRequest.Read, call.Dialect, cancellationToken);
        VersionAnswer.Write(call.Writer, call.Connection.Server.Identity);
    }
}
