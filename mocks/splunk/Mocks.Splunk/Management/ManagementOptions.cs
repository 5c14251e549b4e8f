using Mocks.Hosting;
using Mocks.Splunk.Hec;

namespace Mocks.Splunk.Management;

/// <summary>Who may search.</summary>
internal sealed class ManagementOptions(Settings settings, HecOptions collector)
{
    /// <summary>The version that the server says it is.</summary>
    public const string Version = "9.4.0";

    public string User => "admin";

    /// <summary>As Splunk's own image takes it.</summary>
    public string Password { get; } = settings.Text("SPLUNK_PASSWORD", "changeme");

    public IReadOnlySet<string> Tokens => collector.Tokens;
}
