using System.IO.Enumeration;

namespace Mocks.Splunk.Search;

/// <summary>A row of a search's result.</summary>
/// <param name="found">The event that it shows; null for a row that was counted.</param>
internal sealed class ResultRow(SearchEvent? found, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> fields)
{
    public ResultRow(SearchEvent found)
        : this(found, [.. found.Names.Order(StringComparer.Ordinal).Select(name => new KeyValuePair<string, IReadOnlyList<string>>(name, found.Values(name)))])
    {
    }

    public SearchEvent? Event => found;

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Fields => fields;

    /// <summary>A field's values as one text; empty when there is none.</summary>
    public string Text(string name) => string.Join('\n', fields.FirstOrDefault(field => field.Key == name).Value ?? []);

    public ResultRow With(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> others) => new(found, [.. others]);

    public static bool Fits(string pattern, string name) =>
        pattern == name || (pattern.Contains('*', StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
}
