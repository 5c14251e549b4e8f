namespace Mocks.Oracle.Calls;

internal static class PingCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "PING";
        call.Begin();
        return ValueTask.CompletedTask;
    }
}
