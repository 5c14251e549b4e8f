using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.Stubs;

namespace Mocks.Http.Resources;

/// <summary>
/// What a list request asks for, in the spellings that REST APIs use: <c>?city=Berlin&amp;age_gte=18&amp;sort=-age,name&amp;page=2&amp;size=10</c>.
/// </summary>
internal sealed class RowQuery
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "sort", "_sort", "order", "_order", "sortBy", "orderBy", "page", "_page", "pageNumber", "size", "pageSize", "page_size", "per_page", "perPage",
        "limit", "_limit", "offset", "_start", "_end", "skip", "top", "fields", "q",
    };

    private static readonly string[] SortNames = ["sort", "_sort", "sortBy", "orderBy"];

    private readonly List<RowCondition> _conditions = [];
    private readonly List<(string Field, bool Descending)> _sort = [];
    private readonly string? _text;

    private RowQuery(string? text) => _text = text;

    /// <summary>From 1.</summary>
    public int? Page { get; private set; }

    public int? Size { get; private set; }

    public int Offset { get; private set; }

    /// <summary>The only members to show; null for all.</summary>
    public IReadOnlyList<string>? Fields { get; private init; }

    /// <exception cref="ResourceException">A number is none.</exception>
    public static RowQuery Of(KeyValuePair<string, StringValues>[] query, Resource resource)
    {
        var result = new RowQuery(First(query, "q"))
        {
            Fields = First(query, "fields")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
        foreach (var (name, values) in query.Where(pair => !Reserved.Contains(pair.Key) && !pair.Key.StartsWith("__", StringComparison.Ordinal)))
            result._conditions.Add(RowCondition.Parse(name, values));
        result.ReadSort(query);
        result.ReadPage(query, resource);
        return result;
    }

    /// <summary>The rows that are asked for, sorted, before they are cut into pages.</summary>
    public List<ResourceRow> Select(IEnumerable<ResourceRow> rows)
    {
        var chosen = rows.Where(row => _conditions.TrueForAll(condition => condition.Holds(row)) && HasText(row));
        IOrderedEnumerable<ResourceRow>? sorted = null;
        foreach (var (field, descending) in _sort)
        {
            sorted = (sorted, descending) switch
            {
                (null, false) => chosen.OrderBy(row => Member(row.Json, field), JsonOrder.Instance),
                (null, true) => chosen.OrderByDescending(row => Member(row.Json, field), JsonOrder.Instance),
                (_, false) => sorted.ThenBy(row => Member(row.Json, field), JsonOrder.Instance),
                (_, true) => sorted.ThenByDescending(row => Member(row.Json, field), JsonOrder.Instance),
            };
        }

        return [.. sorted ?? chosen];
    }

    /// <summary>A member by its name, or by names with dots between them; undefined when it is not there.</summary>
    public static JsonElement Member(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(path, out var direct))
            return direct;
        foreach (var name in path.Split('.'))
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return default;
        }

        return json;
    }

    private bool HasText(ResourceRow row) =>
        _text is null || row.Json.EnumerateObject().Any(member => JsonBytes.Text(member.Value).Contains(_text, StringComparison.OrdinalIgnoreCase));

    private void ReadSort(KeyValuePair<string, StringValues>[] query)
    {
        var order = First(query, "order") ?? First(query, "_order");
        foreach (var values in SortNames.Select(name => RequestPattern.Find(query, name)))
        {
            foreach (var value in values.OfType<string>())
                ReadSort(value, order);
        }
    }

    // "-age,name", "age,desc", "age:desc" and "age desc" are all in use
    private void ReadSort(string value, string? order)
    {
        var orders = order?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        var parts = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var words = parts[i].Split([':', ' '], StringSplitOptions.RemoveEmptyEntries);
            var field = words[0].TrimStart('-', '+');
            var direction = words.Length > 1 ? words[1]
                : i + 1 < parts.Length && parts[i + 1].ToLowerInvariant() is "asc" or "desc" ? parts[++i]
                : orders.Length > 0 ? orders[Math.Min(_sort.Count, orders.Length - 1)] : "asc";
            _sort.Add((field, words[0].StartsWith('-') || direction.Equals("desc", StringComparison.OrdinalIgnoreCase)));
        }
    }

    private void ReadPage(KeyValuePair<string, StringValues>[] query, Resource resource)
    {
        Size = Number(query, 0, "size", "pageSize", "page_size", "per_page", "perPage", "limit", "_limit", "top");
        Page = Number(query, 0, "page", "_page", "pageNumber");
        Offset = Number(query, 0, "offset", "_start", "skip") ?? 0;
        if (Number(query, 0, "_end") is { } end)
            Size = Math.Max(0, end - Offset);
        Size ??= Page is not null ? resource.PageSize ?? 20 : resource.PageSize;
        if (Size > resource.LargestPage)
            Size = resource.LargestPage;
        if (Page is not null && Size is { } size)
        {
            // Spring counts pages from 0: page 0 and page 1 are both a first page
            Page = Math.Max(1, Page.Value);
            Offset = (int)Math.Min(int.MaxValue, (long)(Page.Value - 1) * size);
        }
    }

    private static int? Number(KeyValuePair<string, StringValues>[] query, int least, params string[] names)
    {
        foreach (var name in names)
        {
            if (First(query, name) is not { } text)
                continue;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            throw new ResourceException(400, "Bad Request", $"\"{text}\" is no number for \"{name}\"");
        }

        return null;
    }

    private static string? First(KeyValuePair<string, StringValues>[] query, string name) =>
        RequestPattern.Find(query, name) is { Count: > 0 } values ? values[0] : null;
}
