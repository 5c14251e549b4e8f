using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Mocks.Http.Xml;

/// <summary>
/// An XPath 1.0 expression as WireMock evaluates it: without namespaces of its own it knows no prefix and goes by local names,
/// except that a path of the form <c>//name</c> finds only elements that are written without a prefix.
/// </summary>
internal sealed partial class XPath
{
    private readonly XPathExpression _expression;
    private readonly IReadOnlyDictionary<string, string> _namespaces;
    private readonly bool _seesPrefixes;

    private XPath(string text, XPathExpression expression, IReadOnlyDictionary<string, string> namespaces)
    {
        Text = text;
        _expression = expression;
        _namespaces = namespaces;
        _seesPrefixes = WholeDocumentByName().IsMatch(text) || text.Contains("name()", StringComparison.Ordinal) && !text.Contains("local-name()", StringComparison.Ordinal);
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
            DropNamespaces(document);
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
        XPathNavigator { UnderlyingObject: XElement element } => XmlLayout.Text(element) + "\n",
        XPathNavigator node => node.Value,
        _ => result.ToString() ?? "",
    };

    private void DropNamespaces(XDocument document)
    {
        foreach (var element in document.Descendants())
        {
            var prefix = element.Name.Namespace == XNamespace.None ? null : element.GetPrefixOfNamespace(element.Name.Namespace);
            element.AddAnnotation(new WrittenName(string.IsNullOrEmpty(prefix) ? element.Name.LocalName : $"{prefix}:{element.Name.LocalName}"));
        }

        foreach (var element in document.Descendants())
        {
            if (!_seesPrefixes || element.Annotation<WrittenName>() is { } name && !name.Text.Contains(':', StringComparison.Ordinal))
                element.Name = element.Name.LocalName;
            if (element.Attributes().Any(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.None))
                element.ReplaceAttributes(element.Attributes().Select(Unqualified).DistinctBy(attribute => attribute.Name).ToArray<object>());
        }
    }

    private static XAttribute Unqualified(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace == XNamespace.None)
            return new XAttribute(attribute);
        var plain = new XAttribute(attribute.Name.LocalName, attribute.Value);
        plain.AddAnnotation(new WrittenName($"{attribute.Parent?.GetPrefixOfNamespace(attribute.Name.Namespace)}:{attribute.Name.LocalName}"));
        return plain;
    }

    // Xalan looks such a path up in an index, by the name as it is written; a position in it makes it walk instead
    [GeneratedRegex(@"^\s*(?:[\w-]+\()?//[\w.-]+(?:\[(?!\s*\d+\s*\]|\s*last\(|\s*position\()[^\]]*\])?\)?(?:\s*[=<>!].*)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeDocumentByName();
}
