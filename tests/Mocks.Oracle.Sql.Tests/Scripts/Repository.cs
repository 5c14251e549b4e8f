namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>Finds the case files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Folder(string name) => Path.Combine(Root, "tests", "scripts", name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mocks.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Mocks.sln is in no folder above the tests.");
    }
}
