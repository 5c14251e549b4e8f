using Mocks.Hosting;

namespace Mocks.Splunk.Hec;

/// <summary>What the collector accepts.</summary>
internal sealed class HecOptions
{
    private const string DefaultToken = "00000000-0000-0000-0000-000000000000";

    public HecOptions(Settings settings)
    {
        var tokens = settings.List("MOCK_HEC_TOKEN");
        Tokens = new HashSet<string>(tokens.Count > 0 ? tokens : [DefaultToken], StringComparer.OrdinalIgnoreCase);
        DisabledTokens = new HashSet<string>(settings.List("MOCK_HEC_DISABLED_TOKENS"), StringComparer.OrdinalIgnoreCase);
        Indexes = new HashSet<string>(settings.List("MOCK_HEC_INDEXES"), StringComparer.Ordinal);
        Acknowledges = settings.Flag("MOCK_HEC_ACK", false);
        AllowsQueryToken = settings.Flag("MOCK_HEC_QUERY_TOKEN", false);
    }

    /// <summary>Any of them is accepted.</summary>
    public IReadOnlySet<string> Tokens { get; }

    /// <summary>Tokens that were switched off.</summary>
    public IReadOnlySet<string> DisabledTokens { get; }

    /// <summary>The indexes that events may name; empty for any.</summary>
    public IReadOnlySet<string> Indexes { get; }

    /// <summary>Indexer acknowledgement: requests then need a channel and answers carry an id.</summary>
    public bool Acknowledges { get; }

    /// <summary>Whether <c>?token=</c> counts as authorization.</summary>
    public bool AllowsQueryToken { get; }
}
