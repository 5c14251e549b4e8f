using System.Globalization;
using Mocks.Http.Matching;

namespace Mocks.Http.Templates;

/// <summary><c>request.path</c>: the path as text and its segments by number, without percent codes unless the mapping has a path template; the variables of the mapping's path template by name.</summary>
internal sealed class PathModel(string path, PathTemplate? template) : ITemplateObject
{
    // a slash that was coded parts segments too
    private readonly string _text = Read(path, template);
    private readonly string[] _segments = Read(path, template).Split('/', StringSplitOptions.RemoveEmptyEntries);
    private readonly IReadOnlyDictionary<string, string>? _variables = template?.Values(path);

    public IEnumerable<KeyValuePair<string, object?>> Properties =>
        _segments.Select((segment, at) => new KeyValuePair<string, object?>(at.ToString(CultureInfo.InvariantCulture), segment));

    public bool TryGet(string name, out object? value)
    {
        value = null;
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            if (index < _segments.Length)
                value = _segments[index];
        }
        else if (_variables is not null && _variables.TryGetValue(name, out var variable))
        {
            value = variable;
        }

        return value is not null;
    }

    public override string ToString() => _text;

    private static string Read(string path, PathTemplate? template) =>
        template is null ? Uri.UnescapeDataString(WithoutAuthority(path)) : WithoutAuthority(path);

    // WireMock reads a URL there, in which an authority is behind two slashes
    private static string WithoutAuthority(string path) =>
        !path.StartsWith("//", StringComparison.Ordinal) ? path : path.IndexOf('/', 2) is var end and > 0 ? path[end..] : "";
}
