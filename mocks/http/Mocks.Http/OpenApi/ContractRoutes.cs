using System.Text.RegularExpressions;

namespace Mocks.Http.OpenApi;

/// <summary>Finds the paths of a contract that fit a request's, the most literal first. Read when they are added, then only asked.</summary>
internal sealed class ContractRoutes
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    /// <param name="operations">By method, in upper case.</param>
    public void Add(string path, IReadOnlyDictionary<string, Operation> operations)
    {
        var node = _root;
        foreach (var segment in path.Split('/').Skip(1))
        {
            if (!segment.Contains('{', StringComparison.Ordinal))
            {
                if (!node.Literal.TryGetValue(segment, out var next))
                    node.Literal[segment] = next = new Node();
                node = next;
                continue;
            }

            var template = node.Templates.Find(known => known.Text == segment);
            if (template is null)
                node.Templates.Add(template = new Template(segment, Pattern(segment), new Node()));
            node = template.Next;
        }

        node.Leaves.Add(new Leaf(path, operations));
        Count += operations.Count;
    }

    /// <summary>All that fit, the most literal first.</summary>
    public List<Leaf> Find(string path)
    {
        var found = new List<(double Score, Leaf Leaf)>();
        var segments = path.Split('/').Skip(1).ToArray();
        Collect(_root, segments, 0, 0, found);
        return [.. found.OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Leaf)];
    }

    public IEnumerable<Operation> All() => All(_root);

    private static IEnumerable<Operation> All(Node node) =>
        node.Leaves.SelectMany(leaf => leaf.Operations.Values)
            .Concat(node.Literal.Values.Concat(node.Templates.Select(template => template.Next)).SelectMany(All));

    private static void Collect(Node node, string[] segments, int at, double score, List<(double Score, Leaf Leaf)> found)
    {
        if (at == segments.Length)
        {
            found.AddRange(node.Leaves.Select(leaf => (score, leaf)));
            return;
        }

        if (node.Literal.TryGetValue(segments[at], out var literal)
            || (segments[at].Contains('%', StringComparison.Ordinal) && node.Literal.TryGetValue(Uri.UnescapeDataString(segments[at]), out literal)))
            Collect(literal, segments, at + 1, score + 1, found);
        foreach (var template in node.Templates.Where(template => segments[at].Length > 0 && template.Pattern.IsMatch(segments[at])))
            Collect(template.Next, segments, at + 1, score + 0.5, found);
    }

    private static Regex Pattern(string segment)
    {
        var parts = Regex.Split(segment, @"\{[^{}]*\}", RegexOptions.None, TimeSpan.FromSeconds(1));
        return new Regex($@"\A{string.Join("(.+)", parts.Select(Regex.Escape))}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>A path of the contract and its operations by method.</summary>
    internal sealed record Leaf(string Path, IReadOnlyDictionary<string, Operation> Operations)
    {
        /// <summary>The values of the path's variables, decoded, in order.</summary>
        public IReadOnlyDictionary<string, string> Values(string path)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (template, segment) in Path.Split('/').Zip(path.Split('/')))
            {
                if (!template.Contains('{', StringComparison.Ordinal))
                    continue;
                var match = Pattern(template).Match(segment);
                var names = Regex.Matches(template, @"\{(?<name>[^{}]*)\}", RegexOptions.None, TimeSpan.FromSeconds(1));
                for (var i = 0; match.Success && i < names.Count; i++)
                    values[names[i].Groups["name"].Value] = Uri.UnescapeDataString(match.Groups[i + 1].Value);
            }

            return values;
        }
    }

    private sealed record Template(string Text, Regex Pattern, Node Next);

    private sealed class Node
    {
        public Dictionary<string, Node> Literal { get; } = new(StringComparer.Ordinal);

        public List<Template> Templates { get; } = [];

        public List<Leaf> Leaves { get; } = [];
    }
}
