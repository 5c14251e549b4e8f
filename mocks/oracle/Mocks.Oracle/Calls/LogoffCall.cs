namespace Mocks.Oracle.Calls;

/// <summary>Ends the session, and with it what is not committed. Closing is left to the client: older drivers mind a socket that is closed before.</summary>
internal static class LogoffCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "LOGOFF";
        var session = call.Session;
        call.Connection.Session = null;
        session.Dispose();
        return ValueTask.CompletedTask;
    }
}
