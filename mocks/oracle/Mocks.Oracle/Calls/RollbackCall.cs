namespace Mocks.Oracle.Calls;

internal static class RollbackCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "ROLLBACK";
        call.Begin();
        await call.Connection.Server.Faults.AtCallAsync(call, "rollback", cancellationToken);
        call.Session.Engine.Rollback();
    }
}
