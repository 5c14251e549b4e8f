using System.CommandLine;
using Mocks.Fixtures;
using Mocks.Integration.Systems;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>Loads a fixture set into all targets or none; or its LDIF into a real directory.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    public static Command Build(AdminTargets targets, IReadOnlyDictionary<string, string> environment, TimeProvider time)
    {
        var set = new Argument<string>("set") { Description = "A set's folder, which is sent; or the name of one that the targets know." };
        var ldap = new Option<bool>("--ldap") { Description = "Write the set's entries to the directory at LDAP_URL instead, bound as LDAP_USER with LDAP_PASSWORD." };
        var command = new Command("load", "Load a fixture set: all targets take it, or none.") { set, ldap };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(ldap)
            ? Task.FromResult(DirectoryLoad.Run(parsed.GetRequiredValue(set), environment))
            : RunAsync(targets.All(), parsed.GetRequiredValue(set), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<AdminTarget> targets, string set, TimeProvider time, CancellationToken cancellationToken)
    {
        var tar = SetArchive.IsFolder(set) ? await SetArchive.PackAsync(set, cancellationToken) : null;
        var name = tar is null ? set : NameOf(set);
        var loaded = new List<AdminTarget>();
        try
        {
            foreach (var target in targets)
            {
                var load = target.CallAsync(HttpMethod.Put, $"/admin/fixtures/{name}", tar is null ? null : new ByteArrayContent(tar), cancellationToken);
                await ShowProgressAsync(target, load, time, cancellationToken);
                Console.WriteLine($"{target.Url}: {name} loaded in {(await load)?["milliseconds"]?.GetValue<double>() / 1000:0.0} s");
                loaded.Add(target);
            }
        }
        catch (IntegrationException)
        {
            foreach (var target in loaded)
                await target.CallAsync(HttpMethod.Delete, $"/admin/fixtures/{name}", null, cancellationToken);
            throw;
        }

        return ExitCode.Done;
    }

    private static string NameOf(string folder)
    {
        var problems = new FixtureProblems();
        if (FixtureSet.Read(folder, null, problems) is { } set && set.Name.Length > 0)
            return set.Name;
        throw new IntegrationException(ExitCode.Usage, string.Join('\n', problems));
    }

    private static async Task ShowProgressAsync(AdminTarget target, Task load, TimeProvider time, CancellationToken cancellationToken)
    {
        var told = "";
        while (await Task.WhenAny(load, Task.Delay(BetweenLines, time, cancellationToken)) != load)
        {
            var progress = (await target.CallAsync(HttpMethod.Get, "/admin", null, cancellationToken))?["loading"]?["progress"]?.GetValue<string>() ?? "";
            if (progress.Length > 0 && progress != told)
                Console.WriteLine($"{target.Url}: {told = progress}");
        }
    }
}
