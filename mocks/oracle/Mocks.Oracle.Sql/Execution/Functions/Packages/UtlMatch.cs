using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_MATCH: how far two texts are apart. NULL is the empty text.</summary>
internal static class UtlMatch
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("EDIT_DISTANCE", Number, (a, b) => Datum.Number(EditDistance(a, b))),
        Of("EDIT_DISTANCE_SIMILARITY", Number, (a, b) =>
            Datum.Number(a.Length + b.Length == 0 ? 100 : (int)Math.Round(100 * (1 - ((double)EditDistance(a, b) / Math.Max(a.Length, b.Length))), MidpointRounding.AwayFromZero))),
        Of("JARO_WINKLER", OracleType.BinaryDouble, (a, b) => Datum.Double(JaroWinkler(a, b))),
        Of("JARO_WINKLER_SIMILARITY", Number, (a, b) => Datum.Number((int)(100 * JaroWinkler(a, b)))),
    ];

    private static ScalarFunction Of(string name, OracleType type, Func<string, string, Datum> body) =>
        WithNulls("UTL_MATCH." + name, type, [Required("S1", Text), Required("S2", Text)], a => body(a.Text(0), a.Text(1)));

    public static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    public static double JaroWinkler(string a, string b)
    {
        var jaro = Jaro(a, b);
        var prefix = 0;
        while (prefix < LongestPrefix && prefix < Math.Min(a.Length, b.Length) && a[prefix] == b[prefix])
            prefix++;
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    private static double Jaro(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var taken = new bool[b.Length];
        var first = new List<char>();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= Math.Min(b.Length - 1, i + window); j++)
            {
                if (taken[j] || a[i] != b[j])
                    continue;
                taken[j] = true;
                first.Add(a[i]);
                break;
            }
        }

        if (first.Count == 0)
            return 0;
        var second = b.Where((_, j) => taken[j]);
        var transposed = first.Zip(second).Count(pair => pair.First != pair.Second) / 2;
        double matches = first.Count;
        return ((matches / a.Length) + (matches / b.Length) + ((matches - transposed) / matches)) / 3;
    }
}
