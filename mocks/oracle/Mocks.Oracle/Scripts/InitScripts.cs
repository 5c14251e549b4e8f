using Mocks.Fixtures;
using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Scripts;

/// <summary>
/// The scripts of a folder that is mounted where <c>gvenzl/oracle-free</c> looks for them: run as SYS on a new database, before the
/// fixture set, in ordinal order; what lies in folders below is for them to include.
/// </summary>
internal static class InitScripts
{
    private const string User = "SYS";

    /// <param name="database">To be filled.</param>
    /// <param name="folder">On disk; nothing happens when it isn't there.</param>
    /// <param name="problems">What the scripts get wrong, with their paths on disk.</param>
    public static void Execute(Database database, string folder, FixtureProblems problems)
    {
        if (!Directory.Exists(folder))
            return;
        FixtureFile[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new FixtureFile($"{folder}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", Path.GetFileName(path), File.ReadAllBytes(path), null)),
        ];
        foreach (var shell in files.Where(f => f.Name.EndsWith(".sh", StringComparison.Ordinal)))
            problems.Add(shell.Path, 0, "A shell script can't be run: there is no shell here", "Do what it does in a script of SQL*Plus.");
        var library = new ScriptLibrary(files, folder);
        foreach (var script in library.Scripts)
        {
            using var run = new ScriptRun(database, library, problems, User);
            new ScriptRunner(run, script).Execute();
            run.Session.Commit();
        }
    }
}
