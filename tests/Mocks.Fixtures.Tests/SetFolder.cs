namespace Mocks.Fixtures.Tests;

/// <summary>A fixture set on disk for one test.</summary>
internal sealed class SetFolder : IDisposable
{
    public SetFolder(params (string Path, string Content)[] files)
    {
        File("set.yaml", "name: test\n");
        foreach (var (path, content) in files)
        {
            File(path, content);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("mocks-").FullName;

    public void File(string path, string content)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, content);
    }

    /// <summary>The set, which has no problems.</summary>
    public FixtureSet Read(int? seed = null)
    {
        var problems = new FixtureProblems();
        var set = FixtureSet.Read(Path, seed, problems);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return set!;
    }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new FixtureProblems();
        FixtureSet.Read(Path, null, problems);
        return [.. problems.Select(problem => problem.ToString())];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
