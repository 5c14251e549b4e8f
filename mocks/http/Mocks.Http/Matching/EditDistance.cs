namespace Mocks.Http.Matching;

/// <summary>How unlike two texts are, for near-miss reports.</summary>
internal static class EditDistance
{
    // a report needs an order, not a figure: the starts of long texts say enough
    private const int Compared = 200;

    /// <summary>Levenshtein's distance by the length of the longer text: 0 is equal, 1 has nothing in common.</summary>
    public static double Of(string expected, string? actual)
    {
        if (string.IsNullOrEmpty(actual))
            return expected.Length == 0 && actual is not null ? 0 : 1;
        var left = expected.AsSpan(0, Math.Min(expected.Length, Compared));
        var right = actual.AsSpan(0, Math.Min(actual.Length, Compared));
        Span<int> row = stackalloc int[Compared + 1];
        for (var i = 0; i <= right.Length; i++)
            row[i] = i;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return (double)row[right.Length] / Math.Max(left.Length, right.Length);
    }
}
