namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>A record of a case file.</summary>
/// <param name="Line">1-based line of its head.</param>
/// <param name="Head">The words of its first line.</param>
/// <param name="Sql">The lines up to <c>----</c> or the blank line.</param>
/// <param name="Expected">The lines behind <c>----</c>.</param>
internal sealed record SqlCase(int Line, string[] Head, string Sql, IReadOnlyList<string> Expected)
{
    public static IEnumerable<SqlCase> ReadAll(IEnumerable<string> lines)
    {
        var record = new List<string>();
        var number = 0;
        var start = 0;
        foreach (var line in lines.Append(""))
        {
            number++;
            if (line.Length > 0)
            {
                if (record.Count == 0 && line[0] == '#')
                    continue;
                if (record.Count == 0)
                    start = number;
                record.Add(line);
                continue;
            }

            if (record.Count > 0)
                yield return Parse(start, record);
            record.Clear();
        }
    }

    private static SqlCase Parse(int line, List<string> record)
    {
        var separator = record.IndexOf("----");
        var end = separator < 0 ? record.Count : separator;
        return new SqlCase(
            line,
            record[0].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            string.Join('\n', record[1..end]),
            separator < 0 ? [] : record[(separator + 1)..]);
    }
}
