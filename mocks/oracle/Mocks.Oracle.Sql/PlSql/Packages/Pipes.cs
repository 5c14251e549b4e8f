using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The pipes of a database, by name. One that nobody made comes with its first message.</summary>
internal sealed class Pipes
{
    private static readonly ConditionalWeakTable<Instance, Pipes> ByInstance = [];

    private readonly Dictionary<string, Queue<(OracleType Type, Datum Value)[]>> _pipes = new(StringComparer.Ordinal);
    private TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Pipes Of(Instance instance) => ByInstance.GetValue(instance, static _ => new Pipes());

    public void Create(string name)
    {
        lock (_pipes)
            _pipes.TryAdd(name, []);
    }

    public void Remove(string name)
    {
        lock (_pipes)
            _pipes.Remove(name);
    }

    public void Purge(string name)
    {
        lock (_pipes)
        {
            if (_pipes.TryGetValue(name, out var pipe))
                pipe.Clear();
        }
    }

    public void Send(string name, (OracleType Type, Datum Value)[] message)
    {
        TaskCompletionSource sent;
        lock (_pipes)
        {
            if (!_pipes.TryGetValue(name, out var pipe))
                _pipes.Add(name, pipe = []);
            pipe.Enqueue(message);
            sent = _sent;
            _sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        sent.SetResult();
    }

    /// <summary>The next message; null when none came in time.</summary>
    public (OracleType Type, Datum Value)[]? Receive(SessionContext session, string name, TimeSpan timeout)
    {
        using var wait = new SignalWait(session, timeout);
        while (true)
        {
            Task sent;
            lock (_pipes)
            {
                if (_pipes.TryGetValue(name, out var pipe) && pipe.TryDequeue(out var message))
                    return message;
                sent = _sent.Task;
            }

            if (!wait.For(sent))
                return null;
        }
    }
}
