using System.CommandLine;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary>All verbs; a class each does the work.</summary>
internal static class CommandTree
{
    public static RootCommand Build(IReadOnlyDictionary<string, string> environment, TimeProvider time)
    {
        var targets = new AdminTargets(environment);
        return new RootCommand(
            """
            Prepares and checks the mocks of a build's test stage. MOCKS_ADMIN_URLS names them: http://mocks:9090, separated by commas;
            MOCKS_ADMIN_TOKEN is sent where it is set.

            Exit codes: 0 done · 1 an expectation is not met · 2 the command line, the environment or a file is wrong ·
            3 a target can't be reached, or was not ready in time · 4 a target has refused
            """)
        {
            WaitCommand.Build(targets, time),
            LoadCommand.Build(targets, environment, time),
            StateCommands.TearDown(targets),
            StateCommands.Snapshot(targets),
            StateCommands.Restore(targets),
            StateCommands.Reset(targets),
            QuirkCommand.Build(targets),
            VerifyCommand.Build(targets),
            ExportCommand.Build(targets),
        };
    }
}
