using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>What the endpoints of the admin API work on.</summary>
internal sealed class AdminContext(
    FixtureSet start, FixtureFolders folders, States states, QuirkSwitches quirks, Journal journal, IReadOnlyList<OpenListener> listeners,
    ServerCertificate certificate, string? token)
{
    private volatile bool _ready;
    private volatile IReadOnlyList<string> _reloadProblems = [];

    public FixtureSet Start => start;

    public FixtureFolders Folders => folders;

    public States States => states;

    public QuirkSwitches Quirks => quirks;

    public Journal Journal => journal;

    public IReadOnlyList<OpenListener> Listeners => listeners;

    public ServerCertificate Certificate => certificate;

    public string? Token => token;

    /// <summary>Why start-up files that have changed are not served: the last good version is. Empty when all are.</summary>
    public IReadOnlyList<string> ReloadProblems
    {
        get => _reloadProblems;
        set => _reloadProblems = value;
    }

    /// <summary>True from the moment that all ports are open until a stop is asked for.</summary>
    public bool Ready
    {
        get => _ready;
        set => _ready = value;
    }
}
