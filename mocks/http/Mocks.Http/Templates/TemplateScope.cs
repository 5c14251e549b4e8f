namespace Mocks.Http.Templates;

/// <summary>A context on the stack: the value that names are looked up in, and what block parameters and loops add to it.</summary>
internal sealed class TemplateScope(object? value, TemplateScope? parent)
{
    private Dictionary<string, object?>? _names;

    public object? Value => value;

    public TemplateScope? Parent => parent;

    public void Set(string name, object? item) => (_names ??= new(StringComparer.Ordinal))[name] = item;

    public bool TryGetName(string name, out object? item)
    {
        item = null;
        return _names is not null && _names.TryGetValue(name, out item);
    }
}
