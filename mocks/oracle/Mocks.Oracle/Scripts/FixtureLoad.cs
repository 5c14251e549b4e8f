using Mocks.Fixtures;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Stubs;

namespace Mocks.Oracle.Scripts;

/// <summary>Fills a database from a fixture set: the scripts in order, each as a new SQL*Plus would run it, then the tables' data and the stubs of procedures.</summary>
internal static class FixtureLoad
{
    public const string Folder = "oracle";

    /// <summary>Who runs the scripts until they CONNECT.</summary>
    private const string FirstUser = "SYSTEM";

    public static void Execute(Database database, FixtureSet set, FixtureProblems problems)
    {
        var library = new ScriptLibrary([.. set.Files(Folder)], Folder);
        foreach (var script in library.Scripts)
        {
            set.Progress.Tell($"oracle: {script.Path}");
            using var run = new ScriptRun(database, library, problems, FirstUser);
            new ScriptRunner(run, script).Execute();
            run.Session.Commit();
        }
        CsvLoad.Execute(database, [.. library.Tables], set.Progress, problems);
        StubLoad.Execute(database, library.Stubs, problems);
    }
}
