using System.Collections.Immutable;
using Mocks.Http.Matching;
using Mocks.Http.Requests;

namespace Mocks.Http.Stubs;

/// <summary>
/// Finds the stubs that may answer a path without looking at the others: those with a literal path by that path, those with a
/// pattern or template by the folder that its literal start names (<c>/orders/</c> of <c>/orders/[0-9]+</c>), looked up once a
/// slash of the path. Every list is in the order in which stubs are asked.
/// </summary>
internal sealed class StubIndex
{
    public static StubIndex Empty { get; } = new(
        ImmutableDictionary.Create<string, ImmutableArray<Stub>>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableArray<Stub>>(StringComparer.Ordinal), 0);

    private readonly ImmutableDictionary<string, ImmutableArray<Stub>> _literal;
    private readonly ImmutableDictionary<string, ImmutableArray<Stub>> _folders;
    private readonly int _deepest;

    /// <param name="deepest">No folder has more slashes than this.</param>
    private StubIndex(
        ImmutableDictionary<string, ImmutableArray<Stub>> literal, ImmutableDictionary<string, ImmutableArray<Stub>> folders, int deepest)
    {
        _literal = literal;
        _folders = folders;
        _deepest = deepest;
    }

    public StubIndex With(IEnumerable<Stub> stubs)
    {
        var literal = _literal.ToBuilder();
        var folders = _folders.ToBuilder();
        var deepest = _deepest;
        foreach (var group in stubs.GroupBy(Key))
        {
            if (!group.Key.Literal)
                deepest = Math.Max(deepest, group.Key.Text.Count(c => c == '/'));
            var lists = group.Key.Literal ? literal : folders;
            var present = lists.GetValueOrDefault(group.Key.Text, []);
            lists[group.Key.Text] = [.. present.Concat(group).Order(Comparer<Stub>.Create(Stub.Compare))];
        }

        return new StubIndex(literal.ToImmutable(), folders.ToImmutable(), deepest);
    }

    public StubIndex Without(Stub stub)
    {
        var key = Key(stub);
        return key.Literal
            ? new StubIndex(Remove(_literal, key.Text, stub), _folders, _deepest)
            : new StubIndex(_literal, Remove(_folders, key.Text, stub), _deepest);
    }

    /// <summary>The first stub, in the order in which they are asked, that fits the request and is in its state.</summary>
    public Stub? Find(ReceivedRequest request, string path, HttpState state)
    {
        Stub? best = null;
        if (_literal.TryGetValue(path, out var exact))
            best = First(exact, best, request, path, state);
        if (_folders.IsEmpty)
            return best;
        var end = path.IndexOf('/', StringComparison.Ordinal);
        for (var depth = 0; depth < _deepest && end >= 0; depth++)
        {
            if (_folders.TryGetValue(path[..(end + 1)], out var list))
                best = First(list, best, request, path, state);
            end = path.IndexOf('/', end + 1);
        }

        return _folders.TryGetValue("", out var rest) ? First(rest, best, request, path, state) : best;
    }

    private static Stub? First(
        ImmutableArray<Stub> stubs, Stub? best, ReceivedRequest request, string path, HttpState state)
    {
        foreach (var stub in stubs)
        {
            if (best is not null && best.Precedes(stub))
                return best;
            if (IsInState(stub, state.Scenarios) && stub.Request.Matches(request, path)
                && (stub.Probability is not { } share || state.Services.Random.NextDouble() < share))
                return stub;
        }

        return best;
    }

    public static bool IsInState(Stub stub, ImmutableDictionary<string, string> scenarios) =>
        stub.Scenario is not { Required: { } required } step
        || scenarios.GetValueOrDefault(step.Scenario, ScenarioStep.Started) == required;

    private static (bool Literal, string Text) Key(Stub stub) => stub.Request.Url switch
    {
        LiteralPath literal => (true, literal.Path),
        MatchedPath { Literal: { } path } => (true, path),
        LiteralUrl literal => (true, literal.Url.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? literal.Url[..query] : literal.Url),
        TemplatePath template => (false, Folder(template.Template.Text, "{*")),
        RegexPath regex => (false, RegexFolder(regex.Pattern)),
        RegexUrl regex => (false, RegexFolder(regex.Pattern)),
        _ => (false, ""),
    };

    private static string RegexFolder(string pattern)
    {
        var literal = JavaRegex.LiteralStart(pattern);
        return literal[..(literal.LastIndexOf('/') + 1)];
    }

    private static string Folder(string text, string stops)
    {
        var end = text.AsSpan().IndexOfAny(stops);
        var literal = end < 0 ? text : text[..end];
        return literal[..(literal.LastIndexOf('/') + 1)];
    }

    private static ImmutableDictionary<string, ImmutableArray<Stub>> Remove(
        ImmutableDictionary<string, ImmutableArray<Stub>> lists, string key, Stub stub)
    {
        var left = lists.GetValueOrDefault(key, []).RemoveAll(present => present.Id == stub.Id);
        return left.IsEmpty ? lists.Remove(key) : lists.SetItem(key, left);
    }
}
