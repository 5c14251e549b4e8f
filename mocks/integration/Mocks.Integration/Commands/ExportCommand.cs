using System.CommandLine;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>Writes the current state as a fixture set, each mock's part from the target that has it.</summary>
internal static class ExportCommand
{
    private const string Script = "oracle/export.sql";

    public static Command Build(AdminTargets targets)
    {
        var folder = new Argument<string>("folder") { Description = "Where the set goes; it is made if need be." };
        var script = new Option<string?>("--oracle-script") { Description = "Put the database's SQL*Plus script, which a real Oracle takes, there as well." };
        var command = new Command("export", "Write the current state as a fixture set.") { folder, script };
        command.SetAction((parsed, cancellationToken) => RunAsync(targets.All(), parsed.GetRequiredValue(folder), parsed.GetValue(script), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<AdminTarget> targets, string folder, string? script, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            await SetArchive.UnpackAsync(await target.DownloadAsync("/admin/export", cancellationToken), folder, cancellationToken);
            Console.WriteLine($"{target.Url}: exported to {folder}");
        }

        var file = Path.Combine(folder, Script);
        if (script is null)
            return ExitCode.Done;
        if (!File.Exists(file))
            throw new IntegrationException(ExitCode.Refused, "No target has a database.");
        File.Copy(file, script, overwrite: true);
        return ExitCode.Done;
    }
}
