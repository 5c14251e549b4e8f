using System.Text;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Fuzz;

/// <summary>SQL and PL/SQL: the parser.</summary>
internal sealed class StatementTarget : ITarget
{
    public string Name => "sql";

    public IReadOnlyList<byte[]> Corpus { get; } = [.. Files().SelectMany(Paragraphs).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];

    public void Run(byte[] input)
    {
        var sql = Encoding.UTF8.GetString(input);
        foreach (var compat in (int[])[19, 23])
        {
            try
            {
                Parser.ParseStatement(sql, compat);
            }
            catch (OraException)
            {
                // its answer
            }
        }
    }

    private static string[] Files() => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "sql"));

    /// <summary>Statements stand between empty lines; what else is there is as good a beginning.</summary>
    private static IEnumerable<string> Paragraphs(string path) =>
        File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Statement);

    /// <summary>Without the head of a case and what is expected of it.</summary>
    private static string Statement(string paragraph)
    {
        var lines = paragraph.Split('\n').Where(line => !line.StartsWith('#')).ToList();
        if (lines.Count > 1 && (lines[0].StartsWith("statement", StringComparison.Ordinal) || lines[0].StartsWith("query", StringComparison.Ordinal)))
            lines.RemoveAt(0);
        var end = lines.IndexOf("----");
        return string.Join('\n', end < 0 ? lines : lines.Take(end));
    }
}
