using System.CommandLine;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>The verbs that are one call to each target.</summary>
internal static class StateCommands
{
    public static Command TearDown(AdminTargets targets) =>
        Named("teardown", "Take a loaded set off again; what others wrote beside it stays.", "set", targets, HttpMethod.Delete, name => $"/admin/fixtures/{name}", "torn down");

    public static Command Snapshot(AdminTargets targets) =>
        Named("snapshot", "Keep the present state under a name.", "name", targets, HttpMethod.Put, name => $"/admin/snapshots/{name}", "kept");

    public static Command Restore(AdminTargets targets) =>
        Named("restore", "Put back a state that was kept.", "name", targets, HttpMethod.Post, name => $"/admin/snapshots/{name}/restore", "restored");

    public static Command Reset(AdminTargets targets)
    {
        var command = new Command("reset", "Back to the state after the start-up fixtures.");
        command.SetAction((_, cancellationToken) => CallAllAsync(targets.All(), HttpMethod.Post, "/admin/reset", "reset", cancellationToken));
        return command;
    }

    private static Command Named(
        string verb, string description, string argument, AdminTargets targets, HttpMethod method, Func<string, string> path, string done)
    {
        var name = new Argument<string>(argument);
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, cancellationToken) =>
        {
            var given = parsed.GetRequiredValue(name);
            return CallAllAsync(targets.All(), method, path(Uri.EscapeDataString(given)), $"{given} {done}", cancellationToken);
        });
        return command;
    }

    private static async Task<int> CallAllAsync(
        IReadOnlyList<AdminTarget> targets, HttpMethod method, string path, string done, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            await target.CallAsync(method, path, null, cancellationToken);
            Console.WriteLine($"{target.Url}: {done}");
        }

        return ExitCode.Done;
    }
}
