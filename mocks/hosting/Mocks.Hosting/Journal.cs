using System.Threading.Channels;

namespace Mocks.Hosting;

/// <summary>
/// The latest entries of all mocks, bounded by number and by size; the oldest go first. Recording is cheap and safe from any
/// thread. A follower that reads too slowly misses entries rather than holding anyone back; the ids show the gap.
/// </summary>
public sealed class Journal(TimeProvider time, int maxEntries = 10_000, long maxCharacters = 32 * 1024 * 1024)
{
    private const int FollowerBacklog = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<(JournalEntry Entry, long Size)> _entries = new();
    private readonly List<Channel<JournalEntry>> _followers = [];
    private long _lastId;
    private long _characters;

    /// <summary>Records with the next id and the present time.</summary>
    public void Record(
        string mock, string operation, string client, string summary, string outcome, TimeSpan duration,
        IReadOnlyDictionary<string, string>? details = null)
    {
        lock (_lock)
        {
            var entry = new JournalEntry(
                ++_lastId, time.GetUtcNow(), mock, operation, client, summary, outcome, duration.TotalMilliseconds,
                details ?? JournalEntry.NoDetails);
            var size = Size(entry);
            _entries.Enqueue((entry, size));
            _characters += size;
            while (_entries.Count > maxEntries || (_characters > maxCharacters && _entries.Count > 1))
                _characters -= _entries.Dequeue().Size;
            foreach (var follower in _followers)
                follower.Writer.TryWrite(entry);
        }
    }

    /// <summary>Entries with an id above <paramref name="since"/>, oldest first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<JournalEntry> Read(string? mock = null, long since = 0, int limit = int.MaxValue)
    {
        lock (_lock)
            return [.. _entries.Select(kept => kept.Entry).Where(entry => entry.Id > since && (mock is null || entry.Mock == mock)).Take(limit)];
    }

    /// <summary>Forgets all entries; ids go on from where they were.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _characters = 0;
        }
    }

    /// <summary>What is there with an id above <paramref name="since"/>, then what comes, until cancelled.</summary>
    public async IAsyncEnumerable<JournalEntry> Follow(
        long since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var follower = Channel.CreateBounded<JournalEntry>(
            new BoundedChannelOptions(FollowerBacklog) { FullMode = BoundedChannelFullMode.DropOldest });
        IReadOnlyList<JournalEntry> present;
        lock (_lock)
        {
            present = Read(since: since);
            _followers.Add(follower);
        }

        try
        {
            foreach (var entry in present)
                yield return entry;
            await foreach (var entry in follower.Reader.ReadAllAsync(cancellationToken))
                yield return entry;
        }
        finally
        {
            lock (_lock)
                _followers.Remove(follower);
        }
    }

    private static long Size(JournalEntry entry)
    {
        var size = 100L + entry.Client.Length + entry.Summary.Length;
        foreach (var (name, value) in entry.Details)
            size += name.Length + value.Length;
        return size;
    }
}
