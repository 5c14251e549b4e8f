using Microsoft.Extensions.Logging;

namespace Mocks.Hosting;

/// <summary>The variables that every mock has.</summary>
internal sealed record HostSettings
{
    public HostSettings(Settings settings)
    {
        Fixtures = settings.Text("MOCK_FIXTURES");
        Sets = settings.Text("MOCK_SETS");
        Seed = settings.Text("MOCK_SEED") is null ? null : settings.Number("MOCK_SEED", 1);
        Quirks = settings.List("MOCK_QUIRKS");
        Watches = settings.Choice("MOCK_WATCH", "on", "on", "off") == "on";
        AdminPort = settings.Port("MOCK_ADMIN_PORT", 9090);
        AdminToken = settings.Text("MOCK_ADMIN_TOKEN");
        LogFormat = settings.Choice("MOCK_LOG_FORMAT", "json", "json", "text");
        LogLevel = Enum.Parse<LogLevel>(
            settings.Choice("MOCK_LOG_LEVEL", "Information", Enum.GetNames<LogLevel>()));
    }

    /// <summary>The folder of the set to start on; null means <see cref="DefaultFixtures"/> if it is there, else nothing.</summary>
    public string? Fixtures { get; }

    /// <summary>A folder whose subfolders are further sets, to be loaded by name while running.</summary>
    public string? Sets { get; }

    /// <summary>Overrides the set's own seed; null leaves it.</summary>
    public int? Seed { get; }

    public IReadOnlyList<string> Quirks { get; }

    /// <summary>Whether start-up files that change are read again.</summary>
    public bool Watches { get; }

    public int AdminPort { get; }

    public string? AdminToken { get; }

    public string LogFormat { get; }

    public LogLevel LogLevel { get; }

    /// <summary>Where a container finds its set when nothing is said.</summary>
    public const string DefaultFixtures = "/fixtures";
}
