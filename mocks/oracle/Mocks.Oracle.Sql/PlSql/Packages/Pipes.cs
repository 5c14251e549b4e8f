using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The pipes of a database, by name. One that nobody made comes with its first message.</summary>
internal sealed class Pipes
{
    private static readonly ConditionalWeakTable<Instance, Pipes> ByInstance = [];

    private readonly Dictionary<string, Queue<(OracleType Type, Datum Value)[]>> _pipes = new(StringComparer.Ordinal);
    private readonly Waiters _waiters = new();

    public static Pipes Of(Instance instance) => ByInstance.GetValue(instance, static _ => new Pipes());

    public void Create(string name) => _waiters.Change(() => _pipes.TryAdd(name, []));

    public void Remove(string name) => _waiters.Change(() => _pipes.Remove(name));

    public void Purge(string name) => _waiters.Change(() =>
    {
        if (_pipes.TryGetValue(name, out var pipe))
            pipe.Clear();
    });

    public void Send(string name, (OracleType Type, Datum Value)[] message) => _waiters.Announce(() =>
    {
        if (!_pipes.TryGetValue(name, out var pipe))
            _pipes.Add(name, pipe = []);
        pipe.Enqueue(message);
    });

    /// <summary>The next message; null when none came in time.</summary>
    public (OracleType Type, Datum Value)[]? Receive(SessionContext session, string name, TimeSpan timeout)
    {
        (OracleType Type, Datum Value)[]? message = null;
        _waiters.Wait(session, timeout, () => _pipes.TryGetValue(name, out var pipe) && pipe.TryDequeue(out message));
        return message;
    }
}
