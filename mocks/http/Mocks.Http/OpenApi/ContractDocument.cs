using System.Globalization;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Mappings;

namespace Mocks.Http.OpenApi;

/// <summary>An OpenAPI document and the files that its references name, all as JSON.</summary>
internal sealed class ContractDocument
{
    private const int Depth = 512;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Depth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, JsonElement> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Key, ContractNode Node)> _resolved = new(StringComparer.Ordinal);
    private readonly Func<string, FixtureFile?> _find;

    /// <param name="main">The document, in JSON.</param>
    /// <param name="find">Another file of the set by its path, in JSON; null when there is none.</param>
    /// <exception cref="JsonException">The document is no JSON.</exception>
    public ContractDocument(FixtureFile main, Func<string, FixtureFile?> find)
    {
        File = main;
        _find = find;
        _roots[main.RenderedPath] = JsonDocument.Parse(main.Content, Options).RootElement;
    }

    public FixtureFile File { get; }

    public ContractNode Root => new(File.RenderedPath, _roots[File.RenderedPath]);

    public bool IsVersion31 => Root.Text("openapi") is { } version && version.StartsWith("3.1", StringComparison.Ordinal);

    /// <summary>The node itself, or what its <c>$ref</c> leads to.</summary>
    /// <exception cref="FormatException">The reference leads nowhere, or in a circle.</exception>
    public ContractNode Follow(ContractNode node)
    {
        for (var i = 0; i < 50; i++)
        {
            if (node.Text("$ref") is not { } reference)
                return node;
            node = Resolve(node.File, reference).Node;
        }

        throw new FormatException($"the reference \"{node.Text("$ref")}\" leads in a circle");
    }

    /// <summary>What a reference in a file leads to, and the one spelling of it that all references to the place share.</summary>
    /// <exception cref="FormatException">It leads nowhere.</exception>
    public (string Key, ContractNode Node) Resolve(string file, string reference)
    {
        var spelled = file + "\n" + reference;
        lock (_resolved)
        {
            if (_resolved.TryGetValue(spelled, out var known))
                return known;
        }

        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? reference : reference[..hash];
        var pointer = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        var target = path.Length == 0 ? file : Relative(file, path);
        var found = ($"{target}#{pointer}", Walk(new ContractNode(target, RootOf(target, reference)), pointer, reference));
        lock (_resolved)
            _resolved[spelled] = found;
        return found;
    }

    /// <summary>The line on disk of a place of the main document, given by the names on the way there.</summary>
    public int Line(IEnumerable<string> path)
    {
        var problems = new FixtureProblems();
        var document = MappingDocument.Parse(File, problems);
        var spot = document.Root;
        foreach (var name in path)
        {
            var next = spot?.Kind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < spot.Items.Count
                ? spot.Items[at]
                : spot?[name];
            if (next is null)
                break;
            spot = next;
        }

        if (spot is null)
            return 0;
        document.Problem(spot, "", "");
        return problems.First().Line;
    }

    private JsonElement RootOf(string path, string reference)
    {
        lock (_roots)
        {
            if (_roots.TryGetValue(path, out var root))
                return root;
            if (_find(path) is not { } file)
                throw new FormatException($"the reference \"{reference}\" names a file that the set does not have");
            try
            {
                return _roots[path] = JsonDocument.Parse(file.Content, Options).RootElement;
            }
            catch (JsonException exception)
            {
                throw new FormatException($"the file of the reference \"{reference}\" can't be read: {exception.Message.TrimEnd('.')}", exception);
            }
        }
    }

    private static string Relative(string file, string path)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not "." and not "")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static ContractNode Walk(ContractNode node, string pointer, string reference)
    {
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            var name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = node.Json.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? node.Items().ElementAtOrDefault(at)
                : node[name];
            node = next.Exists && next.File is not null ? next : throw new FormatException($"the reference \"{reference}\" leads nowhere");
        }

        return node;
    }
}
