namespace Mocks.Hosting;

/// <summary>A refusal that becomes a problem details answer (RFC 9457).</summary>
internal sealed class AdminException(int status, string title, string detail) : Exception(detail)
{
    public int Status => status;

    public string Title => title;

    /// <summary>For a load that failed: everything that is wrong.</summary>
    public IReadOnlyCollection<Fixtures.FixtureProblem> Problems { get; init; } = [];

    /// <summary>For a verification that failed: the entries that came nearest.</summary>
    public IReadOnlyList<JournalEntry> NearestMisses { get; init; } = [];
}
