using System.Diagnostics;
using Mocks.Fixtures;
using Mocks.Hosting;

namespace Mocks.Suite.Tests;

/// <summary>tests/fixtures/broken has one mistake of each kind.</summary>
public sealed class BrokenSetTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["MOCK_FIXTURES"] = Repository.Path("tests", "fixtures", "broken"),
        ["MOCK_ADMIN_PORT"] = "0",
        ["MOCK_HTTP_PORT"] = "0",
        ["MOCK_HTTP_TLS_PORT"] = "0",
        ["MOCK_LDAP_PORT"] = "0",
        ["MOCK_LDAPS_PORT"] = "0",
        ["MOCK_ORACLE_PORT"] = "0",
        ["MOCK_ORACLE_TLS_PORT"] = "0",
        ["MOCK_HEC_PORT"] = "0",
        ["MOCK_SYSLOG_PORT"] = "0",
        ["MOCK_LOG_FORMAT"] = "text",
        ["MOCK_LOG_LEVEL"] = "Warning",
    };

    [Theory]
    [InlineData("datasets/", "")] // bad YAML
    [InlineData("oracle/data/", "no column")] // a column that the table doesn't have
    [InlineData("oracle/", "ORA-00926")] // INSERT without VALUES
    [InlineData("ldap/", "parent")] // an entry without its parent
    [InlineData("http/", "matcher")] // an unknown matcher
    public void Each_of_the_five_mistakes_is_reported_with_file_line_and_remedy(string folder, string word)
    {
        var problems = new FixtureProblems();
        Assert.Null(MockHost.Build(Environment, problems, AllMocks.Chosen(new Settings(Environment, problems))));
        var problem = Assert.Single(
            problems,
            problem => problem.File.StartsWith(folder, StringComparison.Ordinal)
                && problem.File.LastIndexOf('/') >= folder.Length - 1
                && problem.ToString().Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.True(problem.Line > 0);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void There_are_five_problems_and_no_more()
    {
        var problems = new FixtureProblems();
        Assert.Null(MockHost.Build(Environment, problems, AllMocks.Chosen(new Settings(Environment, problems))));
        Assert.True(problems.Count == 5, string.Join('\n', problems));
    }

    [Fact]
    public async Task The_program_ends_with_code_1_and_one_message_that_lists_all()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AllMocks).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!; // a new process, so never null
        var message = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("Not started: 5 problems", message, StringComparison.Ordinal);
        Assert.Equal(6, message.TrimEnd().Split('\n').Length);
    }
}
