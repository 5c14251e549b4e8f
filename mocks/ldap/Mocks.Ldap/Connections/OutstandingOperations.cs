using System.Collections.Concurrent;

namespace Mocks.Ldap.Connections;

/// <summary>The operations of a connection that go on while it reads further, by message id.</summary>
internal sealed class OutstandingOperations
{
    /// <summary>More than this and the connection reads no further until one ends.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<int, (CancellationTokenSource Cancel, Task Task)> _operations = new();

    public bool IsEmpty => _operations.IsEmpty;

    public bool IsFull => _operations.Count >= Most;

    public bool Contains(int id) => _operations.ContainsKey(id);

    /// <summary>Keeps an operation until it ends; then it leaves by itself.</summary>
    public void Add(int id, CancellationTokenSource cancel, Task task)
    {
        _operations[id] = (cancel, task);
        _ = task.ContinueWith(
            _ => _operations.TryRemove(id, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Tells the operation to end; false when there is none.</summary>
    public bool Cancel(int id)
    {
        if (!_operations.TryGetValue(id, out var operation))
            return false;
        operation.Cancel.Cancel();
        return true;
    }

    public Task WaitForOneAsync() => Task.WhenAny(_operations.Values.Select(operation => operation.Task));

    /// <summary>Ends all and waits for it.</summary>
    public async Task CancelAllAsync()
    {
        foreach (var operation in _operations.Values)
            await operation.Cancel.CancelAsync();
        await WaitForAllAsync();
    }

    public Task WaitForAllAsync() => Task.WhenAll(_operations.Values.Select(operation => operation.Task));
}
