using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The alerts of a database: who listens for which.</summary>
internal sealed class Alerts
{
    private static readonly ConditionalWeakTable<Instance, Alerts> ByInstance = [];

    private readonly List<WeakReference<AlertRegistrations>> _listeners = [];
    private readonly Waiters _waiters = new();

    public static Alerts Of(Instance instance) => ByInstance.GetValue(instance, static _ => new Alerts());

    public void Register(AlertRegistrations session, string name) => _waiters.Change(() =>
    {
        session.Add(name);
        _listeners.RemoveAll(l => !l.TryGetTarget(out _));
        if (!_listeners.Exists(l => l.TryGetTarget(out var known) && ReferenceEquals(known, session)))
            _listeners.Add(new WeakReference<AlertRegistrations>(session));
    });

    /// <summary>The name, or all of the session's.</summary>
    public void Remove(AlertRegistrations session, string? name) => _waiters.Change(() =>
    {
        if (name is null)
            session.Clear();
        else
            session.Remove(name);
    });

    public void Signal(string name, Datum message) => _waiters.Announce(() =>
    {
        foreach (var listener in _listeners)
        {
            if (listener.TryGetTarget(out var session))
                session.Note(name, message);
        }
    });

    /// <summary>The signal of the name, or of any; null when none came in time.</summary>
    public (string Name, Datum Message)? Wait(SessionContext session, AlertRegistrations registrations, string? name, TimeSpan timeout)
    {
        (string Name, Datum Message)? found = null;
        _waiters.Wait(session, timeout, () => (found = registrations.Take(name)) is not null);
        return found;
    }
}
