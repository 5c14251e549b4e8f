using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>A request, from any thread, to end a session's running call (ORA-01013) or the session (ORA-00028).</summary>
internal sealed class CancelSignal
{
    private readonly object _gate = new();
    private volatile OraException? _reason;

    public bool IsRaised => _reason is not null;

    /// <summary>The session was killed.</summary>
    public bool IsKilled => _reason?.Code == 28;

    /// <summary>Tells that a cancel is on its way to this call, though it came before the call began; null when nobody knows of any.</summary>
    public Func<bool>? IsPending { get; set; }

    /// <summary>Called when the signal is raised while a wait is registered.</summary>
    public event EventHandler? Raised;

    public void Cancel() => Raise(1013);

    public void Kill() => Raise(28);

    /// <summary>A new call starts: what was meant for the last one is forgotten, a kill is not.</summary>
    public void Reset()
    {
        if (_reason is null || IsPending?.Invoke() == true)
            return;
        lock (_gate)
        {
            if (_reason?.Code == 1013)
                _reason = null;
        }
    }

    public void ThrowIfRaised()
    {
        if (_reason is { } reason)
            throw new OraException(reason.Error);
    }

    private void Raise(int code)
    {
        lock (_gate)
        {
            if (_reason?.Code != 28)
                _reason = new OraException(OraError.ByCode(code));
        }

        Raised?.Invoke(this, EventArgs.Empty);
    }
}
