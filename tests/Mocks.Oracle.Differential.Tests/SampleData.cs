using System.Globalization;

namespace Mocks.Oracle.Differential.Tests;

/// <summary>The tables that queries read, as statements that all three understand.</summary>
internal static class SampleData
{
    public static readonly string[] Tables = ["t1", "t2", "t3", "t4"];

    private static readonly string[] Words = ["ab", "abc", "b", "ba", "bb", "c", "ca", "A", "B", "Ab"];

    public static IEnumerable<string> Statements()
    {
        var choices = new Choices(7);
        for (var t = 0; t < Tables.Length; t++)
        {
            yield return $"CREATE TABLE {Tables[t]} (pk INTEGER NOT NULL PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER, s VARCHAR(10))";
            var rows = 6 + (t * 7);
            for (var row = 1; row <= rows; row++)
            {
                var word = choices.OnceIn(5) ? "NULL" : $"'{choices.Of(Words)}'";
                yield return string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {Tables[t]} VALUES ({row}, {Number(choices)}, {Number(choices)}, {Number(choices)}, {word})");
            }
        }

        yield return "CREATE INDEX t1_a ON t1 (a)";
        yield return "CREATE INDEX t2_ab ON t2 (a, b)";
        yield return "CREATE INDEX t3_s ON t3 (s)";
    }

    private static string Number(Choices choices) => choices.OnceIn(6) ? "NULL" : (choices.Below(9) - 2).ToString(CultureInfo.InvariantCulture);
}
