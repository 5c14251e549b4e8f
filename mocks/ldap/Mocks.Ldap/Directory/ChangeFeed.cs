using System.Threading.Channels;

namespace Mocks.Ldap.Directory;

/// <summary>
/// The versions of the directory as they come, from the moment of the feed's making on; whoever follows sees what differs from one to
/// the next. A follower that falls far behind is shown fewer versions, never a wrong one.
/// </summary>
internal sealed class ChangeFeed(DirectoryTree start, Action<ChangeFeed> end) : IDisposable
{
    private const int MostWaiting = 1_000;

    private readonly Channel<DirectoryTree> _versions = Channel.CreateBounded<DirectoryTree>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>The version that was current at the feed's making.</summary>
    public DirectoryTree Start => start;

    public void Tell(DirectoryTree version) => _versions.Writer.TryWrite(version);

    /// <summary>The next version; waits for it.</summary>
    public ValueTask<DirectoryTree> NextAsync(CancellationToken cancellation) => _versions.Reader.ReadAsync(cancellation);

    /// <summary>The entries that differ between two versions, by id: null where there is none.</summary>
    public static IEnumerable<(Entry? Before, Entry? After)> Differences(DirectoryTree before, DirectoryTree after)
    {
        foreach (var id in PersistentTree<int, Entry, NumberOrder>.ChangedKeys(before.ById, after.ById))
            yield return (before.ById.TryGet(id, out var earlier) ? earlier : null, after.ById.TryGet(id, out var later) ? later : null);
    }

    public void Dispose() => end(this);
}
