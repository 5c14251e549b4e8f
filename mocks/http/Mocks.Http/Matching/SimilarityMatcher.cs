namespace Mocks.Http.Matching;

/// <summary>
/// WireMock.Net's <c>SimMetricsMatcher</c>. A mapping wants the full score, so of each measure of likeness this is what it takes to be
/// entirely alike: for most to be the same, for others to have the same words, or that one has all of the other.
/// </summary>
internal sealed class SimilarityMatcher : ValueMatcher
{
    private static readonly Dictionary<string, Func<string, string, bool>> Measures = new(StringComparer.Ordinal)
    {
        ["Levenstein"] = string.Equals,
        ["NeedlemanWunch"] = string.Equals,
        ["Jaro"] = string.Equals,
        ["JaroWinkler"] = string.Equals,
        ["QGramsDistance"] = string.Equals,
        ["BlockDistance"] = SameWords,
        ["CosineSimilarity"] = SameWords,
        ["DiceSimilarity"] = SameWords,
        ["EuclideanDistance"] = SameWords,
        ["JaccardSimilarity"] = SameWords,
        ["MatchingCoefficient"] = (pattern, value) => Words(pattern).Order(StringComparer.Ordinal).SequenceEqual(Words(value).Order(StringComparer.Ordinal)),
        ["MongeElkan"] = (pattern, value) => Words(pattern).All(Words(value).Contains),
        ["OverlapCoefficient"] = (pattern, value) => Words(pattern).All(Words(value).Contains) || Words(value).All(Words(pattern).Contains),
        ["ChapmanLengthDeviation"] = (pattern, value) => pattern.Length == value.Length,
        ["SmithWaterman"] = Within,
        ["SmithWatermanGotoh"] = Within,
        ["SmithWatermanGotohWindowedAffine"] = Within,
    };

    private readonly string _pattern;
    private readonly Func<string, string, bool> _isAlike;

    /// <param name="measure">One of <see cref="Known"/>.</param>
    public SimilarityMatcher(string measure, string pattern)
    {
        _pattern = pattern;
        _isAlike = Measures[measure];
    }

    public static IEnumerable<string> Known => Measures.Keys;

    public override string Name => "SimMetricsMatcher";

    public override string Expected => _pattern;

    public override bool Matches(string? value) => value is not null && _isAlike(_pattern, value);

    private static bool SameWords(string pattern, string value) => Words(pattern).ToHashSet(StringComparer.Ordinal).SetEquals(Words(value));

    private static bool Within(string pattern, string value) =>
        pattern.Contains(value, StringComparison.Ordinal) || value.Contains(pattern, StringComparison.Ordinal);

    private static string[] Words(string text) => text.Split(' ', '\t', '\n', '\r');
}
