using System.Globalization;

namespace Mocks.Splunk.Search;

/// <summary>
/// A search, read: which events, in which time, and what is done with them. Of Splunk's commands there are <c>search</c>, <c>head</c>, <c>tail</c>,
/// <c>reverse</c>, <c>sort</c>, <c>dedup</c>, <c>fields</c>, <c>table</c> and <c>stats count</c>; any other is refused by name.
/// </summary>
internal sealed class SearchQuery
{
    private readonly List<SearchCondition> _conditions = [];
    private readonly List<Func<List<ResultRow>, List<ResultRow>>> _steps = [];

    private SearchQuery()
    {
    }

    public string? Earliest { get; private set; }

    public string? Latest { get; private set; }

    /// <exception cref="SearchException">It can't be read.</exception>
    public static SearchQuery Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new SearchException("Empty search.");
        var query = new SearchQuery();
        var commands = SearchWords.Commands(text.Trim());
        // a search that begins with a bar has nothing before it
        if (commands[0].Length == 0 && commands.Count > 1)
            commands.RemoveAt(0);
        for (var i = 0; i < commands.Count; i++)
        {
            var space = commands[i].AsSpan().IndexOfAny(' ', '\t', '\n');
            var name = space < 0 ? commands[i] : commands[i][..space];
            query.Add(name.ToLowerInvariant(), name, space < 0 ? "" : commands[i][(space + 1)..].Trim(), i == 0);
        }

        return query;
    }

    public List<ResultRow> Run(IEnumerable<SearchEvent> events, string? earliest, string? latest, DateTimeOffset now)
    {
        var from = (Earliest ?? earliest) is { Length: > 0 } first ? TimeModifier.Parse(first, now) : DateTimeOffset.MinValue;
        var to = (Latest ?? latest) is { Length: > 0 } last && last != "now" ? TimeModifier.Parse(last, now) : DateTimeOffset.MaxValue;
        var rows = events
            .Where(found => found.Time >= from && found.Time < to && _conditions.TrueForAll(condition => condition.Holds(found)))
            .Select(found => new ResultRow(found)).Reverse().OrderByDescending(row => row.Event!.Time).ToList(); // rows are of events until a command makes others
        foreach (var step in _steps)
            rows = step(rows);
        return rows;
    }

    private void Add(string command, string written, string arguments, bool isFirst)
    {
        var words = SearchWords.Split(arguments).ConvertAll(word => word.Text);
        switch (command)
        {
            case "search" when isFirst:
                var parser = new ConditionParser(SearchWords.Split(arguments));
                _conditions.Add(parser.Parse());
                Earliest = parser.Earliest;
                Latest = parser.Latest;
                break;
            case "search":
                var condition = new ConditionParser(SearchWords.Split(arguments)).Parse();
                _steps.Add(rows => rows.FindAll(row => row.Event is { } found && condition.Holds(found)));
                break;
            case "head":
                var most = Count("head", words, 10);
                _steps.Add(rows => [.. rows.Take(most)]);
                break;
            case "tail":
                var least = Count("tail", words, 10);
                _steps.Add(rows => [.. rows.TakeLast(least).Reverse()]);
                break;
            case "reverse":
                _steps.Add(rows => [.. Enumerable.Reverse(rows)]);
                break;
            case "sort":
                _steps.Add(rows => Sorted(rows, words));
                break;
            case "dedup":
                _steps.Add(rows => [.. rows.DistinctBy(row => string.Join('\n', words.Select(row.Text)))]);
                break;
            case "fields" or "table":
                _steps.Add(rows => rows.ConvertAll(row => Narrowed(row, words, command == "table")));
                break;
            case "stats":
                _steps.Add(Counted(words));
                break;
            default:
                throw new SearchException($"Unknown search command '{written}'.");
        }
    }

    private static int Count(string command, List<string> words, int usual)
    {
        var text = words.Find(word => char.IsAsciiDigit(word[0])) ?? words.Find(word => word.StartsWith("limit=", StringComparison.Ordinal))?["limit=".Length..];
        if (text is null)
            return words.Count == 0 ? usual : throw new SearchException($"Error in '{command}' command: The argument '{words[0]}' is invalid.");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new SearchException($"Error in '{command}' command: The limit option must be an integer >= 0.");
    }

    private static List<ResultRow> Sorted(List<ResultRow> rows, List<string> words)
    {
        IOrderedEnumerable<ResultRow>? sorted = null;
        var descending = false;
        foreach (var word in words)
        {
            if (word is "-" or "+")
            {
                descending = word == "-";
                continue;
            }

            var field = word.TrimStart('-', '+');
            var down = descending || word.StartsWith('-');
            sorted = (sorted, down) switch
            {
                (null, false) => rows.OrderBy(row => row.Text(field), FieldOrder.Instance),
                (null, true) => rows.OrderByDescending(row => row.Text(field), FieldOrder.Instance),
                (_, false) => sorted.ThenBy(row => row.Text(field), FieldOrder.Instance),
                (_, true) => sorted.ThenByDescending(row => row.Text(field), FieldOrder.Instance),
            };
            descending = false;
        }

        return [.. sorted ?? rows.OrderBy(_ => 0)];
    }

    private static ResultRow Narrowed(ResultRow row, List<string> words, bool isTable)
    {
        var leavesOut = words is ["-", ..];
        var names = words.Where(word => word is not ("-" or "+")).ToList();
        if (leavesOut)
            return row.With(row.Fields.Where(field => !names.Exists(name => ResultRow.Fits(name, field.Key))));
        // "fields" keeps what every event has
        return row.With(row.Fields
            .Where(field => names.Exists(name => ResultRow.Fits(name, field.Key)) || (!isTable && field.Key is "_raw" or "_time"))
            .OrderBy(field => isTable ? names.FindIndex(name => ResultRow.Fits(name, field.Key)) : 0));
    }

    private static Func<List<ResultRow>, List<ResultRow>> Counted(List<string> words)
    {
        var by = words.FindIndex(word => word.Equals("by", StringComparison.OrdinalIgnoreCase));
        var head = by < 0 ? words : words[..by];
        if (head is not (["count"] or ["count", "as" or "AS", _] or ["count", "as" or "AS", _, ..]))
            throw new SearchException($"Error in 'stats' command: The argument '{head.FirstOrDefault() ?? ""}' is invalid.");
        var name = head.Count > 2 ? head[2] : "count";
        var fields = by < 0 ? [] : words[(by + 1)..];
        return rows => by < 0
            ? [new ResultRow(null, [new(name, [Number(rows.Count)])])]
            : [.. rows.Where(row => fields.TrueForAll(field => row.Text(field).Length > 0))
                .GroupBy(row => string.Join('\n', fields.Select(row.Text)), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ResultRow(null, [
                    .. fields.Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field, [group.First().Text(field)])),
                    new(name, [Number(group.Count())])]))];
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
