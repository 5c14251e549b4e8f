using System.Runtime.CompilerServices;

namespace Mocks.Oracle.Sql.Tests.Syntax;

/// <summary>The statements beside this file: paragraphs, separated by an empty line.</summary>
internal static class SyntaxCases
{
    public static IEnumerable<string> Paragraphs(string file, [CallerFilePath] string here = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here) ?? "", file));
        return text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim('\n')).Skip(1);
    }
}
