namespace Mocks.Oracle.Calls;

/// <summary>
/// Finds the binds of a RETURNING INTO clause in a statement that the engine has rejected: the request still has bind values
/// behind it, and drivers, who go by the words alone as this does, leave those out.
/// </summary>
internal static class ReturningScan
{
    private static readonly string[] Dml = ["INSERT", "UPDATE", "DELETE", "MERGE"];

    /// <returns>How many binds stand before the clause; all of them when there is none.</returns>
    public static int BindsBefore(string sql, int binds)
    {
        var position = 0;
        var count = 0;
        var isDml = false;
        var isFirst = true;
        var returning = false;
        while (position < sql.Length)
        {
            if (TrySkip(sql, ref position))
                continue;
            var start = position;
            if (sql[position] == ':')
            {
                position++;
                SkipWord(sql, ref position);
                if (position > start + 1)
                    count++;
                continue;
            }

            if (!char.IsLetter(sql[position]))
            {
                position++;
                continue;
            }

            SkipWord(sql, ref position);
            var word = sql[start..position].ToUpperInvariant();
            if (isFirst)
                isDml = Dml.Contains(word);
            isFirst = false;
            returning |= word is "RETURNING" or "RETURN";
            if (isDml && returning && word == "INTO")
                return Math.Min(count, binds);
        }

        return binds;
    }

    private static void SkipWord(string sql, ref int position)
    {
        while (position < sql.Length && (char.IsLetterOrDigit(sql[position]) || sql[position] is '_' or '$' or '#'))
            position++;
    }

    /// <summary>Passes over a comment, a literal or a quoted name.</summary>
    private static bool TrySkip(string sql, ref int position)
    {
        var end = sql[position] switch
        {
            '\'' or '"' => End(sql.IndexOf(sql[position], position + 1), 1),
            '-' when sql.AsSpan(position).StartsWith("--") => End(sql.IndexOf('\n', position), 1),
            '/' when sql.AsSpan(position).StartsWith("/*") => End(sql.IndexOf("*/", position + 2, StringComparison.Ordinal), 2),
            _ => -1,
        };
        if (end < 0)
            return false;
        position = end;
        return true;

        int End(int found, int length) => found < 0 ? sql.Length : found + length;
    }
}
