namespace Mocks.Oracle.Calls;

internal static class PingCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "PING";
        call.Begin();
        await call.Connection.Server.Faults.AtCallAsync(call, "ping", cancellationToken);
    }
}
