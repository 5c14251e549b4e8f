namespace Mocks.Oracle.Calls;

/// <summary>The connection ends after the answer, and with it the session; drivers have rolled back before.</summary>
internal static class LogoffCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "LOGOFF";
        call.Connection.Closing = true;
        return ValueTask.CompletedTask;
    }
}
