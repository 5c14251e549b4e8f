using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Functions.Packages;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>FUZZY_MATCH(algorithm, a, b [, UNSCALED | RELATE_TO_SHORTER ]): how alike two texts are, from 0 to 100 unless unscaled.</summary>
internal static class FuzzyMatchFunction
{
    public static ScalarFunction Function { get; } = new("FUZZY_MATCH", 3, 5, Resolve);

    private static FunctionSignature Resolve(IReadOnlyList<BoundExpression> arguments)
    {
        var algorithm = Word(arguments[0]);
        var (unscaled, toShorter) = (false, false);
        for (var i = 3; i < arguments.Count; i++)
        {
            unscaled |= Word(arguments[i]) == "UNSCALED";
            toShorter |= Word(arguments[i]) == "RELATE_TO_SHORTER";
            if (Word(arguments[i]) is not ("UNSCALED" or "RELATE_TO_SHORTER"))
                throw Ora.Error(904, arguments[i].Position, $"\"{Word(arguments[i])}\"");
        }

        Func<string, string, Datum> body = algorithm switch
        {
            "LEVENSHTEIN" => (a, b) => OfDistance(a, b, UtlMatch.EditDistance(a, b), unscaled),
            "DAMERAU_LEVENSHTEIN" => (a, b) => OfDistance(a, b, EditDistances.WithTransposition(a, b), unscaled),
            "JARO_WINKLER" => (a, b) => unscaled ? Datum.Double(UtlMatch.JaroWinkler(a, b)) : Datum.Number((int)Math.Round(100 * UtlMatch.JaroWinkler(a, b), MidpointRounding.AwayFromZero)),
            "BIGRAM" => (a, b) => OfCommon(Common(Grams(a, 2), Grams(b, 2)), a.Length - 1, b.Length - 1, unscaled, toShorter),
            "TRIGRAM" => (a, b) => OfCommon(Common(Grams(a, 3), Grams(b, 3)), a.Length - 2, b.Length - 2, unscaled, toShorter),
            "WHOLE_WORD_MATCH" => (a, b) => OfCommon(Common(Words(a), Words(b)), Words(a).Count, Words(b).Count, unscaled, toShorter),
            "LONGEST_COMMON_SUBSTRING" => (a, b) => OfCommon(EditDistances.LongestCommonSubstring(a, b), a.Length, b.Length, unscaled, toShorter),
            _ => throw Ora.Error(904, arguments[0].Position, $"\"{algorithm}\""),
        };
        return new FunctionSignature(OracleType.AnyNumber, [null, OracleType.Varchar2(4000), OracleType.Varchar2(4000), null], (_, values) => body(values[1].AsText(), values[2].AsText()));
    }

    private static string Word(BoundExpression argument) => argument is BoundConstant { Type.IsText: true, Value.IsNull: false } word ? word.Value.AsText() : "";

    private static Datum OfDistance(string a, string b, int distance, bool unscaled) =>
        Datum.Number(unscaled ? distance : Scaled(Math.Max(a.Length, b.Length) - distance, Math.Max(a.Length, b.Length)));

    private static Datum OfCommon(int common, int first, int second, bool unscaled, bool toShorter) =>
        Datum.Number(unscaled ? common : Scaled(common, toShorter ? Math.Min(first, second) : Math.Max(first, second)));

    private static int Scaled(int part, int whole) => whole <= 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private static List<string> Grams(string text, int length) => [.. Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(i => text.Substring(i, length))];

    private static List<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>How many of the first have a partner of their own in the second.</summary>
    private static int Common(List<string> first, List<string> second)
    {
        var left = new List<string>(second);
        return first.Count(left.Remove);
    }
}
