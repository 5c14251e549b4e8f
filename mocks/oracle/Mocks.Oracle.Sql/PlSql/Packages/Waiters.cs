using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>What sessions tell each other by: state under one lock, and those who wait for a change of it.</summary>
internal sealed class Waiters
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Changes the state; nobody waits for that.</summary>
    public void Change(Action change)
    {
        lock (_lock)
            change();
    }

    /// <summary>Changes the state, and has all who wait look again.</summary>
    public void Announce(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    /// <summary>Waits until the state is such that something can be taken from it; false when the time was over before.</summary>
    public bool Wait(SessionContext session, TimeSpan timeout, Func<bool> tryTake)
    {
        using var wait = new SignalWait(session, timeout);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (tryTake())
                    return true;
                changed = _changed.Task;
            }

            if (!wait.For(changed))
                return false;
        }
    }
}
