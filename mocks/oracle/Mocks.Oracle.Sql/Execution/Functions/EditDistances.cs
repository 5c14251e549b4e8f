namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Measures of two texts beside those of UTL_MATCH.</summary>
internal static class EditDistances
{
    /// <summary>Edits by which one becomes the other, the exchange of two neighbours being one.</summary>
    public static int WithTransposition(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var substituted = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(substituted, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>The length of the longest run of characters that both have.</summary>
    public static int LongestCommonSubstring(string a, string b)
    {
        var longest = 0;
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = b.Length; j > 0; j--)
            {
                row[j] = a[i - 1] == b[j - 1] ? row[j - 1] + 1 : 0;
                longest = Math.Max(longest, row[j]);
            }
        }

        return longest;
    }
}
