namespace Mocks.Ldap.Directory;

/// <summary>Holds the current version of the directory. Readers take it and never wait; writers wait for each other.</summary>
internal sealed class DirectoryStore(DirectoryTree start)
{
    private readonly Lock _writing = new();
    private readonly List<ChangeFeed> _followers = [];
    private volatile DirectoryTree _current = start;

    public DirectoryTree Current => _current;

    /// <summary>Makes the next version. What <paramref name="change"/> throws leaves all as it was.</summary>
    public void Write(Func<DirectoryTree, DirectoryTree> change)
    {
        lock (_writing)
        {
            _current = change(_current);
            foreach (var follower in _followers)
                follower.Tell(_current);
        }
    }

    /// <summary>All versions from the current one on, until the feed is disposed of.</summary>
    public ChangeFeed Follow()
    {
        lock (_writing)
        {
            var feed = new ChangeFeed(_current, Leave);
            _followers.Add(feed);
            return feed;
        }
    }

    private void Leave(ChangeFeed feed)
    {
        lock (_writing)
            _followers.Remove(feed);
    }
}
