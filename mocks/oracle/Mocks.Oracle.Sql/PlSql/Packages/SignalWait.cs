using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>Waits for what another session does, for a time; a break by the client ends it.</summary>
internal sealed class SignalWait : IDisposable
{
    private readonly SessionContext _session;
    private readonly CancellationTokenSource _end;

    public SignalWait(SessionContext session, TimeSpan timeout)
    {
        _session = session;
        _end = new CancellationTokenSource(timeout, session.Time);
        session.Cancel.Raised += Wake;
    }

    /// <summary>False when the time was over before.</summary>
    public bool For(Task signal)
    {
        _session.Cancel.ThrowIfRaised();
        try
        {
            signal.Wait(_end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            _session.Cancel.ThrowIfRaised();
            return false;
        }
    }

    public void Dispose()
    {
        _session.Cancel.Raised -= Wake;
        _end.Dispose();
    }

    private void Wake(object? sender, EventArgs e) => _end.Cancel();
}
