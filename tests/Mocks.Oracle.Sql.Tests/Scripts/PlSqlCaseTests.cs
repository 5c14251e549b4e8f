namespace Mocks.Oracle.Sql.Tests.Scripts;

public sealed class PlSqlCaseTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.Folder("plsql"), "*.test").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_block_of_the_file_does_what_it_does_in_Oracle(string file)
    {
        using var runner = new SqlCaseRunner();
        var failures = SqlCase.ReadAll(File.ReadLines(Path.Combine(Repository.Folder("plsql"), file)))
            .Select(record => (record, Wrong: runner.Run(record)))
            .Where(each => each.Wrong is not null)
            .Select(each => $"{file}:{each.record.Line}: {each.record.Sql}\n  {each.Wrong}")
            .ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} records fail:\n{string.Join('\n', failures)}");
    }
}
