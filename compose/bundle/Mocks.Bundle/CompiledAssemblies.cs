using System.Text.Json.Nodes;

namespace Mocks.Bundle;

/// <summary>
/// What the programs were compiled from: the assemblies that the files of arguments for the ahead-of-time compiler name, and the packages
/// whose folders they lie in. The framework's packages are in no lock file.
/// </summary>
/// <param name="Assemblies">By file name and SHA-256.</param>
/// <param name="Packages">Name, version and SHA-512 of the content, as NuGet noted it when it unpacked the package.</param>
internal sealed record CompiledAssemblies(IReadOnlySet<(string Name, string Hash)> Assemblies, IReadOnlySet<(string Name, string Version, string Hash)> Packages)
{
    private const string Note = ".nupkg.metadata";

    public static CompiledAssemblies Read(IEnumerable<string> arguments)
    {
        var paths = arguments.SelectMany(File.ReadLines).Select(Assembly).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new CompiledAssemblies(
            new SortedSet<(string, string)>(paths.Select(path => (Path.GetFileName(path), Digest.Hex(File.ReadAllBytes(path))))),
            new SortedSet<(string, string, string)>(paths.Select(PackageFolder).OfType<string>().Distinct(StringComparer.Ordinal).Select(Package)));
    }

    // -r:PATH is an assembly that is referred to, a path alone the program's own
    private static string? Assembly(string argument)
    {
        var path = argument.StartsWith("-r:", StringComparison.Ordinal) ? argument[3..] : argument;
        return path.StartsWith('/') && path.EndsWith(".dll", StringComparison.Ordinal) ? path : null;
    }

    private static string? PackageFolder(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, Note)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    private static (string Name, string Version, string Hash) Package(string folder)
    {
        var note = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Note)))!;
        var hash = Convert.ToHexStringLower(Convert.FromBase64String((string)note["contentHash"]!));
        return (Path.GetFileName(Path.GetDirectoryName(folder)!), Path.GetFileName(folder), hash);
    }
}
