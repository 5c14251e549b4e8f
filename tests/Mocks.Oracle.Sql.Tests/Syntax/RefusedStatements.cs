using System.Globalization;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Syntax;

public sealed class RefusedStatements
{
    private const char Mark = '¦';

    public static TheoryData<int, int, string> Statements()
    {
        var cases = new TheoryData<int, int, string>();
        foreach (var paragraph in SyntaxCases.Paragraphs("errors.txt"))
        {
            var end = paragraph.IndexOf('\n', StringComparison.Ordinal);
            var head = paragraph[..end].Split(' ');
            cases.Add(int.Parse(head[0].AsSpan(4), CultureInfo.InvariantCulture), head.Length > 1 ? 19 : 23, paragraph[(end + 1)..]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_mistake_has_the_code_and_the_position_that_Oracle_gives(int code, int compat, string marked)
    {
        var sql = marked.Replace(Mark.ToString(), "", StringComparison.Ordinal);
        var error = Assert.Throws<OraException>(() => Parser.ParseStatement(sql, compat));
        Assert.Equal((code, marked), (error.Code, sql.Insert(error.Position, Mark.ToString())));
    }
}
