using System.Collections.Concurrent;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>
/// A JSONPath in Jayway's dialect, compiled once. A definite path (names and single indexes only) leads to one value or is not
/// found; any other yields a list, which may be empty.
/// </summary>
internal sealed class JsonPath
{
    private const int CachedPaths = 1_000;
    private const int MostSteps = 2_000_000;

    private static readonly ConcurrentDictionary<string, JsonPath> Cache = new(StringComparer.Ordinal);

    private static readonly JsonElement NullValue = JsonBytes.Element(writer => writer.WriteNullValue());

    private readonly JsonPathStep[] _steps;
    private readonly bool _filtersItemsOnly;

    /// <param name="filtersItemsOnly">Whether a filter looks at the items of lists alone, not at an object before it.</param>
    public JsonPath(string text, IReadOnlyList<JsonPathStep> steps, bool filtersItemsOnly = false)
    {
        Text = text;
        _filtersItemsOnly = filtersItemsOnly;
        _steps = [.. steps];
        Definite = _steps.All(step => step.Definite) || _steps is [.., FunctionStep];
    }

    public string Text { get; }

    public bool Definite { get; }

    /// <summary>The same path as Newtonsoft.Json reads it, where an object has no items for a filter.</summary>
    public JsonPath FilteringItems() => new(Text, _steps, true);

    /// <exception cref="JsonPathException">The text is no path.</exception>
    public static JsonPath Compile(string text) => new JsonPathParser(text).Parse();

    /// <summary>As <see cref="Compile"/>, for paths that are known only while a template runs.</summary>
    /// <exception cref="JsonPathException">The text is no path.</exception>
    public static JsonPath Cached(string text)
    {
        if (Cache.TryGetValue(text, out var path))
            return path;
        path = Compile(text);
        if (Cache.Count < CachedPaths)
            Cache.TryAdd(text, path);
        return path;
    }

    /// <summary>The values that the path leads to, in document order.</summary>
    public IReadOnlyList<JsonElement> Evaluate(JsonElement root) => Evaluate(root, root);

    /// <param name="from">Where a relative path (<c>@</c>) starts.</param>
    /// <param name="root">Where paths inside its filters that start with <c>$</c> start.</param>
    /// <param name="missingIsNull">Whether a last name that an object does not have leads to null rather than nowhere.</param>
    public IReadOnlyList<JsonElement> Evaluate(JsonElement from, JsonElement root, bool missingIsNull = false)
    {
        var found = new List<JsonElement>();
        var steps = 0;
        if (_steps is [.., FunctionStep function])
        {
            Walk(from, 0, _steps.Length - 1, root, found, false, ref steps);
            if (JsonPathFunctions.Apply(function, found, _steps[..^1].All(step => step.Definite), Array.Exists(_steps, step => step is DescendStep)) is { } result)
                return [result];
            return [];
        }

        Walk(from, 0, _steps.Length, root, found, missingIsNull, ref steps);
        return found;
    }

    /// <summary>
    /// Whether the names and indexes before the first step that may lead to many values lead anywhere where that step can be taken:
    /// else the path is not found.
    /// </summary>
    public bool Branches(JsonElement root)
    {
        var found = new List<JsonElement>();
        var steps = 0;
        var fork = _steps.TakeWhile(step => step.Definite).Count();
        Walk(root, 0, fork, root, found, false, ref steps);
        return found is [var at, ..] && (fork == _steps.Length || CanTake(_steps[fork], at.ValueKind));
    }

    private static bool CanTake(JsonPathStep step, JsonValueKind kind) => step switch
    {
        SliceStep or IndexesStep => kind == JsonValueKind.Array,
        FilterStep => kind is JsonValueKind.Array or JsonValueKind.Object,
        _ => true,
    };

    private void Walk(JsonElement value, int index, int end, JsonElement root, List<JsonElement> found, bool missingIsNull, ref int steps)
    {
        // a path such as $..*..*..* visits more than anyone can wait for
        if (++steps > MostSteps)
            return;
        if (index == end)
        {
            found.Add(value);
            return;
        }

        switch (_steps[index])
        {
            case NamesStep names when value.ValueKind == JsonValueKind.Object:
                foreach (var name in names.Names)
                {
                    if (value.TryGetProperty(name, out var property) || (missingIsNull && index + 1 == end && Null(out property)))
                        Walk(property, index + 1, end, root, found, missingIsNull, ref steps);
                }

                break;
            case IndexesStep indexes when value.ValueKind == JsonValueKind.Array:
                foreach (var at in indexes.Indexes)
                {
                    var length = value.GetArrayLength();
                    var position = at < 0 ? at + length : at;
                    if (position >= 0 && position < length)
                        Walk(value[position], index + 1, end, root, found, missingIsNull, ref steps);
                }

                break;
            case SliceStep slice when value.ValueKind == JsonValueKind.Array:
                var count = value.GetArrayLength();
                var from = Math.Clamp(slice.From is { } first ? first < 0 ? first + count : first : 0, 0, count);
                var to = Math.Clamp(slice.To is { } last ? last < 0 ? last + count : last : count, 0, count);
                for (var i = from; i < to; i++)
                    Walk(value[i], index + 1, end, root, found, missingIsNull, ref steps);
                break;
            case WildcardStep:
                foreach (var child in Children(value))
                    Walk(child, index + 1, end, root, found, missingIsNull, ref steps);
                break;
            case DescendStep:
                Descend(value, index, end, root, found, missingIsNull, ref steps);
                break;
            case FilterStep filter:
                if (value.ValueKind == JsonValueKind.Object)
                {
                    var isItem = !_filtersItemsOnly || (index > 0 && _steps[index - 1] is DescendStep);
                    if (isItem && JsonPathConditions.Holds(filter.Condition, value, root))
                        Walk(value, index + 1, end, root, found, missingIsNull, ref steps);
                }
                else if (value.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in value.EnumerateArray())
                    {
                        if (JsonPathConditions.Holds(filter.Condition, item, root))
                            Walk(item, index + 1, end, root, found, missingIsNull, ref steps);
                    }
                }

                break;
        }
    }

    private void Descend(JsonElement value, int index, int end, JsonElement root, List<JsonElement> found, bool missingIsNull, ref int steps)
    {
        Walk(value, index + 1, end, root, found, missingIsNull, ref steps);
        foreach (var child in Children(value))
        {
            if (child.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Descend(child, index, end, root, found, missingIsNull, ref steps);
        }
    }

    private static bool Null(out JsonElement value)
    {
        value = NullValue;
        return true;
    }

    private static IEnumerable<JsonElement> Children(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(property => property.Value),
        JsonValueKind.Array => value.EnumerateArray(),
        _ => [],
    };
}
