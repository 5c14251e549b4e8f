using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Mocks.Http.Xml;

/// <summary>
/// An XPath 1.0 expression as WireMock evaluates it: without namespaces of its own it is blind to default namespaces and knows no
/// prefix.
/// </summary>
internal sealed class XPath
{
    private readonly XPathExpression _expression;
    private readonly IReadOnlyDictionary<string, string> _namespaces;

    private XPath(string text, XPathExpression expression, IReadOnlyDictionary<string, string> namespaces)
    {
        Text = text;
        _expression = expression;
        _namespaces = namespaces;
    }

    public string Text { get; }

    /// <exception cref="XPathException">The text is no expression.</exception>
    public static XPath Compile(string text, IReadOnlyDictionary<string, string> namespaces) =>
        new(text, XPathExpression.Compile(text), namespaces);

    /// <summary>Nodes, a text, a number or a flag; null when the subject is no XML or the expression names an unknown prefix.</summary>
    public object? Evaluate(string? subject)
    {
        if (XmlText.TryParse(subject, keepWhitespace: true) is not { } document)
            return null;
        if (_namespaces.Count == 0)
            DropDefaultNamespaces(document);
        var navigator = document.CreateNavigator();
        var names = new XmlNamespaceManager(navigator.NameTable);
        foreach (var (prefix, uri) in _namespaces)
            names.AddNamespace(prefix, uri);
        try
        {
            // a compiled expression belongs to one thread
            var expression = _expression.Clone();
            expression.SetContext(names);
            return navigator.Evaluate(expression);
        }
        catch (XPathException)
        {
            return null;
        }
    }

    public static string TextOf(object result) => result switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        XPathNavigator { NodeType: XPathNodeType.Element } node => node.OuterXml + "\n",
        XPathNavigator node => node.Value,
        _ => result.ToString() ?? "",
    };

    private static void DropDefaultNamespaces(XDocument document)
    {
        foreach (var element in document.Descendants())
        {
            if (element.Name.Namespace == XNamespace.None || element.GetPrefixOfNamespace(element.Name.Namespace) is { Length: > 0 })
                continue;
            element.Name = element.Name.LocalName;
        }

        foreach (var element in document.Descendants())
            element.Attributes().Where(attribute => attribute is { IsNamespaceDeclaration: true, Name.LocalName: "xmlns" }).Remove();
    }
}
