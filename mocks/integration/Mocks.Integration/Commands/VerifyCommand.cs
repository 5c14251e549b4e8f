using System.CommandLine;
using System.Text;
using Mocks.Integration.Expectations;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>Holds the journals to a file of expectations.</summary>
internal static class VerifyCommand
{
    public static Command Build(AdminTargets targets)
    {
        var file = new Argument<string>("file") { Description = "YAML or JSON: a list of expectations." };
        var report = new Option<string?>("--junit") { Description = "Write a JUnit report there." };
        var command = new Command("verify", "Check what clients have asked; unmet expectations show what came nearest.") { file, report };
        command.SetAction((parsed, cancellationToken) => RunAsync(targets.All(), parsed.GetRequiredValue(file), parsed.GetValue(report), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<AdminTarget> targets, string file, string? report, CancellationToken cancellationToken)
    {
        var expectations = await ExpectationsFile.ReadAsync(file, cancellationToken);
        var homes = new Dictionary<string, AdminTarget>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            foreach (var mock in await target.MocksAsync(cancellationToken))
                homes.TryAdd(mock, target);
        }

        var outcomes = new List<Outcome>();
        foreach (var expectation in expectations)
        {
            var outcome = await CheckAsync(expectation, homes, cancellationToken);
            outcomes.Add(outcome);
            Console.WriteLine(outcome.Failure is null ? $"ok      {expectation.Name}" : $"FAILED  {expectation.Name}\n        {outcome.Failure.Replace("\n", "\n        ", StringComparison.Ordinal)}");
        }

        if (report is not null)
            await File.WriteAllBytesAsync(report, JUnitReport.Write(file, outcomes), cancellationToken);
        var failed = outcomes.Count(outcome => outcome.Failure is not null);
        Console.WriteLine($"{outcomes.Count - failed} of {outcomes.Count} expectations met");
        return failed == 0 ? ExitCode.Done : ExitCode.NotMet;
    }

    private static async Task<Outcome> CheckAsync(Expectation expectation, Dictionary<string, AdminTarget> homes, CancellationToken cancellationToken)
    {
        if (!homes.TryGetValue(expectation.Mock, out var target))
            throw new IntegrationException(ExitCode.Usage, $"\"{expectation.Name}\": no target has a mock \"{expectation.Mock}\"; there are {string.Join(", ", homes.Keys)}.");
        using var body = new StringContent(expectation.Body.ToJsonString(), Encoding.UTF8, "application/json");
        var (status, answer) = await target.AskAsync(HttpMethod.Post, "/admin/verify", body, cancellationToken);
        if (status == 200)
            return new Outcome(expectation, null);
        var text = answer?["detail"]?.GetValue<string>() ?? $"status {status}";
        if (status != 409)
            throw new IntegrationException(status == 400 ? ExitCode.Usage : ExitCode.Refused, $"\"{expectation.Name}\": {text}");
        var misses = answer?["nearestMisses"]?.AsArray().Select(miss => $"nearest: {miss?["operation"]} {miss?["summary"]} -> {miss?["outcome"]} (from {miss?["client"]})") ?? [];
        return new Outcome(expectation, string.Join('\n', misses.Prepend(text)));
    }
}
