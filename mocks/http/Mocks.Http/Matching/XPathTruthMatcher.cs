using System.Xml;
using System.Xml.XPath;

namespace Mocks.Http.Matching;

/// <summary>WireMock.Net's <c>XPathMatcher</c>: whether the expression is true of the document, namespaces as XPath has them.</summary>
internal sealed class XPathTruthMatcher(string text, XPathExpression truth, IReadOnlyDictionary<string, string> namespaces) : ValueMatcher
{
    public override string Name => "XPathMatcher";

    public override string Expected => text;

    public override bool Matches(string? value)
    {
        if (Xml.XmlText.TryParse(value) is not { } document)
            return false;
        var navigator = document.CreateNavigator();
        var names = new XmlNamespaceManager(navigator.NameTable);
        foreach (var (prefix, uri) in namespaces)
            names.AddNamespace(prefix, uri);
        try
        {
            // a compiled expression belongs to one thread
            var expression = truth.Clone();
            expression.SetContext(names);
            return navigator.Evaluate(expression) is true;
        }
        catch (XPathException)
        {
            return false;
        }
    }
}
