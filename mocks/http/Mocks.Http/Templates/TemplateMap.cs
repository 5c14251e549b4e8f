namespace Mocks.Http.Templates;

/// <summary>Properties by name, in the order in which they were set.</summary>
internal sealed class TemplateMap(IEnumerable<KeyValuePair<string, object?>> properties, StringComparer comparer) : ITemplateObject
{
    private readonly Dictionary<string, object?> _properties = Fill(properties, comparer);

    public TemplateMap()
        : this([], StringComparer.Ordinal)
    {
    }

    public IEnumerable<KeyValuePair<string, object?>> Properties => _properties;

    public int Count => _properties.Count;

    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set => _properties[name] = value;
    }

    public bool TryGet(string name, out object? value) => _properties.TryGetValue(name, out value);

    private static Dictionary<string, object?> Fill(IEnumerable<KeyValuePair<string, object?>> properties, StringComparer comparer)
    {
        var filled = new Dictionary<string, object?>(comparer);
        foreach (var (name, value) in properties)
            filled[name] = value;
        return filled;
    }
}
