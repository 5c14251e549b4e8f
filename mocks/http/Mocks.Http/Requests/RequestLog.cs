namespace Mocks.Http.Requests;

/// <summary>The latest requests, as they came, bounded by number and by bytes: what WireMock's admin API verifies against.</summary>
internal sealed class RequestLog(int mostEntries = 10_000, long mostBytes = 64 * 1024 * 1024)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<ServedRequest> _entries = [];
    private long _bytes;

    public void Add(ServedRequest served)
    {
        lock (_lock)
        {
            _entries.AddLast(served);
            _bytes += served.Size;
            while (_entries.Count > mostEntries || (_bytes > mostBytes && _entries.Count > 1))
                Remove(_entries.First!); // there are entries
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
            for (var node = _entries.First; node is not null;)
            {
                var next = node.Next;
                if (condition(node.Value))
                {
                    removed.Add(node.Value);
                    Remove(node);
                }

                node = next;
            }

            return removed;
        }
    }

    private void Remove(LinkedListNode<ServedRequest> node)
    {
        _bytes -= node.Value.Size;
        _entries.Remove(node);
    }
}
