using System.Globalization;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Syntax;

public sealed class CompilationErrors
{
    public static TheoryData<string, string> Blocks()
    {
        var cases = new TheoryData<string, string>();
        foreach (var paragraph in SyntaxCases.Paragraphs("compilation-errors.txt"))
        {
            var end = paragraph.IndexOf('\n', StringComparison.Ordinal);
            cases.Add(paragraph[..end], paragraph[(end + 1)..]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_mistake_in_PL_SQL_has_its_line_column_and_text(string expected, string sql) => Assert.StartsWith(expected, Describe(sql), StringComparison.Ordinal);

    private static string Describe(string sql)
    {
        try
        {
            var error = Assert.IsAssignableFrom<CreateUnit>(Parser.ParseStatement(sql)).Error;
            return string.Create(CultureInfo.InvariantCulture, $"{error?.Line}:{error?.Column} {error?.Text}");
        }
        catch (OraException error) when (error.Code == 6550)
        {
            return error.Headline.Replace("ORA-06550: line ", "", StringComparison.Ordinal).Replace(", column ", ":", StringComparison.Ordinal).Replace(":\n", " ", StringComparison.Ordinal);
        }
    }
}
