namespace Mocks.Fuzz;

/// <summary>The statements of the case files: text between empty lines, without the head of a case and what is expected of it.</summary>
internal static class StatementCorpus
{
    private static readonly string[] Heads = ["statement", "query", "block", "describe", "session", "finish"];

    /// <param name="folder">sql or plsql.</param>
    public static IEnumerable<string> Of(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", folder)).Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Statement).Where(s => s.Length > 0);

    private static string Statement(string paragraph)
    {
        var lines = paragraph.Split('\n').Where(line => !line.StartsWith('#')).ToList();
        if (lines.Count > 0 && Array.Exists(Heads, h => lines[0].StartsWith(h, StringComparison.Ordinal)))
            lines.RemoveAt(0);
        var end = lines.IndexOf("----");
        return string.Join('\n', end < 0 ? lines : lines.Take(end));
    }
}
