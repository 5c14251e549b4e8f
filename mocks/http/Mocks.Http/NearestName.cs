using Mocks.Http.Matching;

namespace Mocks.Http;

/// <summary>Finds what someone who misspelt a name may have meant.</summary>
internal static class NearestName
{
    private const double Alike = 0.5;

    public static string? Of(string name, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(candidate, name));
        return nearest is not null && Distance(nearest, name) <= Alike ? nearest : null;
    }

    private static double Distance(string candidate, string name) =>
        EditDistance.Of(candidate.ToLowerInvariant(), name.ToLowerInvariant());
}
