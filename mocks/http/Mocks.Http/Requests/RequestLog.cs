namespace Mocks.Http.Requests;

/// <summary>The latest requests, as they came, bounded by number and by bytes: what WireMock's admin API verifies against.</summary>
internal sealed class RequestLog(int mostEntries, long mostBytes = 64 * 1024 * 1024)
{
    private readonly Lock _lock = new();
    private readonly Queue<ServedRequest> _entries = new();
    private long _bytes;

    public void Add(ServedRequest served)
    {
        lock (_lock)
        {
            _entries.Enqueue(served);
            _bytes += served.Size;
            while (_entries.Count > mostEntries || (_bytes > mostBytes && _entries.Count > 1))
                _bytes -= _entries.Dequeue().Size;
        }
    }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ServedRequest> Read()
    {
        lock (_lock)
        {
            var entries = _entries.ToArray();
            Array.Reverse(entries);
            return entries;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _bytes = 0;
        }
    }

    /// <summary>Forgets the entries that satisfy a condition, and returns them.</summary>
    public IReadOnlyList<ServedRequest> Remove(Predicate<ServedRequest> condition)
    {
        lock (_lock)
        {
            var removed = new List<ServedRequest>();
            for (var left = _entries.Count; left > 0; left--)
            {
                var served = _entries.Dequeue();
                if (condition(served))
                {
                    removed.Add(served);
                    _bytes -= served.Size;
                }
                else
                {
                    _entries.Enqueue(served);
                }
            }

            return removed;
        }
    }
}
