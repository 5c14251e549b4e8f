using System.Xml.Linq;
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

    /// <exception cref="HelperException">The element's prefix is declared outside it.</exception>
    public override string ToString()
    {
        if (node.UnderlyingObject is XElement element && XmlLayout.UndeclaredPrefix(element) is { } prefix)
            throw new HelperException($"javax.xml.transform.TransformerException: java.lang.RuntimeException: Namespace for prefix '{prefix}' has not been declared.");
        return XPath.TextOf(node);
    }

    private TemplateMap Attributes()
    {
        var attributes = new TemplateMap();
        var at = node.Clone();
        for (var more = at.MoveToFirstAttribute(); more; more = at.MoveToNextAttribute())
            attributes[at.Name] = at.Value;
        return attributes;
    }
}
