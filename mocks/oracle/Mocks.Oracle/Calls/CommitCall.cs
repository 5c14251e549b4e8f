namespace Mocks.Oracle.Calls;

internal static class CommitCall
{
    public static ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        call.Summary = "COMMIT";
        call.Begin();
        call.Session.Engine.Commit();
        return ValueTask.CompletedTask;
    }
}
