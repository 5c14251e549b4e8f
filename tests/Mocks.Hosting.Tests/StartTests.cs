using Mocks.Fixtures;

namespace Mocks.Hosting.Tests;

public sealed class StartTests
{
    [Fact]
    public void Wrong_settings_are_reported_all_at_once_and_nothing_is_built()
    {
        var problems = new FixtureProblems();
        var host = MockHost.Build(
            new Dictionary<string, string>
            {
                ["MOCK_ADMIN_PORT"] = "no",
                ["MOCK_FIXTURES"] = "/nowhere",
                ["MOCK_QUIRKS"] = "slow",
                ["NOTE_PORT"] = "-1",
                ["MOCK_TLS_CERT"] = "x",
            },
            problems, context => new NoteMock(context));
        Assert.Null(host);
        Assert.Equal(
            ["MOCK_ADMIN_PORT", "MOCK_TLS_KEY", "NOTE_PORT", "MOCK_FIXTURES", "MOCK_QUIRKS"], problems.Select(problem => problem.File));
        Assert.StartsWith("Not started: 5 problems", StartReport.Problems(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_code_1()
    {
        await using var first = await RunningHost.StartAsync();
        var code = await MockHost.RunAsync(
            new Dictionary<string, string> { ["MOCK_ADMIN_PORT"] = $"{first.Port("admin")}", ["MOCK_LOG_LEVEL"] = "None" },
            _ => []);
        Assert.Equal(1, code);
    }
}
