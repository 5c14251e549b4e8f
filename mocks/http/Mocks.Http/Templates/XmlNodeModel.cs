using System.Xml.XPath;
using Mocks.Http.Xml;

namespace Mocks.Http.Templates;

/// <summary>A node that an XPath led to: its text, its <c>name</c>, and its <c>attributes</c>.</summary>
internal sealed class XmlNodeModel(XPathNavigator node) : ITemplateObject
{
    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "name" => node.Name,
            "text" => node.Value,
            "attributes" => Attributes(),
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => XPath.TextOf(node);

    private TemplateMap Attributes()
    {
        var attributes = new TemplateMap();
        var at = node.Clone();
        for (var more = at.MoveToFirstAttribute(); more; more = at.MoveToNextAttribute())
            attributes[at.Name] = at.Value;
        return attributes;
    }
}
