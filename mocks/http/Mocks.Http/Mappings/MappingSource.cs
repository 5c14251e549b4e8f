using System.Collections.Immutable;
using Mocks.Fixtures;
using Mocks.Http.Responses;

namespace Mocks.Http.Mappings;

/// <summary>A folder with <c>mappings</c> and <c>__files</c>: one API of a fixture set, or a root of WireMock's.</summary>
internal sealed class MappingSource
{
    public const string DefaultWireMockRoot = "/home/wiremock";
    private const int SmallFile = 4 * 1024 * 1024;

    private readonly Dictionary<string, MappingFile> _read = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<FixtureFile> _mappings;
    private readonly bool _isWireMockRoot;

    /// <param name="name">Where it is; mappings without an identity are given one made of it and of their place in it.</param>
    /// <param name="mappings">Files of mappings, in order.</param>
    /// <param name="files">What their bodies may name.</param>
    /// <param name="isWireMockRoot">Made for WireMock, not for us: a template that can't be read is no reason not to start.</param>
    public MappingSource(string name, IReadOnlyList<FixtureFile> mappings, BodyFiles files, bool isWireMockRoot = false)
    {
        Name = name;
        Files = files;
        _isWireMockRoot = isWireMockRoot;
        _mappings = mappings;
    }

    public string Name { get; }

    public BodyFiles Files { get; private set; }

    /// <param name="api">The only API to take of the set; null for all.</param>
    /// <param name="wireMockRoot">A folder in WireMock's layout, beside the set; null for its usual place, if it is there.</param>
    public static IReadOnlyList<MappingSource> Of(FixtureSet set, string? api, string? wireMockRoot, FixtureProblems problems)
    {
        var sources = new List<MappingSource>();
        var files = set.Files("http").ToList();
        var apis = files.Select(file => file.Path.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct(StringComparer.Ordinal).ToList();
        if (api is not null && apis.Count > 0 && !apis.Contains(api, StringComparer.Ordinal))
            problems.Add("MOCK_HTTP_API", 0, $"the set has no API \"{api}\"", $"Name one of {string.Join(", ", apis)}, or none for all.");
        sources.AddRange(apis.Where(name => api is null || name == api).Select(name => FromSet(set, files, $"http/{name}/")));

        var root = wireMockRoot ?? DefaultWireMockRoot;
        if (Directory.Exists(root))
            sources.Add(FromFolder(root));
        else if (wireMockRoot is not null)
            problems.Add("MOCK_WIREMOCK_ROOT", 0, $"there is no folder \"{root}\"", "Name a folder that has mappings and __files.");
        return sources;
    }

    /// <summary>What is made of the files, in ordinal order of their paths.</summary>
    /// <param name="before">The same source when it was last read: files that are as they were keep the stubs that they gave.</param>
    public IReadOnlyList<MappingFile> Read(MappingSource? before, FixtureProblems problems, bool templates)
    {
        if (before is not null && before.Files.AreAs(Files))
            Files = before.Files;
        foreach (var file in _mappings)
            _read[file.Path] = before?.Kept(file, Files) ?? Read(file, problems, templates);
        return [.. _mappings.Select(file => _read[file.Path])];
    }

    private MappingFile? Kept(FixtureFile file, BodyFiles files) =>
        _read.TryGetValue(file.Path, out var known) && known.IsAs(file, files) ? known with { Notices = [] } : null;

    private MappingFile Read(FixtureFile file, FixtureProblems problems, bool templates)
    {
        var document = MappingDocument.Parse(file, problems, _isWireMockRoot);
        document.Origin = $"{Name}\n{file.Path}";
        var stubs = MappingReader.ReadFile(document, Files, templates);
        return new MappingFile(file, Files, stubs, document.Notices);
    }

    private static MappingSource FromSet(FixtureSet set, List<FixtureFile> files, string folder)
    {
        var bodies = new Dictionary<string, BodySource>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(folder + "__files/", StringComparison.Ordinal)))
        {
            // of a template the rendered form counts, under its name without .hbs
            var path = file.Path[(folder.Length + "__files/".Length)..];
            var name = path[..(path.LastIndexOf('/') + 1)] + file.Name;
            bodies[name] = file.Source.Path is { } large ? new LargeFileBody(large, file.Length) : new FixedBody(file.Content);
        }

        return new MappingSource(
            Path.Combine(set.Folder, folder), [.. files.Where(file => file.Path.StartsWith(folder + "mappings/", StringComparison.Ordinal) && IsMapping(file.Name))],
            new BodyFiles(bodies.ToImmutableDictionary(StringComparer.Ordinal)));
    }

    private static MappingSource FromFolder(string root)
    {
        var bodies = new Dictionary<string, BodySource>(StringComparer.Ordinal);
        foreach (var path in FilesBelow(Path.Combine(root, "__files")))
        {
            var name = Path.GetRelativePath(Path.Combine(root, "__files"), path).Replace('\\', '/');
            var length = new FileInfo(path).Length;
            bodies[name] = length <= SmallFile ? new FixedBody(File.ReadAllBytes(path)) : new LargeFileBody(path, length);
        }

        var mappings = FilesBelow(Path.Combine(root, "mappings"))
            .Where(path => IsMapping(path))
            .Select(path => new FixtureFile(path, Path.GetFileName(path), File.ReadAllBytes(path), null));
        return new MappingSource(root, [.. mappings], new BodyFiles(bodies.ToImmutableDictionary(StringComparer.Ordinal)), true);
    }

    private static IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static bool IsMapping(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
