using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;

namespace Mocks.Http.Apis;

/// <summary>
/// The files of an API that are not mappings: contracts, resources, conversations and collections to import, in JSON or YAML,
/// anywhere below <c>http/&lt;api&gt;/</c>. What a file is shows in the keys at its top.
/// </summary>
internal sealed class ApiFiles
{
    /// <summary>How files of APIs are read: people write comments and commas into them.</summary>
    public static JsonDocumentOptions Lenient { get; } = new() { MaxDepth = 512, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, FixtureFile> _files;
    private readonly FixtureProblems _problems;
    private readonly Dictionary<string, FixtureFile?> _converted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private ApiFiles(Dictionary<string, FixtureFile> files, FixtureProblems problems)
    {
        _files = files;
        _problems = problems;
    }

    /// <param name="api">The only API to take of the set; null for all.</param>
    /// <param name="documents">Paths on disk of further files, from settings.</param>
    public static ApiFiles Of(FixtureSet set, string? api, IReadOnlyList<string> documents, FixtureProblems problems)
    {
        var files = new Dictionary<string, FixtureFile>(StringComparer.Ordinal);
        foreach (var file in set.Files("http")
            .Where(file => file.Path.Split('/') is { Length: > 2 } parts && (api is null || parts[1] == api) && parts[2] is not ("mappings" or "__files") && HasEnding(file.Name)))
        {
            if (!files.TryAdd(file.RenderedPath, file))
                problems.Add(file.Path, 0, $"\"{file.RenderedPath}\" is there with and without .hbs", "Keep one of them.");
        }

        foreach (var document in documents)
        {
            if (File.Exists(document))
                files[document] = new FixtureFile(document, Path.GetFileName(document), File.ReadAllBytes(document), null);
            else
                problems.Add("MOCK_HTTP_OPENAPI", 0, $"there is no file \"{document}\"", "Name an OpenAPI document that can be read.");
        }

        return new ApiFiles(files, problems);
    }

    /// <summary>Every file with what it is, in JSON, in ordinal order of paths. What is none of the kinds is left to those that refer to it.</summary>
    public IEnumerable<(ApiFileKind Kind, FixtureFile File)> Read()
    {
        foreach (var path in _files.Keys.Order(StringComparer.Ordinal))
        {
            if (Converted(path) is { } file && Kind(file) is { } kind)
            {
                _used.Add(path);
                yield return (kind, file);
            }
        }
    }

    /// <summary>Tells of each file that is nothing that there is and that no contract refers to: what is written is meant.</summary>
    public void RejectOthers()
    {
        foreach (var path in _files.Keys.Where(path => !_used.Contains(path) && Converted(path) is not null).Order(StringComparer.Ordinal))
        {
            _problems.Add(
                _files[path].Path, 0, "Nothing is made of this file",
                "Begin it with \"openapi\", \"resources\" or \"conversations\", refer to it from a contract, or put mappings into mappings/ and bodies into __files/.");
        }
    }

    /// <summary>A file by its path in the set, in JSON; null when there is none or it can't be read, which is then told.</summary>
    public FixtureFile? Find(string path)
    {
        _used.Add(path);
        return Converted(path);
    }

    private FixtureFile? Converted(string path)
    {
        if (_converted.TryGetValue(path, out var known))
            return known;
        if (!_files.TryGetValue(path, out var file))
            return _converted[path] = OnDisk(path);
        return _converted[path] = IsYaml(file.Name) ? YamlJson.Convert(file, _problems) : file;
    }

    // documents of the settings may refer to files beside them
    private FixtureFile? OnDisk(string path)
    {
        if (!Path.IsPathRooted(path) || !File.Exists(path) || !_files.Keys.Any(known => Path.IsPathRooted(known) && Path.GetDirectoryName(path)?.StartsWith(Path.GetDirectoryName(known) ?? "/", StringComparison.Ordinal) == true))
            return null;
        var file = new FixtureFile(path, Path.GetFileName(path), File.ReadAllBytes(path), null);
        return IsYaml(file.Name) ? YamlJson.Convert(file, _problems) : file;
    }

    private ApiFileKind? Kind(FixtureFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Content, Lenient);
            return KindOf(document.RootElement);
        }
        catch (JsonException exception)
        {
            var line = file.SourceLine((int)(exception.LineNumber ?? 0) + 1);
            _problems.Add(file.Path, line, $"not JSON: {exception.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ')}", "Mend it.");
            return null;
        }
    }

    private static ApiFileKind? KindOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (root.TryGetProperty("openapi", out _) || root.TryGetProperty("swagger", out _))
            return ApiFileKind.Contract;
        if (root.TryGetProperty("resources", out _))
            return ApiFileKind.Resources;
        if (root.TryGetProperty("conversations", out _))
            return ApiFileKind.Conversations;
        if (root.TryGetProperty("log", out var log) && log.ValueKind == JsonValueKind.Object && log.TryGetProperty("entries", out _))
            return ApiFileKind.Har;
        return root.TryGetProperty("info", out var info) && info.ValueKind == JsonValueKind.Object && root.TryGetProperty("item", out _)
            ? ApiFileKind.Postman
            : null;
    }

    private static bool HasEnding(string name) => IsYaml(name) || Path.GetExtension(name) is ".json" or ".har";

    private static bool IsYaml(string name) => Path.GetExtension(name) is ".yaml" or ".yml";
}
