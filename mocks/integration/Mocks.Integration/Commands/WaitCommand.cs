using System.CommandLine;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>Waits until all targets are ready, and says for which it waits.</summary>
internal static class WaitCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static Command Build(AdminTargets targets, TimeProvider time)
    {
        var timeout = new Option<int>("--timeout") { Description = "Seconds.", DefaultValueFactory = _ => 60 };
        var command = new Command("wait", "Wait until all targets are ready.") { timeout };
        command.SetAction((parsed, cancellationToken) => RunAsync(targets.All(), TimeSpan.FromSeconds(parsed.GetValue(timeout)), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<AdminTarget> targets, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var told = TimeSpan.Zero;
        var waiting = targets.Select(target => (Target: target, Reason: "")).ToList();
        while (true)
        {
            waiting = [.. (await Task.WhenAll(waiting.Select(async each => (each.Target, Reason: await ReasonAsync(each.Target, cancellationToken)))))
                .Where(each => each.Reason.Length > 0)];
            var elapsed = time.GetElapsedTime(started);
            if (waiting.Count == 0)
            {
                Console.WriteLine($"Ready after {elapsed.TotalSeconds:0.0} s: {string.Join(", ", targets.Select(target => target.Url.ToString()))}");
                return ExitCode.Done;
            }

            var line = string.Join("; ", waiting.Select(each => $"{each.Target.Url} ({each.Reason})"));
            if (elapsed >= timeout)
                throw new IntegrationException(ExitCode.Unreachable, $"Not ready after {timeout.TotalSeconds:0} s: {line}");
            if (elapsed - told >= BetweenLines)
            {
                Console.WriteLine($"Waiting for {line}");
                told = elapsed;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Why the target is not ready; empty when it is.</summary>
    private static async Task<string> ReasonAsync(AdminTarget target, CancellationToken cancellationToken)
    {
        try
        {
            var (status, answer) = await target.AskAsync(HttpMethod.Get, "/health/ready", null, cancellationToken);
            return status == 200 ? "" : answer?["reasons"]?[0]?.GetValue<string>() ?? $"status {status}";
        }
        catch (IntegrationException exception)
        {
            return exception.Message[(exception.Message.LastIndexOf("reached: ", StringComparison.Ordinal) + "reached: ".Length)..];
        }
    }
}
