using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>Problem details (RFC 9457) with what the admin API adds.</summary>
internal sealed record AdminProblem(
    string Type, string Title, int Status, string Detail, IReadOnlyCollection<FixtureProblem>? Problems, IReadOnlyList<JournalEntry>? NearestMisses);
