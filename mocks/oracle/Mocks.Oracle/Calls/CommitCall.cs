namespace Mocks.Oracle.Calls;

internal static class CommitCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "COMMIT";
        call.Begin();
        await call.Connection.Server.Faults.AtCallAsync(call, "commit", cancellationToken);
        call.Session.Engine.Commit();
    }
}
