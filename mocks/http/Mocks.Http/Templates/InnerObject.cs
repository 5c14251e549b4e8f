using System.Text.Json;

namespace Mocks.Http.Templates;

/// <summary>An object within what a JSONPath has found: the whole is written as JSON, but what is taken out of it as Java writes a map.</summary>
internal sealed class InnerObject(JsonElement json) : ITemplateObject
{
    public JsonElement Json => json;

    public IEnumerable<KeyValuePair<string, object?>> Properties =>
        json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, TemplateValue.Inner(property.Value)));

    public bool TryGet(string name, out object? value)
    {
        var found = json.TryGetProperty(name, out var element);
        value = found ? TemplateValue.Inner(element) : null;
        return found;
    }
}
