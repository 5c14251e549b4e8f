namespace Mocks.Http.Templates.DotNet;

/// <summary>Values by name: a dictionary, which is written as <c>[name, value],[name, value]</c>, or an object of JSON, written as its values.</summary>
/// <param name="type">The name of its type, for the texts of errors.</param>
internal sealed class DotNetMap(IReadOnlyList<KeyValuePair<string, object?>> properties, StringComparer comparer, string type, bool writesNames) : ITemplateObject
{
    public IEnumerable<KeyValuePair<string, object?>> Properties => properties;

    public int Count => properties.Count;

    public string Type => type;

    public bool TryGet(string name, out object? value)
    {
        foreach (var (key, held) in properties)
        {
            if (!comparer.Equals(key, name))
                continue;
            value = held;
            return true;
        }

        value = name == "Count" ? (long)properties.Count : null;
        return value is not null;
    }

    public override string ToString() => string.Join(
        ',', properties.Select(pair => writesNames ? $"[{pair.Key}, {TemplateValue.Text(pair.Value)}]" : TemplateValue.Text(pair.Value)));
}
