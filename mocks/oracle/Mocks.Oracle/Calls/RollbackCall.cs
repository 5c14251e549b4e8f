namespace Mocks.Oracle.Calls;

internal static class RollbackCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "ROLLBACK";
        call.Begin();
        call.Session.Engine.Rollback();
        return ValueTask.CompletedTask;
    }
}
